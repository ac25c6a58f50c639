package dev.meridian.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What must hold of every index; the yardstick is {@link PlainRanking}, which shares no code with any of them. */
@TestMethodOrder(MethodOrderer.MethodName.class)
abstract class CandidateIndexAxioms {

    /** An empty index. */
    abstract CandidateIndex newIndex();

    /** Does at once what the index would do later by itself, such as merging; called at any time between two writes. */
    void settle(CandidateIndex index) {}

    /** The most that the index believes this candidate could score, before it looks closely. */
    int bound(CompiledPosting posting, Candidate candidate) {
        return posting.attainableScore();
    }

    @Test
    void axiom_10_writes_late_twice_and_in_any_order_end_in_the_same_index() {
        RandomCases.oneIn(50, world -> {
            MatchContext context = world.context();
            Posting posting = world.posting();
            List<Write> writes = writes(world, posting);
            CandidateIndex one = fed(writes, world);
            CandidateIndex other = fed(twiceAndShuffled(writes, world), world);
            CandidateIndex restarted = newIndex();
            last(writes).forEach(write -> write.into(restarted));
            CompiledPosting compiled = CompiledPosting.compile(posting, world.weights(), context);
            TopMatches expected = restarted.top(compiled, writes.size(), null);

            for (CandidateIndex index : List.of(one, other)) {
                assertThat(index.size()).isEqualTo(restarted.size());
                assertThat(index.insights(compiled)).isEqualTo(restarted.insights(compiled));
                for (int limit = 1; limit <= writes.size(); limit += 7) {
                    assertThat(index.top(compiled, limit, null)).isEqualTo(restarted.top(compiled, limit, null));
                }
                assertThat(index.top(compiled, writes.size(), null)).isEqualTo(expected);
            }
            return expected.eligibleCount() > 1;
        });
    }

    @Test
    void axiom_11_the_top_is_what_brute_force_finds_ties_included() {
        RandomCases.ofAWorld(world -> {
            Query query = Query.drawn(world, world.random.nextInt(12));
            List<PlainRanking.Row> expected = query.bruteForce();
            int limit = 1 + world.random.nextInt(12);

            TopMatches top = query.over(newIndex()).top(query.compiled, limit, null);

            assertThat(rows(top)).isEqualTo(expected.subList(0, Math.min(limit, expected.size())));
            assertThat(top.eligibleCount()).isEqualTo(expected.size());
            return !expected.isEmpty();
        });
    }

    @Test
    void axiom_11_a_large_crowd_is_ranked_as_brute_force_does_and_every_top_begins_the_next_longer_one() {
        RandomCases.oneIn(500, world -> {
            Query query = Query.drawn(world, 400);
            List<PlainRanking.Row> expected = query.bruteForce();
            CandidateIndex index = query.over(newIndex());

            for (int limit = 1; limit <= 60; limit++) {
                assertThat(rows(index.top(query.compiled, limit, null)))
                        .isEqualTo(expected.subList(0, Math.min(limit, expected.size())));
            }
            assertThat(rows(index.top(query.compiled, 1000, null))).isEqualTo(expected);
            return expected.size() > 1;
        });
    }

    @Test
    void axiom_11_pages_neither_overlap_nor_skip() {
        RandomCases.ofAWorld(world -> {
            Query query = Query.drawn(world, 16);
            CandidateIndex index = query.over(newIndex());
            int size = 1 + world.random.nextInt(3);
            List<Ranked> paged = new ArrayList<>();
            TopMatches page = index.top(query.compiled, size, null);
            while (!page.items().isEmpty() && paged.size() <= query.crowd.size()) {
                paged.addAll(page.items());
                page = index.top(
                        query.compiled, size, paged.get(paged.size() - 1).position());
            }

            assertThat(paged).isEqualTo(index.top(query.compiled, 16, null).items());
            return paged.size() > size;
        });
    }

    @Test
    void axiom_12_deleting_somebody_who_is_not_in_the_result_leaves_the_items_unchanged() {
        RandomCases.ofAWorld(world -> {
            Query query = Query.drawn(world, 10);
            CandidateIndex index = query.over(newIndex());
            int limit = 1 + world.random.nextInt(3);
            List<Ranked> before = index.top(query.compiled, limit, null).items();
            Set<UUID> shown = new HashSet<>();
            before.forEach(place -> shown.add(place.candidateId()));
            UUID gone = world.any(query.crowd).id();
            if (before.isEmpty() || shown.contains(gone)) {
                return false;
            }
            index.remove(gone, 2);

            assertThat(index.top(query.compiled, limit, null).items()).isEqualTo(before);
            return true;
        });
    }

    @Test
    void axiom_20_the_bound_is_never_below_the_score() {
        RandomCases.ofOnePair(drawn -> {
            int score = drawn.assess().score();

            assertThat(bound(drawn.compiled(), drawn.candidate())).isBetween(score, 10_000);
            assertThat(drawn.compiled().attainableScore()).isBetween(score, 10_000);
            return score > 0;
        });
    }

    @Test
    void axiom_21_of_a_tied_pair_each_is_first_for_about_half_of_the_postings() {
        RandomWorld world = new RandomWorld(21);
        CandidateIndex index = newIndex();
        List<UUID> tied = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Candidate candidate = Candidate.builder(world.uuid()).build();
            tied.add(candidate.id());
            index.put(candidate, 1);
        }
        // Fewer postings would leave the share to chance.
        int postings = Math.max(2_000, RandomCases.COUNT);
        int[][] firsts = new int[tied.size()][tied.size()];
        for (int i = 0; i < postings; i++) {
            CompiledPosting posting =
                    CompiledPosting.compile(Posting.builder(world.uuid()).build(), Weights.DEFAULT, Samples.CONTEXT);
            List<UUID> order = index.top(posting, tied.size(), null).items().stream()
                    .map(Ranked::candidateId)
                    .toList();
            for (int a = 0; a < tied.size(); a++) {
                for (int b = 0; b < tied.size(); b++) {
                    firsts[a][b] += order.indexOf(tied.get(a)) < order.indexOf(tied.get(b)) ? 1 : 0;
                }
            }
        }
        for (int a = 0; a < tied.size(); a++) {
            for (int b = 0; b < a; b++) {
                assertThat(100.0 * firsts[a][b] / postings).isBetween(45.0, 55.0);
            }
        }
    }

    private static List<PlainRanking.Row> rows(TopMatches top) {
        return top.items().stream().map(PlainRanking.Row::of).toList();
    }

    private static List<Write> writes(RandomWorld world, Posting posting) {
        List<Candidate> crowd = world.candidates(posting, 12);
        List<Write> writes = new ArrayList<>();
        for (Candidate candidate : crowd) {
            for (int version = 1; version <= 1 + world.random.nextInt(4); version++) {
                Candidate content = world.chance(20) ? null : Samples.withId(candidate.id(), world.any(crowd));
                writes.add(new Write(candidate.id(), version, content));
            }
        }
        return writes;
    }

    private CandidateIndex fed(List<Write> writes, RandomWorld world) {
        CandidateIndex index = newIndex();
        for (Write write : world.shuffled(writes)) {
            write.into(index);
            if (world.chance(20)) {
                settle(index);
            }
        }
        return index;
    }

    private static List<Write> twiceAndShuffled(List<Write> writes, RandomWorld world) {
        List<Write> more = new ArrayList<>(writes);
        writes.stream().filter(write -> world.chance(50)).forEach(more::add);
        return more;
    }

    private static List<Write> last(List<Write> writes) {
        Map<UUID, Write> last = new HashMap<>();
        writes.forEach(write -> last.merge(write.id, write, (a, b) -> a.version > b.version ? a : b));
        return last.values().stream().filter(write -> write.candidate != null).toList();
    }

    private record Write(UUID id, long version, @Nullable Candidate candidate) {

        void into(CandidateIndex index) {
            if (candidate == null) {
                index.remove(id, version);
            } else {
                index.put(candidate, version);
            }
        }
    }
}
