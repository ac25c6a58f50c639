package dev.meridian.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a user does who is told that a skill is not known: sends the rest. Without it one unknown label would keep a
 * whole profile out of the trial.
 */
final class SkillRepair {
    private static final Pattern SKILL = Pattern.compile("/skills/(\\d{1,3})(?:/.*)?");

    private SkillRepair() {}

    /** The body without the skills that were refused; nothing where it was refused for something else as well. */
    static Optional<ObjectNode> withoutRefused(ObjectNode body, ApiClient.Answer answer) {
        TreeSet<Integer> refused = new TreeSet<>();
        for (JsonNode violation : answer.body().path("violations")) {
            Matcher matcher = SKILL.matcher(violation.path("field").asText());
            if (!matcher.matches()) {
                return Optional.empty();
            }
            refused.add(Integer.valueOf(matcher.group(1)));
        }
        ObjectNode repaired = body.deepCopy();
        if (refused.isEmpty() || !(repaired.get("skills") instanceof ArrayNode skills)) {
            return Optional.empty();
        }
        refused.descendingSet().forEach(skills::remove);
        return Optional.of(repaired);
    }
}
