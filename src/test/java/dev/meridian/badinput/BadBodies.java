package dev.meridian.badinput;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.meridian.support.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Wrong bodies made of a right one: each value at each place of it, and of the places that its schema has besides. */
final class BadBodies {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Stands for JSON that a tree cannot hold, until the tree is written. */
    private static final String RAW = "@raw@";

    private static final int DEEP = 10_000;

    /** Values as they stand in the text. */
    private static final Map<String, String> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put("null", "null");
        VALUES.put("a number", "12");
        VALUES.put("minus one", "-1");
        VALUES.put("a fraction", "1.5");
        VALUES.put("too great a number", "1e999999999");
        VALUES.put("too small a number", "1e-999999999");
        VALUES.put("more than an int", "2147483648");
        VALUES.put("more than a long", "9223372036854775808");
        VALUES.put("a number of 400 digits", "9".repeat(400));
        VALUES.put("not a number", "NaN");
        VALUES.put("true", "true");
        VALUES.put("an empty list", "[]");
        VALUES.put("a list of null", "[null]");
        VALUES.put("a list of lists", "[[[]]]");
        VALUES.put("an empty object", "{}");
        VALUES.put("another object", "{\"a\":1}");
        VALUES.put("an object that names a class", "{\"@class\":\"java.lang.Runtime\",\"@type\":\"x\"}");
        VALUES.put("lists 10,000 deep", "[".repeat(DEEP) + "]".repeat(DEEP));
        VALUES.put("objects 10,000 deep", "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP));
        VALUES.put("an unfinished text", "\"a");
        VALUES.put("an escape that is none", "\"\\x\"");
        VALUES.put("a raw line end in a text", "\"a\nb\"");
        BadTexts.all().forEach((name, text) -> VALUES.put("the text " + name, quoted(text)));
    }

    private final JsonNode components;
    private final List<Case> cases = new ArrayList<>();

    private BadBodies(JsonNode components) {
        this.components = components;
    }

    /** All of them for an operation that reads JSON; none for another. */
    static List<Case> of(Request valid, JsonNode components) {
        String type = String.valueOf(valid.mediaType());
        if (!type.endsWith("json")) {
            return List.of();
        }
        BadBodies bodies = new BadBodies(components);
        JsonNode schema = valid.operation()
                .definition()
                .path("requestBody")
                .path("content")
                .path(type)
                .path("schema");
        bodies.walk(JsonPointer.empty(), read(valid.body()), schema);
        return bodies.cases;
    }

    private static JsonNode read(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With escapes for all that is no ASCII, so that halves of pairs arrive as such. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    private void walk(JsonPointer place, @Nullable JsonNode value, JsonNode unresolved) {
        JsonNode schema = resolved(unresolved);
        VALUES.forEach((name, raw) -> add(place, name, raw));
        BadTexts.all().forEach((name, text) -> echo(place, name, text));
        limits(place, value, schema);
        if (value != null && !place.matches()) {
            remove(place);
        }
        if (value instanceof ArrayNode list) {
            list(place, list, schema);
        } else if (value instanceof ObjectNode || (value == null && schema.has("properties"))) {
            object(place, value, schema);
        }
    }

    private void list(JsonPointer place, ArrayNode list, JsonNode schema) {
        if (list.isEmpty()) {
            return;
        }
        String first = list.get(0).toString();
        add(place, "the same twice", "[" + first + "," + first + "]");
        add(place, "the same a thousand times", "[" + (first + ",").repeat(999) + first + "]");
        walk(place.appendIndex(0), list.get(0), schema.path("items"));
    }

    private void object(JsonPointer place, @Nullable JsonNode value, JsonNode schema) {
        Set<String> names = new LinkedHashSet<>();
        if (value != null) {
            value.fieldNames().forEachRemaining(names::add);
            for (String extra : List.of("extra", "__proto__", "", "\u0000", "id")) {
                add(place.appendProperty(extra), "an unknown field", "1");
            }
            value.fieldNames().forEachRemaining(name -> duplicate(place, value, name));
        }
        if (place.matches() || value != null) {
            schema.path("properties").fieldNames().forEachRemaining(names::add);
        }
        for (String name : names) {
            walk(
                    place.appendProperty(name),
                    value == null ? null : value.get(name),
                    schema.path("properties").path(name));
        }
    }

    private void duplicate(JsonPointer place, JsonNode object, String name) {
        String text = object.toString();
        add(place, "a second " + name, "{" + quoted(name) + ":" + object.get(name) + "," + text.substring(1));
    }

    /** At the ends of what the schema allows, and one beyond. */
    private void limits(JsonPointer place, @Nullable JsonNode value, JsonNode schema) {
        for (String least : List.of("minimum", "maximum")) {
            if (schema.has(least)) {
                long end = schema.get(least).asLong();
                add(place, least, Long.toString(end));
                add(place, "less than " + least, Long.toString(end - 1));
                add(place, "more than " + least, Long.toString(end + 1));
            }
        }
        if (schema.has("maxLength") && schema.get("maxLength").asInt() < 100_000) {
            int most = schema.get("maxLength").asInt();
            echo(place, "as many letters as go", "y".repeat(most));
            echo(place, "as many emoji as go", "\uD83D\uDE80".repeat(most / 2));
            add(place, "a letter too many", quoted("y".repeat(most + 1)));
        }
        if (schema.has("maxItems") && value instanceof ArrayNode list && !list.isEmpty()) {
            String first = list.get(0).toString();
            int most = schema.get("maxItems").asInt();
            if ((long) most * first.length() < 200_000) {
                add(place, "an item too many", "[" + (first + ",").repeat(most) + first + "]");
            }
        }
        for (JsonNode word : schema.path("enum")) {
            add(place, "another case", quoted(word.asText().toLowerCase(Locale.ROOT) + " "));
        }
    }

    private void add(JsonPointer place, String name, String raw) {
        cases.add(Case.of("body " + place + " is " + name, request -> with(request, place, raw)));
    }

    private void echo(JsonPointer place, String name, String text) {
        if (!place.matches()) {
            cases.add(new Case(
                    "body " + place + " says " + name,
                    request -> with(request, place, quoted(text)),
                    new Case.Echo(place.toString(), text)));
        }
    }

    private void remove(JsonPointer place) {
        cases.add(Case.of("body " + place + " is absent", request -> {
            JsonNode body = read(request.body());
            JsonNode parent = body.at(place.head());
            if (parent instanceof ObjectNode object) {
                object.remove(place.last().getMatchingProperty());
            } else if (parent instanceof ArrayNode list) {
                list.remove(place.last().getMatchingIndex());
            }
            return request.withBody(request.mediaType(), body.toString().getBytes(StandardCharsets.UTF_8));
        }));
    }

    private static Request with(Request request, JsonPointer place, String raw) {
        String text = raw;
        if (!place.matches()) {
            JsonNode body = read(request.body());
            put(body, place);
            text = body.toString().replace(quoted(RAW), raw);
        }
        return request.withBody(request.mediaType(), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts the stand-in at a place, making the objects that lead to it. */
    private static void put(JsonNode body, JsonPointer place) {
        JsonNode parent = body.at(place.head());
        if (parent.isMissingNode()) {
            put(body, place.head());
            JsonNode above = body.at(place.head().head());
            String name = place.head().last().getMatchingProperty();
            parent = ((ObjectNode) above).putObject(name);
        }
        if (parent instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), TextNode.valueOf(RAW));
        } else if (parent instanceof ObjectNode object) {
            object.put(place.last().getMatchingProperty(), RAW);
        }
    }

    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asText().replaceAll(".*/", "");
            return resolved(components.path("schemas").path(name));
        }
        for (String some : List.of("anyOf", "allOf", "oneOf")) {
            for (JsonNode one : schema.path(some)) {
                if (!one.path("type").asText().equals("null")) {
                    return resolved(one);
                }
            }
        }
        return schema;
    }
}
