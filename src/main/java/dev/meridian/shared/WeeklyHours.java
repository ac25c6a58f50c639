package dev.meridian.shared;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The hours of a working week in one time zone. Someone who states no hours has no such value.
 *
 * @param timeZone an IANA zone, whose clock the intervals follow through summer and winter time
 * @param intervals 1 to 672 of them in any order; where they overlap, the common time counts once
 */
public record WeeklyHours(ZoneId timeZone, List<HoursInterval> intervals) {

    /**
     * Checks every component.
     *
     * @throws IllegalArgumentException if there is no interval, or there are more than 672
     */
    public WeeklyHours {
        intervals = List.copyOf(intervals);
        Require.inRange("the number of intervals in a week", intervals.size(), 1, WeekSlots.SLOTS);
    }

    /** Distinct minutes of a week that are covered: 15 to 10,080. */
    public int minutesPerWeek() {
        return slots().minutes();
    }

    /** Days on which an interval starts: 1 to 7. An interval through midnight counts for its first day alone. */
    public int statedDays() {
        return startDays().size();
    }

    /** The same hours as quarter-hour slots of the local week. */
    public WeekSlots slots() {
        return WeekSlots.of(intervals);
    }

    private Set<DayOfWeek> startDays() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (HoursInterval interval : intervals) {
            days.add(interval.day());
        }
        return days;
    }
}
