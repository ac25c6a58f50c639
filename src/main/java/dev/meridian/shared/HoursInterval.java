package dev.meridian.shared;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * A stretch of local time that comes back every week.
 *
 * @param day the day on which it starts
 * @param start on a quarter hour
 * @param end on a quarter hour; at or before {@code start} it lies on the next day, so 00:00 to 00:00 is 24 hours
 */
public record HoursInterval(DayOfWeek day, LocalTime start, LocalTime end) {

    private static final int MINUTES_PER_DAY = 24 * 60;

    /**
     * Checks every component.
     *
     * @throws IllegalArgumentException if a time is not on a quarter hour
     */
    public HoursInterval {
        Require.that(onQuarter(start) && onQuarter(end), "working hours start and end on quarter hours");
    }

    /** Length in minutes: 15 to 1440. */
    public int minutes() {
        int length = minuteOfDay(end) - minuteOfDay(start);
        return length <= 0 ? length + MINUTES_PER_DAY : length;
    }

    /** Where it starts, in minutes after Monday 00:00 local time: 0 to 10,065. */
    int startMinuteOfWeek() {
        return (day.getValue() - 1) * MINUTES_PER_DAY + minuteOfDay(start);
    }

    private static int minuteOfDay(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private static boolean onQuarter(LocalTime time) {
        return time.getMinute() % 15 == 0 && time.getSecond() == 0 && time.getNano() == 0;
    }
}
