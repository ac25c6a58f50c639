package dev.meridian.matching;

import dev.meridian.matching.engine.HoursOverlap;
import dev.meridian.matching.engine.OverlapRegime;
import dev.meridian.platform.form.WeeklyHoursForm;
import dev.meridian.shared.WeeklyHours;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What two sides' hours have in common over 52 ISO weeks; minutes, rounded down.
 *
 * @param a the first side as it was understood
 * @param b the second side as it was understood
 * @param meanMinutesPerWeek over the 52 weeks
 * @param minMinutesPerWeek the poorest week
 * @param meanMinutesPerWorkingDay over the days on which the first side's hours start
 * @param regimes the year cut where a clock changes; without a gap, earliest first
 * @param tzdbVersion which release of the IANA database the offsets come from
 */
@Schema(name = "HoursInCommon")
public record OverlapView(
        @Schema(description = "The first side as it was understood") WeeklyHoursForm a,
        @Schema(description = "The second side as it was understood") WeeklyHoursForm b,
        @Schema(description = "Over the 52 weeks, rounded down") int meanMinutesPerWeek,
        @Schema(description = "The poorest week") int minMinutesPerWeek,
        @Schema(description = "Over the days on which the first side's hours start, rounded down")
                int meanMinutesPerWorkingDay,
        @Schema(description = "The year cut where a clock changes; without a gap, earliest first") List<Weeks> regimes,
        @Schema(description = "Release of the IANA time-zone database", examples = "2026a") String tzdbVersion) {

    /**
     * Weeks over which neither clock changes.
     *
     * @param from a Monday
     * @param to a Sunday, included
     * @param minutesPerWorkingDay over the days on which the first side's hours start, rounded down
     */
    @Schema(name = "HoursInCommonWeeks")
    public record Weeks(
            @Schema(description = "A Monday") LocalDate from,
            @Schema(description = "A Sunday, included") LocalDate to,
            int minutesPerWeek,
            @Schema(description = "Over the days on which the first side's hours start, rounded down")
                    int minutesPerWorkingDay) {

        static Weeks of(OverlapRegime regime, int days) {
            return new Weeks(regime.from(), regime.to(), regime.minutesPerWeek(), regime.minutesPerWeek() / days);
        }

        int count() {
            return (int) ChronoUnit.WEEKS.between(from, to.plusDays(1));
        }
    }

    static OverlapView of(WeeklyHoursForm a, WeeklyHoursForm b, LocalDate start) {
        WeeklyHours first = a.toValue();
        int days = first.statedDays();
        List<Weeks> regimes = HoursOverlap.regimes(first, b.toValue(), start).stream()
                .map(regime -> Weeks.of(regime, days))
                .toList();
        int weeks = regimes.stream().mapToInt(Weeks::count).sum();
        int minutes =
                regimes.stream().mapToInt(r -> r.count() * r.minutesPerWeek()).sum();
        return new OverlapView(
                a,
                b,
                minutes / weeks,
                regimes.stream().mapToInt(Weeks::minutesPerWeek).min().orElseThrow(),
                minutes / (weeks * days),
                regimes,
                ZoneRulesProvider.getVersions("UTC").lastKey());
    }
}
