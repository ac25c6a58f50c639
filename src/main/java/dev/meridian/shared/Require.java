package dev.meridian.shared;

import java.time.LocalDate;

/** Argument checks that answer in plain words, which are made only where they are needed: most arguments are good. */
public final class Require {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private Require() {}

    /**
     * Refuses an argument unless the condition holds.
     *
     * @throws IllegalArgumentException with the given words when the condition is false
     */
    public static void that(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /**
     * Refuses a number outside {@code from..to}, both ends allowed.
     *
     * @throws IllegalArgumentException naming the range and the value
     */
    public static void inRange(String name, int value, int from, int to) {
        if (value < from || value > to) {
            throw new IllegalArgumentException(name + " must be between " + from + " and " + to + ", not " + value);
        }
    }

    /**
     * Refuses a date outside the years 1900 to 2999, so that date arithmetic on it can never overflow.
     *
     * @throws IllegalArgumentException naming the years and the value
     */
    public static void sensibleDate(String name, LocalDate value) {
        if (value.getYear() < FIRST_YEAR || value.getYear() > LAST_YEAR) {
            inRange("the year of " + name, value.getYear(), FIRST_YEAR, LAST_YEAR);
        }
    }

    /**
     * Refuses a currency that is not three capital letters (ISO 4217).
     *
     * @throws IllegalArgumentException naming the value
     */
    public static void currency(String code) {
        if (!isCapitals(code, 3)) {
            throw new IllegalArgumentException("a currency is three capital letters such as EUR, not " + code);
        }
    }

    /**
     * Refuses a country that is not two capital letters (ISO 3166-1 alpha-2).
     *
     * @throws IllegalArgumentException naming the value
     */
    public static void country(String code) {
        if (!isCapitals(code, 2)) {
            throw new IllegalArgumentException("a country is two capital letters such as DE, not " + code);
        }
    }

    private static boolean isCapitals(String text, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) < 'A' || text.charAt(i) > 'Z') {
                return false;
            }
        }
        return true;
    }
}
