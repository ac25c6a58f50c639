package dev.meridian.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.MethodName.class)
class FilterAxiomsTest {

    @Test
    void axiom_08_a_tightened_filter_leaves_some_of_the_same_in_the_same_order() {
        RandomCases.ofAWorld(world -> {
            MatchContext context = world.context();
            Posting posting = world.posting();
            Weights weights = world.weights();
            List<Candidate> crowd = world.candidates(posting, 8);
            CompiledPosting before = CompiledPosting.compile(posting, weights, context);
            List<Ranked> ranked = ranking(crowd, before);
            if (ranked.isEmpty()) {
                return false;
            }
            Candidate victim = find(crowd, world.any(ranked).candidateId());
            Tightening tightening = Tightening.against(victim, posting, context, world);
            CompiledPosting after = CompiledPosting.compile(tightening.posting(), weights, context, tightening.view());

            List<Ranked> left = ranking(crowd, after);

            assertThat(left).extracting(Ranked::candidateId).doesNotContain(victim.id());
            assertThat(left)
                    .isEqualTo(ranked.stream()
                            .filter(place -> !tightening.view().hidden().contains(place.candidateId()))
                            .filter(place -> after.assess(find(crowd, place.candidateId()))
                                    .eligible())
                            .toList());
            return true;
        });
    }

    @Test
    void axiom_08_who_fails_a_filter_is_absent_whatever_the_score() {
        RandomCases.ofAWorld(world -> {
            MatchContext context = world.context();
            Posting posting = world.posting();
            List<Candidate> crowd = world.candidates(posting, 8);
            CompiledPosting compiled = CompiledPosting.compile(posting, Weights.DEFAULT, context);

            List<UUID> present =
                    ranking(crowd, compiled).stream().map(Ranked::candidateId).toList();

            for (Candidate candidate : crowd) {
                Set<FilterCode> failed = new PlainFilters(posting, candidate, context).failed(EmployerView.OPEN);
                assertThat(compiled.assess(candidate).failed()).isEqualTo(failed);
                assertThat(present.contains(candidate.id())).isEqualTo(failed.isEmpty());
            }
            return present.size() < crowd.size();
        });
    }

    /** Adding a component means deciding that it may sway scores: see the page on matching before changing this. */
    @Test
    void axiom_09_name_e_mail_and_the_like_cannot_reach_the_engine() {
        assertThat(components(Candidate.class))
                .containsExactly(
                        "id",
                        "alias",
                        "skills",
                        "languages",
                        "countryCode",
                        "preferredHours",
                        "acceptableHours",
                        "desiredRate",
                        "minimumRate",
                        "engagementKinds",
                        "availableFrom",
                        "noticeDays");
        assertThat(components(Posting.class))
                .containsExactly(
                        "id",
                        "tieHash",
                        "requirements",
                        "languages",
                        "workHours",
                        "asynchronous",
                        "minOverlapMinutesPerDay",
                        "desiredOverlapMinutesPerDay",
                        "pay",
                        "engagementKinds",
                        "location",
                        "startDate",
                        "startToleranceDays",
                        "firstPublished");
    }

    @Test
    void axiom_09_equal_inputs_are_explained_in_the_same_bytes() {
        RandomCases.ofOnePair(drawn -> {
            Candidate again = drawn.candidate().toBuilder().build();

            assertThat(drawn.compile(drawn.posting().toBuilder().build()).explain(again))
                    .hasToString(drawn.compiled().explain(drawn.candidate()).toString());
            return true;
        });
    }

    @Test
    void axiom_09_another_country_in_the_same_zone_has_the_same_score() {
        RandomCases.ofOnePair(drawn -> {
            Candidate moved = drawn.candidate().toBuilder()
                    .countryCode(drawn.world().any("DE", "US", "PH", "PL"))
                    .build();
            Assessment before = drawn.assess();
            Assessment after = drawn.assess(moved);

            assertThat(after.score()).isEqualTo(before.score());
            assertThat(after.failures() | FilterCode.COUNTRY_NOT_ELIGIBLE.bit())
                    .isEqualTo(before.failures() | FilterCode.COUNTRY_NOT_ELIGIBLE.bit());
            return true;
        });
    }

    private static List<Ranked> ranking(List<Candidate> crowd, CompiledPosting posting) {
        ScanIndex index = new ScanIndex();
        crowd.forEach(candidate -> index.put(candidate, 1));
        return index.top(posting, crowd.size(), null).items();
    }

    private static Candidate find(List<Candidate> crowd, UUID id) {
        return crowd.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> components(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
