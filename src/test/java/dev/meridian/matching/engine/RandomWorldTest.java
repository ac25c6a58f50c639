package dev.meridian.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.shared.HoursInterval;
import dev.meridian.shared.PayRate;
import dev.meridian.shared.PayUnit;
import dev.meridian.shared.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A property is worth as much as the cases that it sees: these counts show that no corner is missed. */
class RandomWorldTest {

    private static final int PAIRS = 2_000;

    private final Map<String, Integer> seen = new HashMap<>();

    @Test
    void the_random_world_reaches_every_corner() {
        for (int i = 0; i < PAIRS; i++) {
            Drawn drawn = Drawn.from(new RandomWorld(i));
            Assessment assessment = drawn.assess();
            for (Criterion criterion : Criterion.values()) {
                int credit = assessment.credit(criterion);
                count(criterion + (credit == 0 ? " none" : credit == Weights.FULL ? " full" : " part"), true);
            }
            assessment.failed().forEach(code -> count(code.name(), true));
            count("eligible", assessment.eligible());
            count("a related skill counts", standInCounts(drawn));
            count("changing clocks", clocksChange(drawn.posting().workHours()));
            count("through midnight", throughMidnight(drawn.candidate().preferredHours()));
            count("through the end of the week", throughSunday(drawn.candidate().preferredHours()));
            PayRate ask = drawn.candidate().desiredRate();
            count("yen", ask != null && "JPY".equals(ask.currency()));
            count("no exchange rate", ask != null && RandomWorld.UNKNOWN_CURRENCY.equals(ask.currency()));
            count("by the month", ask != null && ask.unit() == PayUnit.MONTH);
            count("asynchronous", drawn.posting().asynchronous());
        }
        assertThat(seen)
                .hasEntrySatisfying("eligible", share(10, 60))
                .hasEntrySatisfying("SKILLS none", share(5, 60))
                .hasEntrySatisfying("SKILLS part", share(20, 90))
                .hasEntrySatisfying("SKILLS full", share(5, 60))
                .hasEntrySatisfying("TIME_ZONE_OVERLAP none", share(10, 60))
                .hasEntrySatisfying("TIME_ZONE_OVERLAP part", share(20, 80))
                .hasEntrySatisfying("TIME_ZONE_OVERLAP full", share(5, 60))
                .hasEntrySatisfying("RATE none", share(10, 60))
                .hasEntrySatisfying("RATE part", share(15, 80))
                .hasEntrySatisfying("RATE full", share(10, 60))
                .hasEntrySatisfying("a related skill counts", share(10, 90))
                .hasEntrySatisfying("changing clocks", share(30, 80))
                .hasEntrySatisfying("through midnight", share(10, 80))
                .hasEntrySatisfying("through the end of the week", share(5, 60))
                .hasEntrySatisfying("yen", share(5, 40))
                .hasEntrySatisfying("no exchange rate", share(5, 40))
                .hasEntrySatisfying("by the month", share(5, 40))
                .hasEntrySatisfying("asynchronous", share(3, 20));
        for (FilterCode code : FilterCode.values()) {
            if (code != FilterCode.ALREADY_APPLIED) {
                assertThat(seen).hasEntrySatisfying(code.name(), share(3, 60));
            }
        }
    }

    @Test
    void crowds_have_ties_and_employers_who_know_some_by_handles_and_some_not_at_all() {
        for (int i = 0; i < PAIRS; i++) {
            Query query = Query.drawn(new RandomWorld(i), 12);
            List<PlainRanking.Row> ranking = query.bruteForce();
            long scores =
                    ranking.stream().map(PlainRanking.Row::score).distinct().count();
            count("somebody to rank", !ranking.isEmpty());
            count("ties", scores < ranking.size());
            count("handles", ranking.stream().anyMatch(row -> !row.shownId().equals(row.candidateId())));
            count("hidden", query.crowd.stream().anyMatch(query::hides));
            count("applied", query.crowd.stream().anyMatch(query::hasApplicationOf));
        }
        assertThat(seen)
                .hasEntrySatisfying("somebody to rank", share(50, 100))
                .hasEntrySatisfying("ties", share(25, 100))
                .hasEntrySatisfying("handles", share(25, 100))
                .hasEntrySatisfying("hidden", share(25, 100))
                .hasEntrySatisfying("applied", share(25, 100));
    }

    private void count(String what, boolean isSo) {
        if (isSo) {
            seen.merge(what, 1, Integer::sum);
        }
    }

    private static Consumer<Integer> share(int least, int most) {
        return count -> assertThat(100.0 * count / PAIRS).isBetween((double) least, (double) most);
    }

    private static boolean standInCounts(Drawn drawn) {
        return drawn.compiled().skills().evidence(PreparedCandidate.of(drawn.candidate())).stream()
                .anyMatch(evidence -> evidence instanceof SkillEvidence skill && skill.standInSkillId() != null);
    }

    private static boolean clocksChange(@Nullable WeeklyHours hours) {
        return hours != null
                && RandomWorld.CHANGING_ZONES.contains(hours.timeZone().getId());
    }

    private static boolean throughMidnight(@Nullable WeeklyHours hours) {
        return hours != null && hours.intervals().stream().anyMatch(RandomWorldTest::throughMidnight);
    }

    private static boolean throughMidnight(HoursInterval interval) {
        return interval.end().isBefore(interval.start()) && !interval.end().equals(LocalTime.MIDNIGHT);
    }

    private static boolean throughSunday(@Nullable WeeklyHours hours) {
        return hours != null
                && hours.intervals().stream()
                        .anyMatch(interval -> interval.day() == DayOfWeek.SUNDAY && throughMidnight(interval));
    }
}
