package dev.meridian.matching.engine;

import dev.meridian.shared.PayUnit;
import dev.meridian.shared.WeeklyHours;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for all that many candidates share, so that a row holds a few bytes instead of it. Grows only; an index that is
 * built anew starts with an empty one.
 */
final class Vocabulary {

    final Terms terms = new Terms();
    final Interned<List<SpokenLanguage>> languages = new Interned<>();
    final Interned<StatedHours> hours = new Interned<>();
    final HoursClasses hoursClasses = new HoursClasses();
    final Interned<PayTerms> payTerms = new Interned<>();
    final Interned<String> countries = new Interned<>();
    final Interned<String> currencies = new Interned<>();

    /** Hours as a candidate states them. */
    record StatedHours(@Nullable WeeklyHours preferred, @Nullable WeeklyHours acceptable) {}

    /** What an amount is of and for. */
    record PayTerms(String currency, PayUnit unit, BigDecimal hoursPerWeek) {}
}
