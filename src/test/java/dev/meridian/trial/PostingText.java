package dev.meridian.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A posting in the few lines that its ranking is judged by. */
final class PostingText {
    private PostingText() {}

    static List<String> lines(Postings.Stored posting) {
        JsonNode sent = posting.sent();
        return List.of(
                sent.path("title").asText() + " (" + posting.company() + ", " + posting.state() + ")",
                "  skills    " + skills(sent.path("skills")),
                "  hours     " + hours(sent),
                "  who       " + location(sent.path("applicantLocation")) + ", " + words(sent.path("engagementKinds")),
                "  pay       " + pay(sent.path("baseSalary")));
    }

    private static String skills(JsonNode skills) {
        return skills.isEmpty()
                ? "none"
                : stream(skills)
                        .map(skill -> skill.path("label").asText()
                                + " " + skill.path("minLevel").asText("-")
                                + (skill.has("minYears")
                                        ? "/" + skill.path("minYears").asText() + "y"
                                        : "")
                                + (skill.path("importance").asText().equals("PREFERRED") ? " preferred" : ""))
                        .collect(Collectors.joining(", "));
    }

    private static String hours(JsonNode sent) {
        if (sent.path("asynchronous").asBoolean()) {
            return "asynchronous";
        }
        JsonNode hours = sent.path("workHours");
        JsonNode first = hours.path("intervals").path(0);
        return hours.isMissingNode()
                ? "not stated"
                : hours.path("timeZone").asText() + ", "
                        + hours.path("intervals").size() + " days "
                        + first.path("start").asText() + "-"
                        + first.path("end").asText();
    }

    private static String location(JsonNode location) {
        return location.path("kind").asText("not stated") + " " + words(location.path("countries"))
                + words(location.path("groups"));
    }

    private static String pay(JsonNode pay) {
        return pay.isMissingNode()
                ? "not stated"
                : pay.path("min").asText("") + "-" + pay.path("max").asText("") + " "
                        + pay.path("currency").asText() + "/" + pay.path("unit").asText();
    }

    private static String words(JsonNode array) {
        return stream(array).map(JsonNode::asText).collect(Collectors.joining(" "));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
