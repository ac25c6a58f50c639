package dev.meridian.matching.engine;

/**
 * The least hourly rate of a candidate in 32 bits, in the same order: a greater rate never has a lesser key. Two rates with
 * one key, which differ by less than a ten-millionth, are told apart by the details.
 */
final class MinimumKey {

    /** Of a candidate who states none; below all others. */
    static final int UNSTATED = -1;

    private MinimumKey() {}

    static int of(long hourlyMicros) {
        return hourlyMicros == PreparedCandidate.UNSTATED ? UNSTATED : Float.floatToIntBits((float) hourlyMicros);
    }
}
