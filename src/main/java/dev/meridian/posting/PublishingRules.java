package dev.meridian.posting;

import dev.meridian.platform.form.PayRangeForm;
import dev.meridian.platform.problem.Violation;
import dev.meridian.platform.problem.Violations;
import dev.meridian.shared.WeeklyHours;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a posting needs before everyone sees it, and what it had better have. */
final class PublishingRules {
    private PublishingRules() {}

    /**
     * What is missing; empty where it can be published.
     *
     * @param hired how many were found already
     */
    static Violations missing(PostingForm form, long hired, Instant now) {
        boolean ends = form.validThrough() != null && !form.validThrough().isAfter(now);
        return new Violations()
                .check(form.summary() != null, "/summary", "REQUIRED", "is needed to publish")
                .check(!form.skillsOrNone().isEmpty(), "/skills", "REQUIRED", "at least one is needed to publish")
                .check(
                        form.workHours() != null || form.asynchronousOrDefault(),
                        "/workHours",
                        "REQUIRED",
                        "is needed to publish, unless asynchronous is true")
                .check(
                        isAny(form.engagementKinds()),
                        "/engagementKinds",
                        "REQUIRED",
                        "at least one is needed to publish")
                .check(form.applicantLocation() != null, "/applicantLocation", "REQUIRED", "is needed to publish")
                .check(form.inLanguage() != null, "/inLanguage", "REQUIRED", "is needed to publish")
                .check(
                        form.headcountOrDefault() > hired,
                        "/headcount",
                        "NO_OPENING_LEFT",
                        "leaves no opening: " + hired + " hired already")
                .check(!ends, "/validThrough", "IN_THE_PAST", "lies in the past");
    }

    /** What would serve candidates, but is not needed. */
    static List<Violation> warnings(PostingForm form, Set<String> ratedCurrencies) {
        PayRangeForm pay = form.baseSalary();
        return new Violations()
                .check(
                        form.baseSalary() != null,
                        "/baseSalary",
                        "PAY_MISSING",
                        "says nothing of pay: candidates cannot tell whether it suits them, and rate earns no points")
                .check(
                        pay == null || ratedCurrencies.contains(pay.currency()),
                        "/baseSalary/currency",
                        "NO_EXCHANGE_RATE",
                        "has no exchange rate here: rate earns no points, and no budget is enforced")
                .check(
                        !asksForMoreThanThereIs(form),
                        "/minOverlapMinutesPerDay",
                        "OVERLAP_IMPOSSIBLE",
                        "asks for more minutes than workHours have: nobody can be eligible")
                .toList();
    }

    private static boolean asksForMoreThanThereIs(PostingForm form) {
        if (form.workHours() == null || form.minOverlapMinutesPerDay() == null) {
            return false;
        }
        WeeklyHours hours = form.workHours().toValue();
        return form.minOverlapMinutesPerDay() * hours.statedDays() > hours.minutesPerWeek();
    }

    private static boolean isAny(@Nullable Collection<?> values) {
        return values != null && !values.isEmpty();
    }
}
