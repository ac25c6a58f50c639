package dev.meridian.hiring.engagement;

import dev.meridian.hiring.application.Side;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * When a side can review the other, and when a review that stands alone is shown: 14 days (UTC) after what it looks back on.
 * Whoever has not written by then has seen what the other wrote, and comes too late; but for the employer whose decision on
 * the trial still needs its review.
 *
 * @param from the first day
 * @param until the last day on which both can write and neither sees the other's
 * @param awaited whether the employer's is needed after that too
 */
record ReviewWindow(LocalDate from, LocalDate until, boolean awaited) {
    private static final int DAYS = 14;

    /**
     * The window for an occasion.
     *
     * @throws ProblemException where there is no such occasion: no trial, no end
     */
    static ReviewWindow of(EngagementEntity engagement, Occasion occasion) {
        boolean there = occasion == Occasion.TRIAL ? engagement.trialEndsOn != null : engagement.endedAt != null;
        if (!there) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    occasion == Occasion.TRIAL
                            ? "This engagement has no trial"
                            : "The engagement has not ended; review it when it has");
        }
        return occasion == Occasion.TRIAL ? ofTrial(engagement) : ofEnd(engagement);
    }

    static ReviewWindow ofTrial(EngagementEntity engagement) {
        LocalDate over = Objects.requireNonNull(engagement.trialEndsOn, "there is a trial");
        var decidedAt = engagement.convertedAt != null ? engagement.convertedAt : engagement.endedAt;
        if (decidedAt != null) {
            LocalDate decided = LocalDate.ofInstant(decidedAt, ZoneOffset.UTC);
            over = decided.isBefore(over) ? decided : over;
        }
        return new ReviewWindow(engagement.startDate, over.plusDays(DAYS), decidedAt == null);
    }

    private static ReviewWindow ofEnd(EngagementEntity engagement) {
        var endedAt = Objects.requireNonNull(engagement.endedAt, "it has ended");
        LocalDate ended = LocalDate.ofInstant(endedAt, ZoneOffset.UTC);
        LocalDate last = Objects.requireNonNull(engagement.lastDay, "it has ended");
        return new ReviewWindow(ended, (last.isAfter(ended) ? last : ended).plusDays(DAYS), false);
    }

    /** Whether a review that stands alone is shown to the other side. */
    boolean isShown(LocalDate today) {
        return today.isAfter(until);
    }

    /** Refuses who comes too early or too late. */
    void requireOpen(LocalDate today, Side side) {
        if (today.isBefore(from)) {
            throw ProblemException.of(ProblemType.CONFLICT, "There is nothing to review before " + from);
        }
        if (isShown(today) && !(awaited && side == Side.EMPLOYER)) {
            throw ProblemException.of(ProblemType.CONFLICT, "The time for this review was over after " + until);
        }
    }
}
