package dev.meridian.shared;

import java.time.LocalDate;

/** Argument checks that answer in plain words. */
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
        that(value >= from && value <= to, name + " must be between " + from + " and " + to + ", not " + value);
    }

    /**
     * Refuses a date outside the years 1900 to 2999, so that date arithmetic on it can never overflow.
     *
     * @throws IllegalArgumentException naming the years and the value
     */
    public static void sensibleDate(String name, LocalDate value) {
        inRange("the year of " + name, value.getYear(), FIRST_YEAR, LAST_YEAR);
    }

    /**
     * Refuses a currency that is not three capital letters (ISO 4217).
     *
     * @throws IllegalArgumentException naming the value
     */
    public static void currency(String code) {
        that(isCapitals(code, 3), "a currency is three capital letters such as EUR, not " + code);
    }

    /**
     * Refuses a country that is not two capital letters (ISO 3166-1 alpha-2).
     *
     * @throws IllegalArgumentException naming the value
     */
    public static void country(String code) {
        that(isCapitals(code, 2), "a country is two capital letters such as DE, not " + code);
    }

    private static boolean isCapitals(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }
}
