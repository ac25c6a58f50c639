package dev.meridian.posting;

import dev.meridian.platform.form.WeeklyHoursForm;
import dev.meridian.shared.HoursInterval;
import dev.meridian.shared.WeeklyHours;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Distinct working hours of postings: overlap is worked out once for each, never for each posting. */
@ApplicationScoped
class HoursClasses {
    /** The class of postings for which hours do not matter. */
    static final int ASYNCHRONOUS = 0;

    private final Session session;

    @Inject
    HoursClasses(Session session) {
        this.session = session;
    }

    /** The class of a posting's hours, made where it is the first of them; null where it states none. */
    @Nullable
    Integer of(PostingForm content) {
        if (content.asynchronousOrDefault()) {
            return ASYNCHRONOUS;
        }
        WeeklyHoursForm form = content.workHours();
        if (form == null) {
            return null;
        }
        String hours = text(form);
        session.createNativeMutationQuery("insert into posting_hours_class (time_zone, hours) values (:zone, :hours)"
                        + " on conflict do nothing")
                .setParameter("zone", form.timeZone())
                .setParameter("hours", hours)
                .executeUpdate();
        return session.createNativeQuery(
                        "select id from posting_hours_class where time_zone = :zone and hours = :hours", Integer.class)
                .setParameter("zone", form.timeZone())
                .setParameter("hours", hours)
                .getSingleResult();
    }

    /**
     * The classes that have enough in common with somebody's hours in every one of the 52 weeks from the given day on.
     *
     * @param minutesPerDay what is enough, for each day on which the posting's hours start
     */
    List<Integer> overlapping(WeeklyHours theirs, int minutesPerDay, LocalDate from) {
        YearOfClocks year = new YearOfClocks(theirs, from);
        return session
                .createNativeQuery("select id, time_zone, hours from posting_hours_class", Object[].class)
                .getResultList()
                .stream()
                .filter(row -> {
                    WeeklyHours hours = parse((String) row[1], (String) row[2]);
                    return year.leastMinutesInCommon(hours) >= minutesPerDay * hours.statedDays();
                })
                .map(row -> (Integer) row[0])
                .toList();
    }

    /** The same for the same intervals in any order. */
    static String text(WeeklyHoursForm form) {
        return form.intervals().stream()
                .distinct()
                .sorted((a, b) -> a.day() == b.day()
                        ? (a.start().equals(b.start())
                                ? a.end().compareTo(b.end())
                                : a.start().compareTo(b.start()))
                        : a.day().compareTo(b.day()))
                .map(i -> i.day() + " " + i.start() + "-" + i.end())
                .collect(Collectors.joining(","));
    }

    private static WeeklyHours parse(String zone, String hours) {
        List<HoursInterval> intervals = Arrays.stream(hours.split(","))
                .map(part -> part.split("[ -]"))
                .map(p -> new HoursInterval(DayOfWeek.valueOf(p[0]), LocalTime.parse(p[1]), LocalTime.parse(p[2])))
                .toList();
        return new WeeklyHours(ZoneId.of(zone), intervals);
    }
}
