package dev.meridian.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.meridian.shared.CefrLevel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * All that is asked of an index, whatever its insides: an index adds a subclass that makes it, and passes.
 */
abstract class CandidateIndexContract extends CandidateIndexAxioms {

    private final CandidateIndex index = newIndex();

    @Test
    void readers_beside_a_writer_never_see_half_a_write() throws Exception {
        Candidate strong = Samples.candidate();
        Candidate weak = strong.toBuilder().desiredRate(null).build();
        CompiledPosting posting = CompiledPosting.compile(Samples.posting(), Weights.DEFAULT, Samples.CONTEXT);
        Set<Integer> possible =
                Set.of(posting.assess(strong).score(), posting.assess(weak).score());
        index.put(strong, 0);
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try {
            Future<?> writing = writer.submit(() -> IntStream.rangeClosed(1, 20_000)
                    .forEach(version -> index.put(version % 2 == 0 ? strong : weak, version)));
            do {
                assertThat(index.top(posting, 5, null).items())
                        .singleElement()
                        .matches(ranked -> possible.contains(ranked.score()));
            } while (!writing.isDone());
            writing.get();
        } finally {
            writer.shutdown();
        }
        assertThat(index.find(strong.id()).map(PreparedCandidate::candidate)).contains(strong);
    }

    @Test
    void a_late_write_changes_nothing_even_after_a_removal() {
        Candidate now = Samples.candidate();
        Candidate before = now.toBuilder().countryCode("DE").build();

        assertThat(index.put(now, 5)).isTrue();
        assertThat(index.put(before, 4)).isFalse();
        assertThat(index.find(now.id()).map(PreparedCandidate::candidate)).contains(now);
        assertThat(index.remove(now.id(), 4)).isFalse();
        assertThat(index.size()).isEqualTo(1);
        assertThat(index.remove(now.id(), 6)).isTrue();
        assertThat(index.put(now, 5)).isFalse();
        assertThat(index.find(now.id())).isEmpty();
        assertThat(index.size()).isZero();
        assertThat(index.put(before, 7)).isTrue();
        assertThat(index.find(now.id()).map(PreparedCandidate::candidate)).contains(before);
    }

    @Test
    void a_write_of_the_same_version_may_come_again() {
        Candidate now = Samples.candidate();
        Candidate again = now.toBuilder().countryCode("DE").build();
        index.put(now, 5);

        assertThat(index.put(again, 5)).isTrue();
        assertThat(index.find(now.id()).map(PreparedCandidate::candidate)).contains(again);
    }

    @Test
    void a_removal_that_comes_before_the_candidate_is_remembered() {
        Candidate candidate = Samples.candidate();

        assertThat(index.remove(candidate.id(), 2)).isTrue();
        assertThat(index.put(candidate, 1)).isFalse();
        assertThat(index.size()).isZero();
    }

    @Test
    void insights_tell_whom_one_filter_alone_keeps_out() {
        UUID applicant = Samples.id("applicant");
        Candidate base = Samples.candidate();
        index.put(base, 1);
        index.put(copy(base, applicant).build(), 1);
        index.put(copy(base, Samples.id("unskilled")).skills(List.of()).build(), 1);
        CompiledPosting posting = CompiledPosting.compile(
                Samples.posting(),
                Weights.DEFAULT,
                Samples.CONTEXT,
                new EmployerView(Set.of(), Set.of(applicant, Samples.id("unskilled")), UnaryOperator.identity()));

        Map<FilterCode, FilterCount> insights = index.insights(posting);

        assertThat(insights).containsOnlyKeys(FilterCode.values());
        assertThat(insights.get(FilterCode.ALREADY_APPLIED)).isEqualTo(new FilterCount(2, 1));
        assertThat(insights.get(FilterCode.NO_SKILL_IN_COMMON)).isEqualTo(new FilterCount(1, 0));
        assertThat(insights.get(FilterCode.LANGUAGE_BELOW)).isEqualTo(new FilterCount(0, 0));
    }

    @Test
    void whoever_is_hidden_from_the_employer_is_in_no_ranking_and_no_count() {
        Candidate shown = Samples.candidate().toBuilder()
                .languages(List.of(new SpokenLanguage("en", CefrLevel.C1)))
                .build();
        Candidate hidden =
                copy(shown, Samples.id("blocks")).languages(List.of()).build();
        index.put(shown, 1);
        index.put(hidden, 1);
        Posting demanding = Samples.posting().toBuilder()
                .languages(List.of(new LanguageRequirement("en", CefrLevel.A1)))
                .build();
        EmployerView view = new EmployerView(Set.of(hidden.id()), Set.of(), UnaryOperator.identity());

        assertThat(index.top(
                                CompiledPosting.compile(Samples.posting(), Weights.DEFAULT, Samples.CONTEXT, view),
                                10,
                                null)
                        .items())
                .extracting(Ranked::candidateId)
                .containsExactly(shown.id());
        assertThat(index.insights(CompiledPosting.compile(demanding, Weights.DEFAULT, Samples.CONTEXT)))
                .containsEntry(FilterCode.LANGUAGE_BELOW, new FilterCount(1, 1));
        assertThat(index.insights(CompiledPosting.compile(demanding, Weights.DEFAULT, Samples.CONTEXT, view)))
                .containsEntry(FilterCode.LANGUAGE_BELOW, new FilterCount(0, 0));
    }

    @Test
    void ties_are_ordered_by_the_ids_that_the_employer_sees() {
        List<UUID> ids = List.of(Samples.id("a"), Samples.id("b"), Samples.id("c"), Samples.id("d"), Samples.id("e"));
        ids.forEach(id -> index.put(
                copy(Samples.candidate(), id).alias(Samples.id("alias " + id)).build(), 1));
        UnaryOperator<UUID> handles = alias -> Samples.id("handle " + alias);
        CompiledPosting compiled = CompiledPosting.compile(
                Samples.posting(), Weights.DEFAULT, Samples.CONTEXT, new EmployerView(Set.of(), Set.of(), handles));

        List<UUID> shown = index.top(compiled, 10, null).items().stream()
                .map(Ranked::shownId)
                .toList();

        assertThat(shown)
                .containsExactlyElementsOf(ids.stream()
                        .map(id -> handles.apply(Samples.id("alias " + id)))
                        .sorted((a, b) -> Long.compareUnsigned(compiled.tieKey(a), compiled.tieKey(b)))
                        .toList());
    }

    @Test
    void a_page_has_room_for_somebody() {
        CompiledPosting posting = CompiledPosting.compile(Samples.posting(), Weights.DEFAULT, Samples.CONTEXT);

        assertThatIllegalArgumentException().isThrownBy(() -> index.top(posting, 0, null));
        assertThat(index.top(posting, 1, null)).isEqualTo(new TopMatches(List.of(), 0));
    }

    private static CandidateBuilder copy(Candidate from, UUID id) {
        return Candidate.builder(id)
                .skills(from.skills())
                .preferredHours(from.preferredHours())
                .desiredRate(from.desiredRate());
    }
}
