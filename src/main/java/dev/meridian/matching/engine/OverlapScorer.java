package dev.meridian.matching.engine;

import dev.meridian.shared.WeekSlots;
import dev.meridian.shared.WeeklyHours;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Scores hours in common. What depends on the clocks alone is worked out once for all zones whose clocks agree. */
final class OverlapScorer {

    private final boolean asynchronous;
    private final @Nullable Hours hours;

    OverlapScorer(Posting posting, LocalDate asOf) {
        this.asynchronous = posting.asynchronous();
        WeeklyHours workHours = posting.workHours();
        this.hours = workHours == null ? null : new Hours(posting, workHours, asOf);
    }

    boolean stated() {
        return asynchronous || hours != null;
    }

    /** Nothing where either side does not say, or where hours in common do not matter. */
    OverlapTotals totals(PreparedCandidate candidate) {
        return totals(candidate.hours());
    }

    /** As {@link #totals(PreparedCandidate)}, for all who have these hours. */
    OverlapTotals totals(@Nullable HoursClass other) {
        if (asynchronous || hours == null || other == null) {
            return OverlapTotals.NOTHING;
        }
        return hours.totals(other);
    }

    /** How the posting's hours show on another zone's clock; null where they are not stated or do not matter. */
    @Nullable
    ClockShifts shifts(ZoneId other) {
        return asynchronous || hours == null ? null : hours.shifts(other);
    }

    int credit(OverlapTotals totals) {
        if (asynchronous) {
            return Weights.FULL;
        }
        if (hours == null) {
            return 0;
        }
        long minutes = (long) totals.preferredMinutes() + totals.allMinutes();
        return (int) Math.min(Weights.FULL, Weights.FULL * minutes / (2L * Horizon.WEEKS * hours.fullCreditMinutes));
    }

    /** The least minutes in any week that the filter lets through; 0 lets everyone through. */
    int leastMinutesAsked() {
        return asynchronous || hours == null ? 0 : hours.leastMinutesAsked;
    }

    /** The share of the posting's hours that lies in preferred hours, in ten-thousandths. */
    int preferredShare(OverlapTotals totals) {
        if (asynchronous) {
            return Weights.FULL;
        }
        return hours == null
                ? 0
                : (int) ((long) Weights.FULL * totals.preferredMinutes() / ((long) Horizon.WEEKS * hours.weekMinutes));
    }

    /** Empty when either side does not state hours and the posting is not asynchronous. */
    Optional<Evidence> evidence(PreparedCandidate candidate) {
        if (asynchronous) {
            return Optional.of(OverlapEvidence.ASYNCHRONOUS);
        }
        HoursClass other = candidate.hours();
        return hours == null || other == null ? Optional.empty() : Optional.of(hours.evidence(other));
    }

    /** Hours that a posting states. */
    private static final class Hours {

        private final Horizon horizon;
        private final WeekSlots slots;
        private final ClockOffsets offsets;
        private final int days;
        private final int weekMinutes;
        private final int fullCreditMinutes;
        private final int leastMinutesAsked;
        private final Map<ClockOffsets, ClockShifts> shiftsByOffsets = new ConcurrentHashMap<>();

        Hours(Posting posting, WeeklyHours workHours, LocalDate asOf) {
            Integer least = posting.minOverlapMinutesPerDay();
            Integer desired = posting.desiredOverlapMinutesPerDay();
            this.horizon = Horizon.from(posting.horizonStart(asOf));
            this.slots = workHours.slots();
            this.offsets = horizon.offsets(workHours.timeZone());
            this.days = workHours.statedDays();
            this.weekMinutes = slots.minutes();
            this.fullCreditMinutes = desired == null ? weekMinutes : Math.min(weekMinutes, desired * days);
            this.leastMinutesAsked = least == null ? 0 : least * days;
        }

        OverlapTotals totals(HoursClass other) {
            return shifts(other.zone()).totals(other);
        }

        OverlapEvidence evidence(HoursClass other) {
            ClockShifts shifts = shifts(other.zone());
            OverlapTotals totals = shifts.totals(other);
            return new OverlapEvidence(
                    false,
                    totals.allMinutes() / Horizon.WEEKS,
                    totals.preferredMinutes() / Horizon.WEEKS,
                    totals.leastWeekMinutes(),
                    totals.allMinutes() / (Horizon.WEEKS * days),
                    fullCreditMinutes,
                    HoursOverlap.regimes(horizon, shifts, other));
        }

        ClockShifts shifts(ZoneId other) {
            ClockOffsets others = horizon.offsets(other);
            ClockShifts known = shiftsByOffsets.get(others);
            return known != null
                    ? known
                    : shiftsByOffsets.computeIfAbsent(others, clock -> new ClockShifts(slots, offsets, clock));
        }
    }
}
