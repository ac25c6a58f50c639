package dev.meridian.matching.engine;

import static dev.meridian.matching.engine.Samples.JAVA;
import static dev.meridian.matching.engine.Samples.KAFKA;
import static dev.meridian.matching.engine.Samples.KUBERNETES;
import static dev.meridian.matching.engine.Samples.POSTGRESQL;
import static dev.meridian.matching.engine.Samples.RABBITMQ;
import static dev.meridian.matching.engine.Samples.candidate;
import static dev.meridian.matching.engine.Samples.hours;
import static dev.meridian.matching.engine.Samples.officeHours;
import static dev.meridian.matching.engine.Samples.posting;
import static dev.meridian.matching.engine.Samples.yearly;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.shared.PayRange;
import dev.meridian.shared.PayRate;
import dev.meridian.shared.PayUnit;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases whose points were computed by another implementation of the same formula. */
class WorkedCasesTest {

    private static final Weights DEFAULT = Weights.DEFAULT;
    private static final UnaryOperator<PostingBuilder> SAME_POSTING = UnaryOperator.identity();
    private static final UnaryOperator<CandidateBuilder> SAME_CANDIDATE = UnaryOperator.identity();

    static Stream<Case> cases() {
        return Stream.of(
                new Case("base", DEFAULT, SAME_POSTING, SAME_CANDIDATE, 6000, 2500, 1500, 10_000),
                new Case(
                        "Berlin, RabbitMQ for Kafka, paid in euros",
                        DEFAULT,
                        SAME_POSTING,
                        c -> c.preferredHours(officeHours("Europe/Berlin", "09:00", "17:00"))
                                .skills(List.of(
                                        new HeldSkill(JAVA, 3, 5),
                                        new HeldSkill(POSTGRESQL, 3, 0),
                                        new HeldSkill(RABBITMQ, 3, 0)))
                                .desiredRate(new PayRate(new BigDecimal("80000"), "EUR", PayUnit.YEAR)),
                        4050,
                        649,
                        1125,
                        5824),
                new Case(
                        "Los Angeles, five hours a day demanded",
                        DEFAULT,
                        p -> p.minOverlapMinutesPerDay(300),
                        c -> c.preferredHours(officeHours("America/Los_Angeles", "09:00", "17:00")),
                        6000,
                        1562,
                        1500,
                        9062),
                new Case(
                        "Manila by night, seven hours a day demanded",
                        DEFAULT,
                        p -> p.minOverlapMinutesPerDay(420),
                        c -> c.preferredHours(officeHours("Asia/Manila", "21:00", "05:00")),
                        6000,
                        2391,
                        1500,
                        9891),
                new Case(
                        "Manila by day, nights acceptable",
                        DEFAULT,
                        p -> p.minOverlapMinutesPerDay(360),
                        c -> c.preferredHours(officeHours("Asia/Manila", "09:00", "17:00"))
                                .acceptableHours(officeHours("Asia/Manila", "21:00", "05:00")),
                        6000,
                        1195,
                        1500,
                        8695),
                new Case(
                        "Java only",
                        DEFAULT,
                        SAME_POSTING,
                        c -> c.skills(List.of(new HeldSkill(JAVA, 5, 8))),
                        1800,
                        2500,
                        1500,
                        5800),
                new Case(
                        "all four at level 2 without years",
                        DEFAULT,
                        SAME_POSTING,
                        c -> c.skills(List.of(
                                new HeldSkill(JAVA, 2, 0),
                                new HeldSkill(POSTGRESQL, 2, 0),
                                new HeldSkill(KAFKA, 2, 0),
                                new HeldSkill(KUBERNETES, 2, 0))),
                        3719,
                        2500,
                        1500,
                        7719),
                new Case(
                        "asks for yen by the month",
                        DEFAULT,
                        SAME_POSTING,
                        c -> c.desiredRate(new PayRate(new BigDecimal("1500000"), "JPY", PayUnit.MONTH)),
                        6000,
                        2500,
                        890,
                        9390),
                new Case("no rate", DEFAULT, SAME_POSTING, c -> c.desiredRate(null), 6000, 2500, 0, 8500),
                new Case(
                        "a little over a fixed budget",
                        DEFAULT,
                        p -> p.pay(yearly("100000", "100000")),
                        c -> c.desiredRate(yearly("110000")).minimumRate(yearly("100400")),
                        6000,
                        2500,
                        900,
                        9400),
                new Case(
                        "half time for half the pay",
                        DEFAULT,
                        p -> p.workHours(officeHours("America/New_York", "09:00", "13:00"))
                                .pay(new PayRange(
                                        new BigDecimal("40000"),
                                        new BigDecimal("60000"),
                                        "USD",
                                        PayUnit.YEAR,
                                        new BigDecimal("20"))),
                        c -> c.desiredRate(yearly("100000")).minimumRate(yearly("90000")),
                        6000,
                        2500,
                        1125,
                        9625),
                new Case(
                        "asynchronous without pay, candidate without hours",
                        DEFAULT,
                        p -> p.asynchronous(true).pay(null),
                        c -> c.preferredHours(null),
                        6000,
                        2500,
                        0,
                        8500),
                new Case(
                        "equal weights, Berlin",
                        new Weights(1, 1, 1),
                        SAME_POSTING,
                        c -> c.preferredHours(officeHours("Europe/Berlin", "09:00", "17:00")),
                        3333,
                        865,
                        3334,
                        7532),
                new Case(
                        "works Saturday to Wednesday",
                        DEFAULT,
                        SAME_POSTING,
                        c -> c.preferredHours(hours(
                                "America/New_York",
                                "09:00",
                                "17:00",
                                DayOfWeek.SATURDAY,
                                DayOfWeek.SUNDAY,
                                DayOfWeek.MONDAY,
                                DayOfWeek.TUESDAY,
                                DayOfWeek.WEDNESDAY)),
                        6000,
                        1500,
                        1500,
                        9000),
                new Case(
                        "asks for far less",
                        DEFAULT,
                        SAME_POSTING,
                        c -> c.desiredRate(yearly("30000")),
                        6000,
                        2500,
                        1500,
                        10_000));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void the_points_are_those_computed_independently(Case worked) {
        Explanation explanation = worked.explain();

        assertThat(explanation.criteria().stream().map(CriterionResult::points))
                .containsExactly(worked.skills, worked.overlap, worked.rate);
        assertThat(explanation.score()).isEqualTo(worked.score);
        assertThat(explanation.eligible()).isTrue();
    }

    @Test
    void a_minimum_more_than_half_a_percent_over_the_budget_is_turned_down() {
        Posting posting = posting().toBuilder().pay(yearly("100000", "100000")).build();
        Candidate candidate = candidate().toBuilder()
                .desiredRate(yearly("110000"))
                .minimumRate(yearly("100600"))
                .build();

        assertThat(Samples.assess(posting, candidate).failed()).containsExactly(FilterCode.RATE_ABOVE_BUDGET);
    }

    record Case(
            String name,
            Weights weights,
            UnaryOperator<PostingBuilder> posting,
            UnaryOperator<CandidateBuilder> candidate,
            int skills,
            int overlap,
            int rate,
            int score) {

        Explanation explain() {
            Posting asked = posting.apply(Samples.posting().toBuilder()).build();
            Candidate held = candidate.apply(Samples.candidate().toBuilder()).build();
            return CompiledPosting.compile(asked, weights, Samples.CONTEXT).explain(held);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
