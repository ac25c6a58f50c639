package dev.meridian.platform.form;

import dev.meridian.platform.problem.ProblemException;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;

/** Days as they stand in a query: names and ranges, such as {@code MONDAY-WEDNESDAY,FRIDAY}; a range may pass Sunday. */
public final class DaysParameter {
    private DaysParameter() {}

    /**
     * The days that the text names.
     *
     * @throws ProblemException naming the parameter, where the text is something else
     */
    public static Set<DayOfWeek> parse(String name, String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        try {
            for (String part : text.split(",", -1)) {
                String[] ends = part.split("-", 2);
                DayOfWeek last = DayOfWeek.valueOf(ends[ends.length - 1]);
                DayOfWeek day = DayOfWeek.valueOf(ends[0]);
                for (days.add(day); day != last; days.add(day)) {
                    day = day.plus(1);
                }
            }
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(
                    name, "INVALID", "must be days or ranges of days such as MONDAY-WEDNESDAY,FRIDAY");
        }
        return days;
    }
}
