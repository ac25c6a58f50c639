package dev.meridian.hiring.engagement;

import dev.meridian.platform.form.PayRateForm;
import java.time.LocalDate;

/**
 * What is agreed on a trial.
 *
 * @param weeks 1 to 26
 * @param scope what is to be done in it
 * @param pay what it pays, for all of its weeks
 */
public record TrialTerms(int weeks, String scope, PayRateForm pay) {
    /** The most weeks that a trial may have, those that it is extended by among them. */
    public static final int MOST_WEEKS = 26;

    /** The same for other pay. */
    TrialTerms paying(PayRateForm other) {
        return new TrialTerms(weeks, scope, other);
    }

    /** The last day of a trial of so many weeks. */
    public static LocalDate lastDay(LocalDate start, int weeks) {
        return start.plusWeeks(weeks).minusDays(1);
    }
}
