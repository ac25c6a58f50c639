package dev.meridian.hiring.calendar;

import java.time.LocalDate;

/**
 * A day off in a whole country.
 *
 * @param date the day that is off; where a holiday on a weekend is moved to a working day, that day
 * @param country ISO 3166-1 alpha-2, or XK
 * @param name in English
 */
public record PublicHoliday(LocalDate date, String country, String name) {}
