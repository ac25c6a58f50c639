package dev.meridian.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Postings ranked for a candidate. */
class OtherDirectionAxiomsTest {

    private static final int POSTINGS = 40;

    @Test
    void axiom_16_the_other_direction_ranks_by_the_same_score() {
        RandomCases.oneIn(50, world -> {
            PreparedCandidate candidate = PreparedCandidate.of(world.candidate(world.posting()));
            List<CompiledPosting> postings = postings(world);
            List<CompiledPosting> eligible = postings.stream()
                    .filter(posting -> posting.assess(candidate).eligible())
                    .sorted(Comparator.comparing(posting -> place(posting, candidate)))
                    .toList();

            TopPostings all = TopPostings.of(candidate, postings.stream(), POSTINGS, null);

            assertThat(all.eligibleCount()).isEqualTo(eligible.size());
            assertThat(all.items()).extracting(RankedPosting::posting).containsExactlyElementsOf(eligible);
            for (RankedPosting ranked : all.items()) {
                ScanIndex index = new ScanIndex();
                // who is known by a handle has another place among equals
                index.put(candidate.candidate().toBuilder().alias(null).build(), 1);
                Ranked there = index.top(ranked.posting(), 1, null).items().get(0);
                assertThat(ranked.score()).isEqualTo(there.score());
                assertThat(ranked.position().tieKey())
                        .isEqualTo(there.position().tieKey());
                assertThat(ranked.mutual())
                        .isEqualTo(ranked.posting().utility(candidate).mutual(there.score()));
            }
            return !eligible.isEmpty();
        });
    }

    @Test
    void axiom_11_pages_of_postings_neither_overlap_nor_skip() {
        RandomCases.oneIn(50, world -> {
            PreparedCandidate candidate = PreparedCandidate.of(world.candidate(world.posting()));
            List<CompiledPosting> postings = postings(world);
            List<RankedPosting> whole =
                    TopPostings.of(candidate, postings.stream(), POSTINGS, null).items();
            Collections.shuffle(postings, world.random);

            List<CompiledPosting> paged = new ArrayList<>();
            RankPosition after = null;
            for (List<RankedPosting> page = page(candidate, postings, after);
                    !page.isEmpty();
                    page = page(candidate, postings, after)) {
                page.forEach(ranked -> paged.add(ranked.posting()));
                after = page.get(page.size() - 1).position();
            }

            assertThat(paged)
                    .containsExactlyElementsOf(
                            whole.stream().map(RankedPosting::posting).toList());
            return whole.size() > 1;
        });
    }

    @Test
    void equal_scores_stand_in_the_order_of_the_tie_key() {
        PreparedCandidate candidate = PreparedCandidate.of(Samples.candidate());
        List<CompiledPosting> postings = Stream.of("a", "b", "c", "d", "e", "f")
                .map(name -> Samples.id("posting " + name))
                .map(id -> compile(Posting.builder(id).build()))
                .toList();

        TopPostings top = TopPostings.of(candidate, postings.stream(), 4, null);

        List<UUID> byKey = postings.stream()
                .sorted((a, b) -> Long.compareUnsigned(
                        a.tieKey(Samples.candidate().id()),
                        b.tieKey(Samples.candidate().id())))
                .map(posting -> posting.posting().id())
                .limit(4)
                .toList();
        assertThat(top.items().stream().map(ranked -> ranked.position().shownId()))
                .containsExactlyElementsOf(byKey);
        assertThat(top.eligibleCount()).isEqualTo(6);
    }

    @Test
    void a_page_has_room_for_a_posting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TopPostings.of(PreparedCandidate.of(Samples.candidate()), Stream.of(), 0, null));
    }

    private static List<RankedPosting> page(
            PreparedCandidate candidate, List<CompiledPosting> postings, @Nullable RankPosition after) {
        return TopPostings.of(candidate, postings.stream(), 2, after).items();
    }

    private static List<CompiledPosting> postings(RandomWorld world) {
        MatchContext context = world.context();
        List<CompiledPosting> postings = new ArrayList<>();
        for (int i = 0; i < POSTINGS; i++) {
            postings.add(CompiledPosting.compile(world.posting(), world.weights(), context));
        }
        return postings;
    }

    private static RankPosition place(CompiledPosting posting, PreparedCandidate candidate) {
        return new RankPosition(
                posting.assess(candidate).score(),
                posting.tieKey(candidate.id()),
                posting.posting().id());
    }

    private static CompiledPosting compile(Posting posting) {
        return CompiledPosting.compile(posting, Weights.DEFAULT, Samples.CONTEXT);
    }
}
