package dev.meridian.demo;

import dev.meridian.platform.form.WeeklyHoursForm;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When a demo person works: the same hours on some days of the week, by the clocks of one zone, and sometimes a stretch
 * before or after that would do as well.
 *
 * @param start in minutes after midnight, below a day
 * @param length in minutes
 * @param before acceptable minutes before the start, which lies after them on the same day
 * @param after acceptable minutes after the end
 */
record DemoHours(String zone, DayOfWeek firstDay, int days, int start, int length, int before, int after) {
    private static final int HOUR = 60;
    private static final int HALF_HOUR = 30;
    private static final int DAY = 24 * HOUR;

    static DemoHours of(DemoCountry country, DemoCraft craft, Dice dice) {
        LocalTime americas = dice.chance(craft.americasPercent()) ? country.americasFrom() : null;
        int start = americas == null ? start(dice) : americas.toSecondOfDay() / HOUR + HALF_HOUR * dice.between(-2, 2);
        boolean partTime = dice.chance(18);
        int length = partTime ? dice.between(4, 6) * HOUR : 8 * HOUR;
        int days = partTime && dice.chance(30) ? dice.between(3, 4) : 5;
        boolean flexible = dice.chance(40);
        boolean late = dice.chance(60);
        int more = dice.between(2, 4) * HOUR;
        return new DemoHours(
                dice.one(country.zones()),
                dice.chance(4) ? DayOfWeek.SATURDAY : country.weekFrom(),
                days,
                start,
                length,
                flexible && !late ? Math.min(more, start) : 0,
                flexible && late ? more : 0);
    }

    /** Most start between eight and ten; some are early birds, some are late. */
    private static int start(Dice dice) {
        int thrown = dice.between(1, 100);
        if (thrown <= 14) {
            return 6 * HOUR + HALF_HOUR * dice.between(0, 3);
        }
        return thrown <= 28 ? 11 * HOUR + HALF_HOUR * dice.between(0, 6) : 8 * HOUR + HALF_HOUR * dice.between(0, 4);
    }

    /** Hours a week. */
    int aWeek() {
        return days * length / HOUR;
    }

    WeeklyHoursForm preferred() {
        return week(start, length);
    }

    @Nullable
    WeeklyHoursForm acceptable() {
        if (before > 0) {
            return week(start - before, before);
        }
        return after > 0 ? week(start + length, after) : null;
    }

    private WeeklyHoursForm week(int from, int minutes) {
        List<WeeklyHoursForm.Interval> intervals = IntStream.range(0, days)
                .mapToObj(day ->
                        new WeeklyHoursForm.Interval(firstDay.plus(day + from / DAY), time(from), time(from + minutes)))
                .toList();
        return new WeeklyHoursForm(zone, intervals);
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay((long) (minute % DAY) * HOUR);
    }
}
