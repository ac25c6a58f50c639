package dev.meridian.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.meridian.platform.problem.JsonProblems;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import dev.meridian.platform.validation.CleanText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * JSON Merge Patch (RFC 7396) over a resource's writable record: the stored record as a tree, merged, and read as
 * strictly as a new one. A record with optional parts could not tell null, which removes, from absent, which keeps.
 */
@ApplicationScoped
public class MergePatch {
    /** The media type of a merge patch. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper mapper;
    private final Validator validator;

    @Inject
    MergePatch(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * The record after the patch, validated as a whole.
     *
     * @throws ProblemException where the patch is no object, or its result is not a valid record
     */
    public <T> T apply(T current, @Nullable JsonNode patch, Class<T> type) {
        if (!(patch instanceof ObjectNode changes)) {
            throw ProblemException.of(ProblemType.MALFORMED_JSON, "A merge patch is a JSON object");
        }
        refuseUncleanText(changes);
        refuseUnknown(changes, type);
        JsonNode merged = merge(mapper.valueToTree(current), changes);
        try {
            T patched = mapper.treeToValue(merged, type);
            var violations = validator.validate(patched);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return patched;
        } catch (JsonProcessingException e) {
            throw JsonProblems.of(e);
        }
    }

    /** The merge itself would drop an unknown field that is null without a word. */
    private static void refuseUnknown(ObjectNode changes, Class<?> type) {
        Set<String> known = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        changes.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw ProblemException.invalid("/" + name, "UNKNOWN_FIELD", "is not a field of this object");
            }
        });
    }

    private static JsonNode merge(JsonNode target, ObjectNode patch) {
        ObjectNode result = target instanceof ObjectNode object ? object : patch.objectNode();
        patch.properties().forEach(change -> {
            JsonNode value = change.getValue();
            if (value.isNull()) {
                result.remove(change.getKey());
            } else if (value instanceof ObjectNode nested) {
                JsonNode held = result.get(change.getKey());
                result.set(change.getKey(), merge(held == null ? patch.objectNode() : held, nested));
            } else {
                result.set(change.getKey(), value);
            }
        });
        return result;
    }

    private static void refuseUncleanText(JsonNode node) {
        if (node.isTextual() && !CleanText.isClean(node.textValue())) {
            throw ProblemException.of(
                    ProblemType.MALFORMED_JSON, "Text must not contain NUL or half of a surrogate pair");
        }
        node.forEach(MergePatch::refuseUncleanText);
    }
}
