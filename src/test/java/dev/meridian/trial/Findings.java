package dev.meridian.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the service took and what it refused, refusals grouped by code and field: a hundred refusals with one reason are
 * one finding. Safe for use by many threads.
 */
final class Findings {
    private static final int MOST_EXAMPLES = 3;
    private static final int EXAMPLE_LENGTH = 200;

    private record Reason(int status, String code, String field) {}

    private static final class Tally {
        private int count;
        private final Set<String> examples = new LinkedHashSet<>();
    }

    private final Map<String, Integer> outcomes = new LinkedHashMap<>();
    private final Map<String, Map<Reason, Tally>> refusals = new LinkedHashMap<>();

    /** One more of something, such as a profile that was accepted. */
    synchronized void count(String outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    /**
     * Why a request was refused.
     *
     * @param what the kind of request, under which its reasons are printed
     * @param whose the row of the data, for looking it up
     */
    synchronized void refused(String what, String whose, ApiClient.Answer answer) {
        Map<Reason, Tally> reasons = refusals.computeIfAbsent(what, key -> new LinkedHashMap<>());
        JsonNode violations = answer.body().path("violations");
        if (violations.isEmpty()) {
            add(
                    reasons,
                    new Reason(answer.status(), answer.body().path("type").asText("no problem type"), ""),
                    whose + ": " + answer.body().path("detail").asText());
        }
        for (JsonNode violation : violations) {
            Reason reason = new Reason(
                    answer.status(),
                    violation.path("code").asText(),
                    violation.path("field").asText().replaceAll("/\\d+(?=/|$)", "/*"));
            add(
                    reasons,
                    reason,
                    whose + ": " + violation.path("message").asText() + suggested(violation.path("suggestions")));
        }
    }

    private static String suggested(JsonNode suggestions) {
        return suggestions.isEmpty() ? "" : " " + suggestions;
    }

    private static void add(Map<Reason, Tally> reasons, Reason reason, String example) {
        Tally tally = reasons.computeIfAbsent(reason, key -> new Tally());
        tally.count++;
        if (tally.examples.size() < MOST_EXAMPLES) {
            tally.examples.add(HtmlBlocks.cut(example, EXAMPLE_LENGTH));
        }
    }

    synchronized void print(PrintStream out) {
        outcomes.forEach((outcome, count) -> out.printf("  %6d  %s%n", count, outcome));
        refusals.forEach((what, reasons) -> {
            out.printf("%n  Refused: %s%n", what);
            List<Map.Entry<Reason, Tally>> sorted = reasons.entrySet().stream()
                    .sorted(Comparator.comparingInt((Map.Entry<Reason, Tally> entry) -> -entry.getValue().count))
                    .toList();
            for (Map.Entry<Reason, Tally> entry : sorted) {
                Reason reason = entry.getKey();
                out.printf("  %6d  %d %s %s%n", entry.getValue().count, reason.status(), reason.code(), reason.field());
                entry.getValue().examples.forEach(example -> out.printf("            e.g. %s%n", example));
            }
        });
    }
}
