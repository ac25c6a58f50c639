package dev.meridian.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.shared.Importance;
import dev.meridian.shared.PayRange;
import dev.meridian.shared.PayRate;
import dev.meridian.shared.PayUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an index of segments promises beyond the contract of all indexes. */
class SegmentIndexTest {
    /** In each unit of pay one of these is about a millionth an hour. */
    private static final List<BigDecimal> HAIRS = Stream.of("0", "0.000001", "0.00001", "0.0002", "0.003")
            .map(BigDecimal::new)
            .toList();

    @Test
    void a_candidate_comes_out_of_a_segment_as_it_went_in() {
        RandomCases.ofAWorld(world -> {
            SegmentIndex index = new SegmentIndex();
            Candidate candidate = world.candidate(world.posting());
            index.put(candidate, world.random.nextInt(1 << 30));
            index.compact();

            PreparedCandidate found = index.find(candidate.id()).orElseThrow();

            assertThat(found.candidate()).isEqualTo(candidate);
            assertThat(found.hourlyAsk())
                    .isEqualTo(PreparedCandidate.of(candidate).hourlyAsk());
            return true;
        });
    }

    @Test
    void whoever_has_the_skills_is_not_left_out_by_their_bound() {
        RandomCases.ofAWorld(world -> {
            Posting posting = world.posting();
            return keepsWhoHasTheSkills(world, posting, world.candidate(posting));
        });
    }

    @Test
    void nor_by_the_coarser_bound_of_a_posting_that_asks_for_many() {
        RandomCases.oneIn(10, world -> {
            List<SkillRequirement> asked = new ArrayList<>();
            List<HeldSkill> held = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                UUID skill = Samples.id("skill " + i);
                int weight = 1 + world.random.nextInt(10);
                int level = 1 + world.random.nextInt(5);
                asked.add(new SkillRequirement(skill, Importance.REQUIRED, false, level, null, weight));
                if (world.chance(60)) {
                    held.add(new HeldSkill(skill, 1 + world.random.nextInt(5), 0));
                }
            }
            Posting posting = world.posting().toBuilder().requirements(asked).build();
            return keepsWhoHasTheSkills(
                    world, posting, Samples.candidate().toBuilder().skills(held).build());
        });
    }

    private static boolean keepsWhoHasTheSkills(RandomWorld world, Posting posting, Candidate facts) {
        CompiledPosting compiled = CompiledPosting.compile(posting, world.weights(), world.context());
        PreparedCandidate candidate = PreparedCandidate.of(facts);
        long sum = compiled.skills().weightedSum(candidate);
        if (sum == 0) {
            return false;
        }
        Vocabulary vocabulary = new Vocabulary();
        Chunk chunk = SegmentBuilder.build(
                        new EncodedRows(List.of(EncodedCandidate.of(candidate, 1, vocabulary))), vocabulary)
                .chunks[0];
        SkillTable table =
                new SkillTable(compiled.skills(), posting.requirements().size(), vocabulary.terms);
        SkillRows rows = new SkillRows(table);
        rows.fill(chunk);
        long needed = 1 + (long) (world.random.nextDouble() * (sum - 1));
        for (long asked : List.of(1L, needed, sum)) {
            long[] words = new long[Circuit.Scratch.WORDS];
            words[0] = 1;
            new SkillBound(table, compiled.skills()).atLeast(asked).keep(rows, 0, words, new Circuit.Scratch());
            assertThat(words[0]).isEqualTo(1);
        }
        assertThat(table.weightedSum(chunk, 0)).isEqualTo(sum);
        return true;
    }

    @Test
    void the_least_sum_of_skills_for_some_points_earns_them_and_a_lesser_one_does_not() {
        RandomCases.ofAWorld(world -> {
            RowQuery query = new RowQuery(
                    CompiledPosting.compile(world.posting(), world.weights(), world.context()), new Vocabulary());
            if (query.maxSkills() == 0) {
                return false;
            }
            int points = 1 + world.random.nextInt(query.maxSkills());
            assertThat(query.skillPoints(query.sumFor(points))).isGreaterThanOrEqualTo(points);
            assertThat(query.skillPoints(query.sumFor(points) - 1)).isLessThan(points);
            assertThat(query.sumFor(0)).isZero();
            assertThat(query.sumFor(query.maxSkills() + 1)).isEqualTo(Long.MAX_VALUE);
            return true;
        });
    }

    @Test
    void segments_of_several_chunks_rank_as_the_scan_does() {
        RandomWorld world = new RandomWorld(70_000);
        MatchContext context = world.context();
        Posting first = world.posting();
        SegmentIndex index = new SegmentIndex();
        ScanIndex scan = new ScanIndex();
        List<CandidateIndex.Versioned> crowd = new ArrayList<>();
        for (int i = 0; i < 70_000; i++) {
            crowd.add(new CandidateIndex.Versioned(world.candidate(first), 1));
        }
        index.putAll(crowd);
        scan.putAll(crowd);
        for (CandidateIndex.Versioned gone : crowd.subList(60_000, 60_500)) {
            index.remove(gone.candidate().id(), 2);
            scan.remove(gone.candidate().id(), 2);
        }
        for (int i = 0; i < 6; i++) {
            CompiledPosting compiled =
                    CompiledPosting.compile(i == 0 ? first : world.posting(), world.weights(), context);
            TopMatches expected = scan.top(compiled, 300, null);

            assertThat(index.top(compiled, 300, null)).isEqualTo(expected);
            assertThat(index.insights(compiled)).isEqualTo(scan.insights(compiled));
            if (!expected.items().isEmpty()) {
                RankPosition after =
                        expected.items().get(expected.items().size() / 2).position();
                assertThat(index.top(compiled, 20, after)).isEqualTo(scan.top(compiled, 20, after));
            }
        }
        assertThat(index.size()).isEqualTo(69_500);
    }

    @Test
    void crowds_with_the_same_hours_country_and_currency_rank_as_the_scan_does() {
        RandomWorld world = new RandomWorld(4_711);
        Posting first = world.posting();
        List<Candidate> models = world.candidates(first, 12);
        List<CandidateIndex.Versioned> crowd = new ArrayList<>();
        for (int i = 0; i < 6_000; i++) {
            Candidate like = world.twin(models.get(i % models.size()));
            PayRate ask = like.desiredRate();
            crowd.add(new CandidateIndex.Versioned(
                    like.toBuilder()
                            .skills(world.candidate(first).skills())
                            .minimumRate(ask == null ? null : share(ask, 40 + i % 61))
                            .build(),
                    1));
        }
        SegmentIndex index = new SegmentIndex();
        ScanIndex scan = new ScanIndex();
        index.putAll(crowd);
        scan.putAll(crowd);
        for (int i = 0; i < 120; i++) {
            // Budgets that are exactly what some take at least, and a hair less: the end of a run begins there.
            PayRate least = crowd.get(i * 47).candidate().minimumRate();
            Posting posting = world.posting();
            if (least != null) {
                BigDecimal most = least.amount().subtract(HAIRS.get(i % HAIRS.size()));
                posting = posting.toBuilder()
                        .pay(new PayRange(null, most, least.currency(), least.unit(), least.hoursPerWeek()))
                        .build();
            }
            CompiledPosting compiled = CompiledPosting.compile(posting, world.weights(), world.context());

            assertThat(index.top(compiled, 50, null)).isEqualTo(scan.top(compiled, 50, null));
            assertThat(index.insights(compiled)).isEqualTo(scan.insights(compiled));
        }
    }

    @Test
    void hours_that_few_have_are_not_mistaken_for_those_of_the_many_beside_them() {
        List<Candidate> crowd = new ArrayList<>();
        for (int i = 0; i < Runs.SHORT + 12; i++) {
            String start = i < Runs.SHORT ? "09:00" : "%02d:15".formatted(i - Runs.SHORT);
            crowd.add(person(i).toBuilder()
                    .preferredHours(Samples.officeHours("America/New_York", start, "18:00"))
                    .build());
        }
        assertRanksAsTheScan(crowd, Samples.posting());
        // Some have exactly as much in common as is asked, which is enough.
        for (int minutes : List.of(360, 345, 465)) {
            assertRanksAsTheScan(
                    crowd,
                    Samples.posting().toBuilder()
                            .minOverlapMinutesPerDay(minutes)
                            .build());
        }
    }

    @Test
    void least_rates_about_the_highest_that_a_budget_allows_are_told_apart_to_the_millionth() {
        List<Candidate> crowd = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            BigDecimal least = new BigDecimal("100.5").add(BigDecimal.valueOf(i - 10, 6)); // half a percent above 100
            crowd.add(person(i).toBuilder()
                    .desiredRate(new PayRate(new BigDecimal("120"), "USD", PayUnit.HOUR))
                    .minimumRate(new PayRate(least, "USD", PayUnit.HOUR))
                    .build());
        }
        Posting posting = Samples.posting().toBuilder()
                .pay(new PayRange(null, new BigDecimal("100"), "USD", PayUnit.HOUR))
                .build();
        assertRanksAsTheScan(crowd, posting);
        assertRanksAsTheScan(crowd.subList(0, 13), posting); // two of them too much, by less than their keys can tell
    }

    private static void assertRanksAsTheScan(List<Candidate> crowd, Posting posting) {
        List<CandidateIndex.Versioned> all =
                crowd.stream().map(one -> new CandidateIndex.Versioned(one, 1)).toList();
        SegmentIndex index = new SegmentIndex();
        ScanIndex scan = new ScanIndex();
        index.putAll(all);
        scan.putAll(all);
        index.compact();
        CompiledPosting compiled = CompiledPosting.compile(posting, Weights.DEFAULT, Samples.CONTEXT);

        TopMatches expected = scan.top(compiled, 100, null);
        assertThat(expected.eligibleCount()).isPositive();
        assertThat(index.top(compiled, 100, null)).isEqualTo(expected);
        assertThat(index.insights(compiled)).isEqualTo(scan.insights(compiled));
    }

    @Test
    void who_holds_many_skills_holds_all_of_them_in_a_segment_too() {
        SegmentIndex index = new SegmentIndex();
        List<HeldSkill> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.add(new HeldSkill(Samples.id("skill " + i), 1 + i % 5, i));
        }
        Candidate first = person(0).toBuilder().skills(many).build();
        Candidate second = person(1).toBuilder().skills(many.subList(0, 20)).build();
        index.put(first, 1);
        index.put(second, 1);
        index.compact();

        assertThat(index.find(first.id()).orElseThrow().candidate()).isEqualTo(first);
        assertThat(index.find(second.id()).orElseThrow().candidate()).isEqualTo(second);
    }

    @Test
    void a_segment_of_as_many_as_a_chunk_holds_has_one_chunk_and_one_more_needs_another() {
        Vocabulary vocabulary = new Vocabulary();
        List<EncodedCandidate> all = IntStream.rangeClosed(0, Chunk.ROWS)
                .mapToObj(i -> Candidate.builder(new UUID(i, i)).build())
                .map(candidate -> EncodedCandidate.of(PreparedCandidate.of(candidate), 1, vocabulary))
                .toList();
        for (int size : List.of(1, Chunk.ROWS - 1, Chunk.ROWS, Chunk.ROWS + 1)) {
            Segment segment = SegmentBuilder.build(new EncodedRows(all.subList(0, size)), vocabulary);
            assertThat(segment.chunks).hasSize(size > Chunk.ROWS ? 2 : 1).doesNotContainNull();
            assertThat(segment.size).isEqualTo(size);
        }
    }

    private static PayRate share(PayRate of, int percent) {
        BigDecimal amount = of.amount()
                .multiply(BigDecimal.valueOf(percent, 2))
                .setScale(2, RoundingMode.DOWN)
                .max(new BigDecimal("0.01"));
        return new PayRate(amount.min(of.amount()), of.currency(), of.unit(), of.hoursPerWeek());
    }

    @Test
    void everybody_is_there_once_while_they_change_and_segments_are_merged() throws Exception {
        ExecutorService merging = Executors.newSingleThreadExecutor();
        ExecutorService reading = Executors.newFixedThreadPool(2);
        try {
            SegmentIndex index = new SegmentIndex(merging, 8);
            List<Candidate> crowd = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                crowd.add(Samples.withId(Samples.id("person " + i), Samples.candidate()));
            }
            crowd.forEach(candidate -> index.put(candidate, 0));
            CompiledPosting posting = CompiledPosting.compile(Samples.posting(), Weights.DEFAULT, Samples.CONTEXT);
            AtomicBoolean done = new AtomicBoolean();
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                readers.add(reading.submit(() -> {
                    do {
                        TopMatches top = index.top(posting, 200, null);
                        assertThat(top.eligibleCount()).isEqualTo(200);
                        assertThat(top.items().stream().map(Ranked::candidateId).distinct())
                                .hasSize(200);
                    } while (!done.get());
                }));
            }
            for (int version = 1; version <= 100; version++) {
                for (Candidate candidate : crowd) {
                    index.put(candidate, version);
                }
            }
            done.set(true);
            for (Future<?> reader : readers) {
                reader.get();
            }
        } finally {
            reading.shutdown();
            merging.shutdown();
        }
    }

    @Test
    void of_two_versions_put_in_together_the_later_stays() {
        Candidate now = Samples.candidate();
        Candidate before = now.toBuilder().countryCode("DE").build();
        UUID id = now.id();
        SegmentIndex index = new SegmentIndex();

        index.putAll(List.of(new CandidateIndex.Versioned(now, 3), new CandidateIndex.Versioned(before, 2)));
        index.putAll(List.of(new CandidateIndex.Versioned(before, 1)));

        assertThat(index.find(id).orElseThrow().candidate()).isEqualTo(now);
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void a_merge_that_comes_too_late_is_dropped() {
        List<Runnable> merges = new ArrayList<>();
        SegmentIndex index = new SegmentIndex(merges::add, 2);
        for (int i = 0; i < 100; i++) {
            index.put(Samples.withId(Samples.id("person " + i), Samples.candidate()), 1);
        }
        assertThat(merges).isNotEmpty();

        index.compact();
        List.copyOf(merges).forEach(Runnable::run);

        assertThat(index.size()).isEqualTo(100);
        assertThat(index.segments()).isEqualTo(1);
    }

    @Test
    void who_leaves_or_changes_while_a_merge_is_under_way_is_not_brought_back_by_it() {
        List<Runnable> merges = new ArrayList<>();
        SegmentIndex index = new SegmentIndex(merges::add, 100);
        for (int i = 0; i < 1_000; i++) {
            index.put(person(i), 1);
            if (i == 250) {
                index.remove(person(70).id(), 2); // before
            }
        }
        assertThat(merges).isNotEmpty();
        for (int i = 3; i < 1_000; i += 50) {
            index.remove(person(i).id(), 2);
            index.put(person(i + 1).toBuilder().skills(List.of()).build(), 2);
        }
        while (!merges.isEmpty()) {
            merges.remove(0).run();
        }
        index.compact();

        CompiledPosting posting = CompiledPosting.compile(Samples.posting(), Weights.DEFAULT, Samples.CONTEXT);
        TopMatches top = index.top(posting, 1_000, null);
        assertThat(index.size()).isEqualTo(1_000 - 21);
        assertThat(top.eligibleCount()).isEqualTo(1_000 - 41);
        assertThat(top.items().stream().map(Ranked::candidateId).distinct()).hasSize(1_000 - 41);
        for (int i = 3; i < 1_000; i += 50) {
            assertThat(index.find(person(i).id())).isEmpty();
            assertThat(index.find(person(i + 1).id()).orElseThrow().candidate().skills())
                    .isEmpty();
        }
    }

    private static Candidate person(int number) {
        return Samples.withId(Samples.id("person " + number), Samples.candidate());
    }

    @Test
    void segments_stay_few() {
        SegmentIndex index = new SegmentIndex(Runnable::run, 2);
        for (int i = 0; i < 3000; i++) {
            index.put(Samples.withId(Samples.id("person " + i), Samples.candidate()), 1);
        }

        assertThat(index.segments()).isLessThan(20);
        index.compact();
        assertThat(index.segments()).isEqualTo(1);
        assertThat(index.size()).isEqualTo(3000);
    }
}
