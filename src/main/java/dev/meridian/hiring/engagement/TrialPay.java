package dev.meridian.hiring.engagement;

import dev.meridian.hiring.application.Side;
import dev.meridian.platform.form.Money;
import dev.meridian.platform.form.PayRateForm;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * What a trial pays. All of its weeks are guaranteed: an employer who ends it early owes them all the same, and only who
 * leaves a trial by themselves is paid for the days until then.
 */
public final class TrialPay {
    private static final int DAYS_A_WEEK = 7;

    private TrialPay() {}

    /** What a trial pays, all of its weeks taken together. */
    public static Money guaranteed(PayRateForm pay, int weeks) {
        return of(pay, weeks * DAYS_A_WEEK);
    }

    /** What is owed for a trial as things stand. */
    static Money owed(EngagementEntity engagement, TrialTerms trial) {
        int days = Objects.requireNonNull(engagement.trialWeeks, "there is a trial") * DAYS_A_WEEK;
        LocalDate last = engagement.lastDay;
        if (last != null && engagement.endedBy == Side.CANDIDATE && engagement.convertedAt == null) {
            long worked = ChronoUnit.DAYS.between(engagement.startDate, last) + 1;
            days = (int) Math.max(0, Math.min(days, worked));
        }
        return of(trial.pay(), days);
    }

    private static Money of(PayRateForm pay, int days) {
        return new Money(pay.toValue().forDays(days), pay.currency());
    }
}
