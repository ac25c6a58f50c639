package dev.meridian.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One candidate in a ranking: what it scored, and what it brings for that. */
final class MatchText {
    private MatchText() {}

    static List<String> lines(JsonNode item) {
        String points = StreamSupport.stream(item.at("/explanation/criteria").spliterator(), false)
                .map(criterion -> criterion.path("criterion").asText() + " "
                        + criterion.path("points").asText() + "/"
                        + criterion.path("maxPoints").asText())
                .collect(Collectors.joining("  "));
        return List.of(
                String.format(
                        Locale.ROOT,
                        "  %2d. %5d of %d  %s",
                        item.path("rank").asInt(),
                        item.path("score").asInt(),
                        item.at("/explanation/attainableScore").asInt(),
                        points),
                "      " + item.path("displayName").asText() + ", "
                        + item.path("countryCode").asText("no country") + ", asks " + ask(item) + ", " + hours(item)
                        + ", holds " + held(item));
    }

    private static JsonNode evidence(JsonNode item, String criterion) {
        for (JsonNode one : item.at("/explanation/criteria")) {
            if (one.path("criterion").asText().equals(criterion)) {
                return one.path("evidence");
            }
        }
        return item.path("none");
    }

    private static String ask(JsonNode item) {
        JsonNode rate = evidence(item, "rate").path(0).path("rate");
        JsonNode ask = rate.path("ask");
        return !ask.isObject()
                ? "not shown"
                : ask.path("amount").asText() + " "
                        + ask.path("currency").asText() + "/" + ask.path("unit").asText()
                        + (rate.path("checkUnit").asBoolean() ? " (check the unit)" : "");
    }

    private static String hours(JsonNode item) {
        JsonNode overlap = evidence(item, "timeZoneOverlap").path(0).path("overlap");
        return overlap.path("asynchronous").asBoolean()
                ? "any hours"
                : overlap.path("meanMinutesPerWorkingDay").asText("no") + " minutes a day in common";
    }

    private static String held(JsonNode item) {
        String held = StreamSupport.stream(evidence(item, "skills").spliterator(), false)
                .map(evidence -> evidence.path("skill"))
                .filter(skill -> skill.path("heldLevel").isNumber())
                .map(skill -> (skill.path("standIn").isTextual()
                                ? skill.path("standIn").asText() + " for "
                                : "")
                        + skill.path("label").asText() + " "
                        + skill.path("heldLevel").asText() + "/"
                        + skill.path("heldYears").asText() + "y")
                .collect(Collectors.joining(", "));
        return held.isEmpty() ? "nothing asked for" : held;
    }
}
