package dev.meridian.matching.engine;

import dev.meridian.shared.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Working time that two people in two zones have in common. */
public final class HoursOverlap {

    private HoursOverlap() {}

    /**
     * Minutes in common in one ISO week, either way round the same.
     *
     * @param weekOf any day of the week, Monday to Sunday
     * @return 0 to 10,080
     */
    public static int minutesInWeek(WeeklyHours a, WeeklyHours b, LocalDate weekOf) {
        LocalDate monday = weekOf.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int shift = Horizon.offset(b.timeZone(), monday) - Horizon.offset(a.timeZone(), monday);
        return a.slots().shiftedBy(shift).minutesInCommon(b.slots());
    }

    /** The 52 ISO weeks from the week of {@code start} on, cut where one of the two clocks changes. */
    public static List<OverlapRegime> regimes(WeeklyHours a, WeeklyHours b, LocalDate start) {
        Horizon horizon = Horizon.from(start);
        ClockShifts shifts = new ClockShifts(a.slots(), horizon.offsets(a.timeZone()), horizon.offsets(b.timeZone()));
        return regimes(horizon, shifts, new HoursClass(b.timeZone(), b.slots(), b.slots()));
    }

    static List<OverlapRegime> regimes(Horizon horizon, ClockShifts shifts, HoursClass other) {
        List<OverlapRegime> regimes = new ArrayList<>();
        int first = 0;
        for (int week = 1; week <= Horizon.WEEKS; week++) {
            if (week == Horizon.WEEKS || !shifts.continues(week)) {
                regimes.add(new OverlapRegime(
                        horizon.monday(first),
                        horizon.monday(week).minusDays(1),
                        shifts.inWeek(first).minutesInCommon(other.all()),
                        shifts.inWeek(first).minutesInCommon(other.preferred())));
                first = week;
            }
        }
        return regimes;
    }
}
