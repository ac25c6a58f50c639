package dev.meridian.matching.engine;

/** A skill that somebody holds, in one int: the number of its term with the level, and seven bits of years. */
final class HeldBits {

    private static final int YEARS_BITS = 7;

    private HeldBits() {}

    static int of(int term, int years) {
        return (term << YEARS_BITS) | years;
    }

    /** The number of the skill's term at the level held. */
    static int term(int held) {
        return held >>> YEARS_BITS;
    }

    /** 0 to 80. */
    static int years(int held) {
        return held & ((1 << YEARS_BITS) - 1);
    }
}
