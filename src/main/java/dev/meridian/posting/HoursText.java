package dev.meridian.posting;

import dev.meridian.platform.form.WeeklyHoursForm;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Working hours in English words: {@code Mon, Tue 09:00-17:00; Wed 22:00-06:00 (Asia/Kathmandu)}. */
final class HoursText {
    private HoursText() {}

    /** Null where the posting says nothing of hours. */
    static @Nullable String of(PostingView posting) {
        WeeklyHoursForm hours = posting.workHours();
        if (hours == null) {
            return posting.asynchronous() ? "Asynchronous: any hours" : null;
        }
        return of(hours) + (posting.asynchronous() ? "; asynchronous" : "");
    }

    private static String of(WeeklyHoursForm hours) {
        Map<String, StringJoiner> daysByTimes = new LinkedHashMap<>();
        for (WeeklyHoursForm.Interval interval : hours.intervals()) {
            daysByTimes
                    .computeIfAbsent(interval.start() + "-" + interval.end(), times -> new StringJoiner(", "))
                    .add(interval.day().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
        }
        StringJoiner text = new StringJoiner("; ", "", " (" + hours.timeZone() + ")");
        daysByTimes.forEach((times, days) -> text.add(days + " " + times));
        return text.toString();
    }
}
