package dev.meridian.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.meridian.shared.Importance;
import dev.meridian.shared.PayRange;
import dev.meridian.shared.PayRate;
import dev.meridian.shared.PayUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Writing to the index of postings. */
class PostingIndexTest {

    private static final UUID EMPLOYER = Samples.id("employer");

    private final PostingIndex index = new PostingIndex();

    @Test
    void a_write_that_is_older_than_the_one_held_is_ignored() {
        OpenPosting posting = open("a", 5000);

        assertThat(index.put(posting, 2)).isTrue();
        assertThat(index.put(open("a", 1), 1)).isFalse();
        assertThat(index.find(posting.id())).contains(posting);
        assertThat(index.remove(posting.id(), 1)).isFalse();
        assertThat(index.remove(posting.id(), 3)).isTrue();
        assertThat(index.put(posting, 2)).isFalse();
        assertThat(index.find(posting.id())).isEmpty();
        assertThat(index.size()).isZero();
    }

    @Test
    void the_same_write_twice_changes_nothing() {
        OpenPosting posting = open("a", 5000);
        index.put(posting, 1);
        assertThat(index.put(posting, 1)).isTrue();
        assertThat(index.put(posting, 2)).isTrue();
        assertThat(index.put(open("a", 1), 1)).isFalse();

        assertThat(index.top(query(), 9, null).eligibleCount()).isEqualTo(1);
    }

    @Test
    void postings_outlive_that_the_rows_of_dead_ones_are_cleared_away() {
        List<OpenPosting> last = new ArrayList<>();
        for (int round = 1; round <= 60; round++) {
            last.clear();
            for (int i = 0; i < 100; i++) {
                OpenPosting posting = open("posting " + i, round * 100 + i);
                last.add(posting);
                index.put(posting, round);
            }
        }

        TopPostings top = index.top(query(), 100, null);

        assertThat(top.eligibleCount()).isEqualTo(100);
        assertThat(top.items().stream().map(ranked -> ranked.posting().posting()))
                .containsExactlyInAnyOrderElementsOf(
                        last.stream().map(OpenPosting::posting).toList());
        index.remove(last.get(0).id(), 99);
        assertThat(index.top(query(), 1, null).eligibleCount()).isEqualTo(99);
    }

    @Test
    void whoever_leaves_while_rows_are_renewed_is_gone_and_nobody_else_is() {
        for (int later = 0; later < 12; later++) {
            for (int leaving = 0; leaving < 8 + later; leaving++) {
                PostingIndex small = new PostingIndex(2, 1);
                List<OpenPosting> there = new ArrayList<>();
                for (int i = 0; i < 8 + later; i++) {
                    there.add(open("posting " + i, 0));
                }
                there.subList(0, 8).forEach(posting -> small.put(posting, 1));
                for (int i = 0; i < 3; i++) { // so many dead rows begin the renewal
                    there.set(i, open("posting " + i, 1));
                    small.put(there.get(i), 2);
                }
                there.subList(8, 8 + later).forEach(posting -> small.put(posting, 1));
                small.remove(there.remove(leaving).id(), 3);
                for (int i = 0; i < 20; i++) { // and so many writes end it
                    there.add(open("last " + i, 0));
                    small.put(there.get(there.size() - 1), 1);
                }

                assertThat(small.top(query(), 100, null).items().stream()
                                .map(ranked -> ranked.posting().posting()))
                        .as("%d of %d", leaving, later)
                        .containsExactlyInAnyOrderElementsOf(
                                there.stream().map(OpenPosting::posting).toList());
            }
        }
    }

    @Test
    void readers_see_every_write_whole_while_others_go_on() throws Exception {
        int pairs = 50;
        for (int i = 0; i < pairs; i++) {
            index.put(open("posting " + i, 0), 1);
        }
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> reads = reader.submit(() -> {
                int count = 0;
                while (!done.get() || count == 0) {
                    TopPostings top = index.top(query(), 2 * pairs, null);
                    assertThat(top.eligibleCount()).isEqualTo(pairs);
                    assertThat(top.items().stream()
                                    .map(ranked -> ranked.position().shownId()))
                            .doesNotHaveDuplicates()
                            .hasSize(pairs);
                    count++;
                }
                return count;
            });
            for (int version = 2; version < 200; version++) {
                for (int i = 0; i < pairs; i++) {
                    index.put(open("posting " + i, version), version);
                }
            }
            done.set(true);
            assertThat(reads.get()).isPositive();
        } finally {
            reader.shutdownNow();
        }
    }

    @Test
    void a_budget_that_is_a_millionth_too_low_is_too_low() {
        PayRate least = new PayRate(new BigDecimal("100.5"), "EUR", PayUnit.HOUR);
        Candidate candidate = Samples.candidate().toBuilder()
                .desiredRate(least)
                .minimumRate(least)
                .build();
        OpenPosting enough = open(Posting.builder(Samples.id("enough"))
                .pay(new PayRange(null, new BigDecimal("100"), "EUR", PayUnit.HOUR))
                .build());
        OpenPosting tooLittle = open(Posting.builder(Samples.id("too little"))
                .pay(new PayRange(null, new BigDecimal("99.999999"), "EUR", PayUnit.HOUR))
                .build());
        index.put(enough, 1);
        index.put(tooLittle, 1);

        assertThat(index.top(query(candidate), 9, null).items())
                .extracting(ranked -> ranked.posting().posting())
                .containsExactly(enough.posting());
    }

    @Test
    void a_posting_may_ask_for_a_thousand_skills_and_no_more() {
        List<SkillRequirement> requirements = IntStream.range(0, 1000)
                .mapToObj(i -> new SkillRequirement(
                        Samples.id("skill " + i),
                        i % 2 == 0 ? Importance.REQUIRED : Importance.PREFERRED,
                        i % 2 == 0,
                        5,
                        50,
                        10))
                .toList();
        Candidate expert = Samples.candidate().toBuilder()
                .skills(requirements.stream()
                        .map(asked -> new HeldSkill(asked.skillId(), 5, 80))
                        .toList())
                .build();
        index.put(open(Samples.posting().toBuilder().requirements(requirements).build()), 1);

        TopPostings top = index.top(query(expert), 1, null);

        assertThat(top.items().get(0).score())
                .isEqualTo(top.items().get(0).posting().assess(expert).score());
        assertThat(top.items().get(0).posting().assess(expert).skillsCredit()).isEqualTo(10_000);
        List<SkillRequirement> oneMore = Stream.concat(
                        requirements.stream(),
                        Stream.of(new SkillRequirement(Samples.id("one more"), Importance.PREFERRED)))
                .toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        open(Samples.posting().toBuilder().requirements(oneMore).build()));
    }

    /** Asks for nothing but that somebody be there by then. */
    private static OpenPosting open(String name, int tolerance) {
        return open(Posting.builder(Samples.id(name))
                .startToleranceDays(tolerance % 3650)
                .build());
    }

    private static OpenPosting open(Posting posting) {
        return new OpenPosting(posting, Weights.DEFAULT, EMPLOYER, null);
    }

    private static PostingQuery query() {
        return query(Samples.candidate());
    }

    private static PostingQuery query(Candidate candidate) {
        return new PostingQuery(PreparedCandidate.of(candidate), Samples.CONTEXT, RandomMarket.NOW, Set.of());
    }
}
