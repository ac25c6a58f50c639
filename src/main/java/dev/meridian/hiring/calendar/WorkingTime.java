package dev.meridian.hiring.calendar;

import dev.meridian.shared.WeekSlots;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * When somebody works, on real dates. Asked by instants, never by local times: a local time that a clock jumps over has
 * no instant, and one that comes twice has two.
 *
 * @param zone whose clock the hours follow
 * @param hours quarter hours of the local week
 * @param daysOff local dates on which nobody works, whatever the hours say
 */
public record WorkingTime(ZoneId zone, WeekSlots hours, Set<LocalDate> daysOff) {
    private static final int QUARTERS_PER_HOUR = 4;
    private static final int QUARTERS_PER_DAY = 24 * QUARTERS_PER_HOUR;

    /** Whether the quarter hour that begins at this instant is worked. */
    public boolean covers(Instant quarter) {
        LocalDateTime local = LocalDateTime.ofInstant(quarter, zone);
        int slot = (local.getDayOfWeek().getValue() - 1) * QUARTERS_PER_DAY
                + local.getHour() * QUARTERS_PER_HOUR
                + local.getMinute() / WeekSlots.MINUTES_PER_SLOT;
        return hours.contains(slot) && !daysOff.contains(local.toLocalDate());
    }

    /** Whether all of a stretch is worked. */
    public boolean covers(Stretch stretch) {
        return stretch.isAll(this::covers);
    }

    /** The local date at an instant. */
    public LocalDate dateAt(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** The first instant of a local date. */
    public Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    /** The same hours, on holidays too. */
    public WorkingTime withoutDaysOff() {
        return new WorkingTime(zone, hours, Set.of());
    }
}
