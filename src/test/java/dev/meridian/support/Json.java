package dev.meridian.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A JSON object that is easily changed in one place; prints as JSON. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ObjectNode node;

    private Json(ObjectNode node) {
        this.node = node;
    }

    /** From names and values by turns. */
    public static Json of(@Nullable Object... namesAndValues) {
        Json json = new Json(MAPPER.createObjectNode());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            json = json.with(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return json;
    }

    /** The same with another value; null stays as null. */
    public Json with(String name, @Nullable Object value) {
        ObjectNode copy = node.deepCopy();
        copy.set(name, value instanceof Json json ? json.node : MAPPER.valueToTree(value));
        return new Json(copy);
    }

    /** The same without a field. */
    public Json without(String name) {
        ObjectNode copy = node.deepCopy();
        copy.remove(name);
        return new Json(copy);
    }

    /** The tree, for a value within another. */
    public ObjectNode tree() {
        return node.deepCopy();
    }

    @Override
    public String toString() {
        return node.toString();
    }
}
