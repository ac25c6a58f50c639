package dev.meridian.matching.engine;

import dev.meridian.shared.Require;

/**
 * How much each criterion counts. Only the proportions matter: doubling all three changes no score.
 *
 * @param skills 0 to 1000
 * @param timeZoneOverlap 0 to 1000
 * @param rate 0 to 1000
 */
public record Weights(int skills, int timeZoneOverlap, int rate) {

    /** Sixty parts skills, twenty-five hours in common, fifteen rate. */
    public static final Weights DEFAULT = new Weights(60, 25, 15);

    /** Points that a perfect match earns where the posting states all three criteria. */
    public static final int FULL = 10_000;

    /**
     * Checks every component.
     *
     * @throws IllegalArgumentException if a weight is outside its range or all three are 0
     */
    public Weights {
        Require.inRange("the weight of skills", skills, 0, 1000);
        Require.inRange("the weight of time-zone overlap", timeZoneOverlap, 0, 1000);
        Require.inRange("the weight of the rate", rate, 0, 1000);
        Require.that(skills + timeZoneOverlap + rate > 0, "at least one weight must be above 0");
    }

    /** The weight of one criterion, as given. */
    public int of(Criterion criterion) {
        return switch (criterion) {
            case SKILLS -> skills;
            case TIME_ZONE_OVERLAP -> timeZoneOverlap;
            case RATE -> rate;
        };
    }

    /** The most points that one criterion can earn; the three add up to {@value #FULL}. */
    public int maxPoints(Criterion criterion) {
        return switch (criterion) {
            case SKILLS -> firstBound();
            case TIME_ZONE_OVERLAP -> secondBound() - firstBound();
            case RATE -> FULL - secondBound();
        };
    }

    // Cutting one line of 10,000 points at two bounds loses none of them to rounding.
    private int firstBound() {
        return FULL * skills / total();
    }

    private int secondBound() {
        return FULL * (skills + timeZoneOverlap) / total();
    }

    private int total() {
        return skills + timeZoneOverlap + rate;
    }
}
