package dev.meridian.matching.engine;

/** Why a candidate is not eligible for a posting. All of them are looked at, and listed in this order. */
public enum FilterCode {
    /** A must-have skill is not held itself at the level asked. */
    SKILL_MISSING(1),
    /** The posting asks for skills and none of them earns anything. */
    NO_SKILL_IN_COMMON(2),
    /** A demanded language is not spoken, or not well enough. */
    LANGUAGE_BELOW(4),
    /** The posting lists countries and the candidate is in none of them, or does not say. */
    COUNTRY_NOT_ELIGIBLE(8),
    /** No engagement kind suits both. */
    ENGAGEMENT_KIND(16),
    /** The candidate can begin only after the start date and its tolerance. */
    NOT_AVAILABLE(32),
    /** In the poorest week there is too little time in common. */
    OVERLAP_BELOW(64),
    /** The candidate takes no less than more than the posting's maximum. */
    RATE_ABOVE_BUDGET(128),
    /** The candidate is already in this posting's pipeline. */
    ALREADY_APPLIED(256);

    private final int bit;

    FilterCode(int bit) {
        this.bit = bit;
    }

    /** A power of two of its own. */
    int bit() {
        return bit;
    }
}
