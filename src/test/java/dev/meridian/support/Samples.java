package dev.meridian.support;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** Bodies that are valid, for tests to start from. */
public final class Samples {
    private Samples() {}

    /** An employer. */
    public static Json employer() {
        return Json.of(
                "name", "Example Works",
                "countryCode", "US",
                "timeZone", "America/New_York",
                "homeCurrency", "USD");
    }

    /** Monday to Friday between two times. */
    public static Json week(String zone, String start, String end) {
        return Json.of("timeZone", zone)
                .with(
                        "intervals",
                        Stream.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")
                                .map(day -> Json.of("day", day, "start", start, "end", end)
                                        .tree())
                                .toList());
    }

    /** A skill that a posting asks for. */
    public static ObjectNode asked(String label, String importance, int level) {
        return Json.of("label", label, "importance", importance, "minLevel", level)
                .tree();
    }

    /** A skill that a candidate holds. */
    public static ObjectNode held(String label, int level, int years) {
        return Json.of("label", label, "level", level, "years", years).tree();
    }

    /** A posting that only lacks its employer to be published: the base of the worked cases. */
    public static Json posting(String employerId) {
        return Json.of("employerId", employerId, "title", "Backend engineer", "summary", "Payments")
                .with("inLanguage", "en")
                .with(
                        "skills",
                        List.of(
                                Json.of("label", "Java", "importance", "REQUIRED", "minLevel", 4, "minYears", 5)
                                        .tree(),
                                asked("PostgreSQL", "REQUIRED", 3),
                                asked("Kafka", "REQUIRED", 3),
                                asked("Kubernetes", "PREFERRED", 2)))
                .with("workHours", week("America/New_York", "09:00", "17:00"))
                .with("startDate", "2026-01-05")
                .with(
                        "baseSalary",
                        Json.of("min", "80000.00", "max", "120000.00", "currency", "USD", "unit", "YEAR")
                                .tree())
                .with("engagementKinds", List.of("FULL_TIME"))
                .with("applicantLocation", Json.of("kind", "UNRESTRICTED"));
    }

    /** The same, which asks of whoever applies what the contract's example of an application answers. */
    public static Json askingPosting(String employerId) {
        Json question = Json.of("id", "years-of-java", "text", "How many years of Java?", "kind", "NUMBER");
        return posting(employerId).with("screeningQuestions", List.of(question.tree()));
    }

    /** A candidate who has all that the posting asks: the base of the worked cases. */
    public static Json candidate() {
        return Json.of("displayName", "Cleo Candidate", "countryCode", "US")
                .with("workHours", week("America/New_York", "09:00", "17:00"))
                .with(
                        "skills",
                        List.of(
                                held("Java", 5, 8),
                                held("PostgreSQL", 3, 0),
                                held("Kafka", 4, 0),
                                held("Kubernetes", 2, 0)))
                .with("desiredRate", Json.of("amount", "80000.00", "currency", "USD", "unit", "YEAR"))
                .with("engagementKinds", List.of("FULL_TIME"))
                .with(
                        "languages",
                        List.of(Json.of("languageTag", "en", "cefrLevel", "C1").tree()));
    }
}
