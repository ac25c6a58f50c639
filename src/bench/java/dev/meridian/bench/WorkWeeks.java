package dev.meridian.bench;

import dev.meridian.shared.HoursInterval;
import dev.meridian.shared.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Weekly hours as people state them: 60 patterns of days and times, nine to five on weekdays the most usual, and one in a
 * hundred with odd quarter hours of their own. Shared between all who state the same, per zone.
 */
final class WorkWeeks {
    /** How often acceptable hours are stated beside preferred ones. */
    private static final double WITH_ACCEPTABLE = 0.35;

    private static final double ODD = 0.01;
    private static final int QUARTERS = 96;
    private static final String[] DAYS = {"12345", "71234", "1234", "123456", "23456", "67"};
    private static final String[] TIMES = {
        "09:00-17:00",
        "09:00-18:00",
        "10:00-18:00",
        "08:00-16:00",
        "08:00-17:00",
        "10:00-19:00",
        "14:00-22:00",
        "07:00-15:00",
        "12:00-20:00",
        "18:00-02:00"
    };
    private static final String[] ACCEPTABLE = {"07:00-21:00", "08:00-20:00", "06:00-22:00", "18:00-23:00"};

    private static final Weighted PATTERN = Weighted.of(patternWeights());
    private static final Weighted SPREAD = Weighted.of(5, 4, 2, 3);

    private final WeeklyHours[] patterns = new WeeklyHours[DAYS.length * TIMES.length];
    private final WeeklyHours[] acceptable = new WeeklyHours[DAYS.length * ACCEPTABLE.length];
    private final ZoneId zone;

    /** What one person states. */
    record Stated(WeeklyHours preferred, @Nullable WeeklyHours acceptable) {}

    WorkWeeks(ZoneId zone) {
        this.zone = zone;
        for (int day = 0; day < DAYS.length; day++) {
            for (int time = 0; time < TIMES.length; time++) {
                patterns[day * TIMES.length + time] = week(DAYS[day], TIMES[time]);
            }
            for (int time = 0; time < ACCEPTABLE.length; time++) {
                acceptable[day * ACCEPTABLE.length + time] = week(DAYS[day], ACCEPTABLE[time]);
            }
        }
    }

    Stated draw(RandomGenerator random) {
        if (random.nextDouble() < ODD) {
            return new Stated(odd(random), null);
        }
        int pattern = PATTERN.pick(random);
        int days = pattern / TIMES.length;
        return new Stated(
                patterns[pattern],
                random.nextDouble() < WITH_ACCEPTABLE
                        ? acceptable[days * ACCEPTABLE.length + SPREAD.pick(random)]
                        : null);
    }

    /** Nine to five, or another of the three most usual, on weekdays. */
    WeeklyHours usual(RandomGenerator random) {
        return patterns[random.nextInt(3)];
    }

    private WeeklyHours odd(RandomGenerator random) {
        int start = random.nextInt(QUARTERS);
        int length = 16 + random.nextInt(24);
        return week(DAYS[random.nextInt(DAYS.length)], time(start) + "-" + time(start + length));
    }

    private WeeklyHours week(String days, String time) {
        List<HoursInterval> intervals = new ArrayList<>();
        for (int k = 0; k < days.length(); k++) {
            intervals.add(new HoursInterval(
                    DayOfWeek.of(days.charAt(k) - '0'),
                    LocalTime.parse(time.substring(0, 5)),
                    LocalTime.parse(time.substring(6))));
        }
        return new WeeklyHours(zone, intervals);
    }

    private static String time(int quarter) {
        return LocalTime.MIDNIGHT.plusMinutes(15L * quarter).toString();
    }

    private static double[] patternWeights() {
        double[] days = {70, 5, 6, 9, 4, 3};
        double[] weights = new double[DAYS.length * TIMES.length];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = days[k / TIMES.length] / (1 + k % TIMES.length);
        }
        return weights;
    }
}
