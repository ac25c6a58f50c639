package dev.meridian.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The index of postings against looking at each of them. */
class PostingIndexAxiomsTest {

    @Test
    void axiom_11_pruned_is_brute_force_ties_included_whatever_was_written_before() {
        RandomCases.oneIn(10, world -> {
            RandomMarket market = new RandomMarket(world);
            boolean said = false;
            for (int round = 0; round < 10; round++) {
                market.write(world.random.nextInt(30));
                PostingQuery query = market.query();
                int limit = 1 + world.random.nextInt(12);

                TopPostings top = market.index.top(query, limit, null);

                TopPostings plain = market.bruteForce(query, limit, null);
                assertThat(top.eligibleCount()).isEqualTo(plain.eligibleCount());
                assertThat(places(top)).isEqualTo(places(plain));
                said |= plain.eligibleCount() > limit;
            }
            return said;
        });
    }

    @Test
    void axiom_11_pages_of_the_index_neither_overlap_nor_skip() {
        RandomCases.oneIn(50, world -> {
            RandomMarket market = new RandomMarket(world);
            market.write(120);
            PostingQuery query = market.query();
            List<RankedPosting> paged = new ArrayList<>();
            RankPosition after = null;
            for (TopPostings page = market.index.top(query, 3, null);
                    !page.items().isEmpty();
                    page = market.index.top(query, 3, after)) {
                paged.addAll(page.items());
                after = paged.get(paged.size() - 1).position();
            }

            TopPostings whole = market.bruteForce(query, 1000, null);
            assertThat(paged).hasSize(whole.eligibleCount());
            assertThat(places(new TopPostings(paged, paged.size()))).isEqualTo(places(whole));
            return paged.size() > 3;
        });
    }

    @Test
    void axiom_20_the_bound_of_a_posting_is_no_less_than_its_score() {
        RandomCases.oneIn(50, world -> {
            RandomMarket market = new RandomMarket(world);
            market.write(60);
            PostingQuery query = market.query();
            AtomicInteger seen = new AtomicInteger();

            market.index.scan(query).run((scan, row, sum) -> {
                OpenPosting open = scan.posting(row);
                int score = CompiledPosting.compile(open.posting(), open.weights(), query.context())
                        .assess(query.candidate())
                        .score();
                assertThat(scan.score(row, sum)).isEqualTo(score);
                assertThat(scan.bound(row, sum)).isGreaterThanOrEqualTo(score);
                seen.incrementAndGet();
            });
            return seen.get() > 0;
        });
    }

    @Test
    void axiom_12_a_posting_that_is_not_on_the_page_may_go_without_a_trace() {
        RandomCases.oneIn(50, world -> {
            RandomMarket market = new RandomMarket(world);
            market.write(60);
            PostingQuery query = market.query();
            TopPostings before = market.index.top(query, 1000, null);
            if (before.items().size() < 4) {
                return false;
            }
            TopPostings first = market.index.top(query, 3, null);

            market.index.remove(before.items().get(3).position().shownId(), Long.MAX_VALUE);

            TopPostings then = market.index.top(query, 3, null);
            assertThat(places(then)).isEqualTo(places(first));
            assertThat(then.eligibleCount()).isEqualTo(before.eligibleCount() - 1);
            return true;
        });
    }

    @Test
    void a_page_of_the_index_has_room_for_a_posting() {
        PostingIndex index = new PostingIndex();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> index.top(new RandomMarket(new RandomWorld(1)).query(), 0, null));
    }

    private static List<String> places(TopPostings top) {
        return top.items().stream()
                .map(ranked -> ranked.position() + " " + ranked.utility() + " "
                        + ranked.posting().posting())
                .toList();
    }
}
