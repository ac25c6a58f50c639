package dev.meridian.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.shared.HoursInterval;
import dev.meridian.shared.WeeklyHours;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.MethodName.class)
class ScoreAxiomsTest {

    @Test
    void axiom_13_the_points_sum_to_the_score() {
        RandomCases.ofOnePair(drawn -> {
            Explanation explanation = drawn.compiled().explain(drawn.candidate());
            int points = 0;
            int maxima = 0;
            for (CriterionResult result : explanation.criteria()) {
                assertThat(result.points()).isEqualTo(result.credit() * result.maxPoints() / 10_000);
                points += result.points();
                maxima += result.maxPoints();
            }
            assertThat(points).isEqualTo(explanation.score());
            assertThat(maxima).isEqualTo(10_000);
            return points > 0;
        });
    }

    @Test
    void axiom_13_a_counterfactual_applied_changes_the_score_by_exactly_what_it_said() {
        RandomCases.ofOnePair(drawn -> {
            Explanation explanation = drawn.compiled().explain(drawn.candidate());
            int before = Integer.MAX_VALUE;
            for (Counterfactual found : explanation.counterfactuals()) {
                Assessment changed = drawn.assess(found.change().applyTo(drawn.candidate()));
                assertThat(changed.score()).isEqualTo(found.scoreAfter());
                assertThat(changed.eligible()).isEqualTo(found.eligibleAfter());
                assertThat(found.gain())
                        .isEqualTo(found.scoreAfter() - explanation.score())
                        .isBetween(1, before);
                before = found.gain();
            }
            assertThat(explanation.counterfactuals()).hasSizeLessThanOrEqualTo(3);
            return !explanation.counterfactuals().isEmpty();
        });
    }

    @Test
    void axiom_14_scaling_all_weights_changes_no_score() {
        RandomCases.ofOnePair(drawn -> {
            int most = 1 + drawn.world().random.nextInt(500);
            Weights once = new Weights(
                    drawn.world().random.nextInt(most + 1), drawn.world().random.nextInt(most + 1), most);
            int factor = 2 + drawn.world().random.nextInt(1000 / most - 1);
            Weights often = new Weights(factor * once.skills(), factor * once.timeZoneOverlap(), factor * once.rate());

            assertThat(CompiledPosting.compile(drawn.posting(), often, drawn.context())
                            .assess(drawn.candidate()))
                    .isEqualTo(CompiledPosting.compile(drawn.posting(), once, drawn.context())
                            .assess(drawn.candidate()));
            return true;
        });
    }

    @Test
    void axiom_16_both_directions_a_single_explanation_and_a_page_have_one_score() {
        RandomCases.ofOnePair(drawn -> {
            PreparedCandidate prepared = PreparedCandidate.of(drawn.candidate());
            ScanIndex index = new ScanIndex();
            index.put(drawn.candidate(), 1);
            index.put(drawn.world().candidate(drawn.posting()), 1);
            // From the candidate's side one prepared candidate meets many postings.
            for (Posting posting : List.of(drawn.world().posting(), drawn.posting())) {
                CompiledPosting compiled = drawn.compile(posting);
                int score = drawn.compile(posting).assess(drawn.candidate()).score();

                assertThat(compiled.assess(prepared).score()).isEqualTo(score);
                assertThat(compiled.explain(prepared).score()).isEqualTo(score);
                assertThat(index.top(compiled, 2, null).items())
                        .filteredOn(place -> place.candidateId().equals(prepared.id()))
                        .allMatch(place -> place.score() == score)
                        .hasSize(compiled.assess(prepared).eligible() ? 1 : 0);
                int theirs = compiled.utility(prepared).utility();
                assertThat(compiled.utility(prepared).mutual(score))
                        .isEqualTo(score + theirs == 0 ? 0 : 2L * score * theirs / (score + theirs));
            }
            return true;
        });
    }

    @Test
    void axiom_17_where_no_credit_is_lower_the_score_is_not_lower() {
        RandomCases.ofOnePair(drawn -> {
            Candidate other = drawn.world().candidate(drawn.posting());
            Assessment one = drawn.assess();
            Assessment two = drawn.assess(other);
            Candidate skilled = one.skillsCredit() >= two.skillsCredit() ? drawn.candidate() : other;
            Candidate awake = one.overlapCredit() >= two.overlapCredit() ? drawn.candidate() : other;
            Candidate content = one.rateCredit() >= two.rateCredit() ? drawn.candidate() : other;
            Candidate best = drawn.candidate().toBuilder()
                    .skills(skilled.skills())
                    .preferredHours(awake.preferredHours())
                    .acceptableHours(awake.acceptableHours())
                    .desiredRate(content.desiredRate())
                    .minimumRate(content.minimumRate())
                    .build();
            Assessment both = drawn.assess(best);

            assertThat(both.skillsCredit()).isEqualTo(Math.max(one.skillsCredit(), two.skillsCredit()));
            assertThat(both.overlapCredit()).isEqualTo(Math.max(one.overlapCredit(), two.overlapCredit()));
            assertThat(both.rateCredit()).isEqualTo(Math.max(one.rateCredit(), two.rateCredit()));
            assertThat(both.score()).isGreaterThanOrEqualTo(Math.max(one.score(), two.score()));
            return true;
        });
    }

    @Test
    void axiom_18_intervals_split_or_in_another_order_and_skills_in_another_order_change_nothing() {
        RandomCases.ofOnePair(drawn -> {
            RandomWorld world = drawn.world();
            Posting posting = drawn.posting();
            Candidate candidate = drawn.candidate();
            Candidate shuffled = candidate.toBuilder()
                    .skills(world.shuffled(candidate.skills()))
                    .languages(world.shuffled(candidate.languages()))
                    .preferredHours(split(world, candidate.preferredHours()))
                    .acceptableHours(split(world, candidate.acceptableHours()))
                    .build();
            PostingBuilder reordered = posting.toBuilder()
                    .languages(world.shuffled(posting.languages()))
                    .workHours(split(world, posting.workHours()));

            assertThat(drawn.compile(reordered.build()).explain(shuffled).criteria())
                    .isEqualTo(drawn.compiled().explain(candidate).criteria());
            reordered.requirements(world.shuffled(posting.requirements()));
            assertThat(drawn.compile(reordered.build()).assess(shuffled)).isEqualTo(drawn.assess());
            return true;
        });
    }

    @Test
    void axiom_19_a_fact_that_a_candidate_states_never_scores_below_silence() {
        RandomCases.ofOnePair(drawn -> {
            CandidateBuilder silent = drawn.candidate().toBuilder();
            switch (drawn.world().random.nextInt(5)) {
                case 0 -> silent.skills(List.of());
                case 1 -> silent.preferredHours(null);
                case 2 -> silent.acceptableHours(null);
                case 3 -> silent.desiredRate(null).minimumRate(null);
                default ->
                    silent.languages(List.of())
                            .countryCode(null)
                            .availableFrom(null)
                            .noticeDays(null);
            }
            assertThat(drawn.assess(silent.build()).score())
                    .isLessThanOrEqualTo(drawn.assess().score());
            return true;
        });
    }

    @Test
    void axiom_19_a_criterion_that_a_posting_states_never_scores_below_silence() {
        RandomCases.ofOnePair(drawn -> {
            PostingBuilder silent = drawn.posting().toBuilder();
            switch (drawn.world().random.nextInt(3)) {
                case 0 -> silent.requirements(List.of());
                case 1 -> silent.workHours(null).asynchronous(false);
                default -> silent.pay(null);
            }
            assertThat(drawn.assess(silent.build()).score())
                    .isLessThanOrEqualTo(drawn.assess().score());
            return true;
        });
    }

    /** Shuffled, and some intervals in two pieces that start on the same day; the pieces may overlap. */
    private static @Nullable WeeklyHours split(RandomWorld world, @Nullable WeeklyHours hours) {
        if (hours == null) {
            return null;
        }
        List<HoursInterval> pieces = new ArrayList<>();
        for (HoursInterval whole : hours.intervals()) {
            int quarters = whole.minutes() / 15;
            long toMidnight = Duration.between(whole.start(), LocalTime.MAX).toMinutes() / 15;
            int first = 1 + world.random.nextInt(quarters);
            if (first == quarters || first > toMidnight) {
                pieces.add(whole);
            } else {
                LocalTime cut = whole.start().plusMinutes(15L * first);
                LocalTime overlapping = cut.plusMinutes(world.chance(50) ? 0 : 15);
                pieces.add(new HoursInterval(whole.day(), whole.start(), overlapping));
                pieces.add(new HoursInterval(whole.day(), cut, whole.end()));
            }
        }
        return new WeeklyHours(hours.timeZone(), world.shuffled(pieces));
    }
}
