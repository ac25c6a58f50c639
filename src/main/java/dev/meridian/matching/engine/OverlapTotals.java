package dev.meridian.matching.engine;

/**
 * What scoring needs of a year's overlap.
 *
 * @param preferredMinutes sum over the 52 weeks, preferred hours only
 * @param allMinutes sum over the 52 weeks, preferred or acceptable hours
 * @param leastWeekMinutes the poorest week, preferred or acceptable hours
 */
record OverlapTotals(int preferredMinutes, int allMinutes, int leastWeekMinutes) {

    static final OverlapTotals NOTHING = new OverlapTotals(0, 0, 0);
}
