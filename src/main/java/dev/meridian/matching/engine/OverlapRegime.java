package dev.meridian.matching.engine;

import java.time.LocalDate;

/**
 * A run of weeks over which neither clock changes.
 *
 * @param from a Monday
 * @param to a Sunday, included
 * @param minutesPerWeek time in common, preferred and acceptable hours alike
 * @param preferredMinutesPerWeek the part of it in preferred hours
 */
public record OverlapRegime(LocalDate from, LocalDate to, int minutesPerWeek, int preferredMinutesPerWeek) {}
