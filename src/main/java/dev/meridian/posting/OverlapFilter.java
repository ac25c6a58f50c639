package dev.meridian.posting;

import dev.meridian.platform.form.DaysParameter;
import dev.meridian.platform.problem.Violations;
import dev.meridian.shared.HoursInterval;
import dev.meridian.shared.WeeklyHours;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The condition of enough hours in common. */
@ApplicationScoped
class OverlapFilter {
    private static final int DEFAULT_MINUTES = 120;
    private static final String WEEKDAYS = "MONDAY-FRIDAY";

    private final HoursClasses hours;
    private final Clock clock;

    @Inject
    OverlapFilter(HoursClasses hours, Clock clock) {
        this.hours = hours;
        this.clock = clock;
    }

    /** The searcher's hours; null where none are given, or something is wrong with them. */
    @Nullable
    WeeklyHours theirs(SearchQuery query, Violations violations) {
        String zone = query.overlapZone;
        LocalTime start = query.overlapStart;
        LocalTime end = query.overlapEnd;
        if (zone == null && start == null && end == null) {
            String code = "WITHOUT_OVERLAP_ZONE";
            String message = "is of no use without overlapZone";
            violations
                    .check(query.overlapDays == null, "overlapDays", code, message)
                    .check(query.minOverlapPerDay == null, "minOverlapPerDay", code, message);
            return null;
        }
        violations
                .check(zone != null, "overlapZone", "REQUIRED", "is needed with overlapStart and overlapEnd")
                .check(start != null, "overlapStart", "REQUIRED", "is needed with overlapZone")
                .check(end != null, "overlapEnd", "REQUIRED", "is needed with overlapZone");
        if (zone == null || start == null || end == null) {
            return null;
        }
        String days = Objects.requireNonNullElse(query.overlapDays, WEEKDAYS);
        return new WeeklyHours(
                ZoneId.of(zone),
                DaysParameter.parse("overlapDays", days).stream()
                        .map(day -> new HoursInterval(day, start, end))
                        .toList());
    }

    void add(WeeklyHours theirs, @Nullable Integer minutesPerDay, SearchConditions conditions) {
        int enough = Objects.requireNonNullElse(minutesPerDay, DEFAULT_MINUTES);
        List<Integer> classes = new ArrayList<>(hours.overlapping(theirs, enough, LocalDate.now(clock)));
        classes.add(HoursClasses.ASYNCHRONOUS);
        conditions.add("p.hours_class = any (cast(:classes as integer[]))", "classes", SearchColumns.array(classes));
    }
}
