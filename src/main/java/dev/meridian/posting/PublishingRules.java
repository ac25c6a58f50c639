package dev.meridian.posting;

import dev.meridian.platform.problem.Violation;
import dev.meridian.platform.problem.Violations;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a posting needs before everyone sees it, and what it had better have. */
final class PublishingRules {
    private PublishingRules() {}

    /** What is missing; empty where it can be published. */
    static Violations missing(PostingForm form, Instant now) {
        boolean ends = form.validThrough() != null && !form.validThrough().isAfter(now);
        return new Violations()
                .check(form.summary() != null, "/summary", "REQUIRED", "is needed to publish")
                .check(!form.skillsOrNone().isEmpty(), "/skills", "REQUIRED", "at least one is needed to publish")
                .check(
                        form.workHours() != null || form.asynchronousOrDefault(),
                        "/workHours",
                        "REQUIRED",
                        "or asynchronous is needed to publish")
                .check(isAny(form.engagementKinds()), "/engagementKinds", "REQUIRED", "at least one is needed to publish")
                .check(form.applicantLocation() != null, "/applicantLocation", "REQUIRED", "is needed to publish")
                .check(form.inLanguage() != null, "/inLanguage", "REQUIRED", "is needed to publish")
                .check(!ends, "/validThrough", "IN_THE_PAST", "lies in the past");
    }

    /** What would serve candidates, but is not needed. */
    static List<Violation> warnings(PostingForm form) {
        return new Violations()
                .check(
                        form.baseSalary() != null,
                        "/baseSalary",
                        "PAY_MISSING",
                        "says nothing of pay: candidates cannot tell whether it suits them, and rate earns no points")
                .toList();
    }

    private static boolean isAny(@Nullable Collection<?> values) {
        return values != null && !values.isEmpty();
    }
}
