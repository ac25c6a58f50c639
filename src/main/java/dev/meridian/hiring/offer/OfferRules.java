package dev.meridian.hiring.offer;

import dev.meridian.hiring.engagement.EngagementTerms;
import dev.meridian.hiring.engagement.TrialPay;
import dev.meridian.hiring.engagement.TrialTerms;
import dev.meridian.platform.form.PayRateForm;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.Violations;
import dev.meridian.posting.PostingForm;
import dev.meridian.shared.HireStructure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What single constraints cannot say of offers. */
final class OfferRules {
    private static final Duration LONGEST = Duration.ofDays(90);
    private static final int MOST_YEARS = 2;

    /** Where a day begins last: a date that is past there is past everywhere. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    private OfferRules() {}

    /** The terms of an offer that is as it should be, completed from the posting. */
    static EngagementTerms checked(OfferForm form, PostingForm posting, Instant now) {
        Violations violations = new Violations();
        form.rate().check("/rate", violations);
        checkStart(form.startDate(), now, violations);
        OfferForm.Trial trial = form.trial();
        if (trial != null && trial.pay() != null) {
            trial.pay().check("/trial/pay", violations);
        }
        violations.check(
                form.expiresAt().isAfter(now) && !form.expiresAt().isAfter(now.plus(LONGEST)),
                "/expiresAt",
                "OUT_OF_RANGE",
                "must lie in the future, and at most " + LONGEST.toDays() + " days ahead");
        violations.throwIfAny();
        return new EngagementTerms(
                form.rate(),
                form.workHours() == null ? posting.workHours() : form.workHours(),
                form.startDate(),
                form.engagementKind(),
                structure(form, posting),
                trial == null ? null : checked(trial, form.rate()));
    }

    /** Refuses a counter that wishes for nothing, or for what cannot be. */
    static void check(CounterForm form, Instant now) {
        Violations violations = new Violations();
        violations.check(
                !form.wished().isNothing(), "/rate", "REQUIRED", "wish for another rate, workHours or startDate");
        if (form.rate() != null) {
            form.rate().check("/rate", violations);
        }
        if (form.startDate() != null) {
            checkStart(form.startDate(), now, violations);
        }
        violations.throwIfAny();
    }

    private static HireStructure structure(OfferForm form, PostingForm posting) {
        @Nullable HireStructure given = form.hireStructure() == null ? posting.hireStructure() : form.hireStructure();
        return given == null ? HireStructure.INDIVIDUAL : given;
    }

    /** A trial is paid: not with what is rounded to nothing. */
    private static TrialTerms checked(OfferForm.Trial trial, PayRateForm rate) {
        PayRateForm pay = trial.pay() == null ? rate : trial.pay();
        if (TrialPay.guaranteed(pay, trial.weeks()).amount().signum() == 0) {
            throw ProblemException.invalid(
                    trial.pay() == null ? "/rate/amount" : "/trial/pay/amount",
                    "TOO_SMALL",
                    "must come to something for the weeks of the trial");
        }
        return new TrialTerms(trial.weeks(), trial.scope(), pay);
    }

    /** Whether a day is over everywhere. */
    static boolean isPast(LocalDate day, Instant now) {
        return day.isBefore(LocalDate.ofInstant(now, LAST_ZONE));
    }

    private static void checkStart(LocalDate start, Instant now, Violations violations) {
        LocalDate last = LocalDate.ofInstant(now, LAST_ZONE).plusYears(MOST_YEARS);
        violations.check(
                !isPast(start, now) && !start.isAfter(last),
                "/startDate",
                "OUT_OF_RANGE",
                "must not be past, and at most " + MOST_YEARS + " years ahead");
    }
}
