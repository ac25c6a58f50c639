package dev.meridian.matching.engine;

import java.util.List;

/**
 * The time in common over the 52 weeks. Preferred and acceptable hours both count whole here.
 *
 * @param asynchronous whether the posting says that common hours do not matter; the figures are then 0
 * @param meanMinutesPerWeek rounded down
 * @param meanPreferredMinutesPerWeek the part of it in preferred hours, rounded down
 * @param minMinutesPerWeek the poorest week
 * @param meanMinutesPerWorkingDay the mean over the days on which the posting's hours start, rounded down
 * @param fullCreditMinutesPerWeek what earns full credit where all of it lies in preferred hours; acceptable ones count half
 * @param regimes the year cut where a clock changes; without a gap, earliest first
 */
public record OverlapEvidence(
        boolean asynchronous,
        int meanMinutesPerWeek,
        int meanPreferredMinutesPerWeek,
        int minMinutesPerWeek,
        int meanMinutesPerWorkingDay,
        int fullCreditMinutesPerWeek,
        List<OverlapRegime> regimes)
        implements Evidence {

    static final OverlapEvidence ASYNCHRONOUS = new OverlapEvidence(true, 0, 0, 0, 0, 0, List.of());

    public OverlapEvidence {
        regimes = List.copyOf(regimes);
    }
}
