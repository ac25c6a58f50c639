package dev.meridian.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request for an operation of the contract, in parts that a test can change.
 *
 * @param path the parameters of the path, as they stand in it
 * @param query the parameters of the query, as they stand in it
 * @param headers all but those of the body and the caller
 * @param mediaType of the body; null where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Request(
        Contract.Operation operation,
        Map<String, String> path,
        Map<String, String> query,
        Map<String, String> headers,
        @Nullable String mediaType,
        byte[] body) {

    /** Parameters that the contract has no example of. */
    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("kind", "TAG_SYNONYMS"),
            Map.entry("amount", "85000.00"),
            Map.entry("q", "java"),
            Map.entry("from", "USD"),
            Map.entry("to", "EUR"),
            Map.entry("aStart", "09:00"),
            Map.entry("aEnd", "17:00"),
            Map.entry("bStart", "09:00"),
            Map.entry("bEnd", "17:00"));

    /** Bodies that are no JSON. */
    private static final Map<String, String> FILES = Map.of(
            "importExchangeRates", "currency,base,perBase,date,source\n",
            "importSkills", "SourceTagName,TargetTagName,ApprovalDate\n",
            "revokeToken", "token=none");

    /**
     * A request that is valid by its form: the contract's example with what it must bring, every condition fulfilled.
     *
     * @param values for parameters, and for fields of the body, by their names; and for {@code body of <operation>}
     */
    public static Request valid(Contract.Operation operation, Function<String, @Nullable String> values) {
        Map<String, String> path = new LinkedHashMap<>();
        Map<String, String> query = new LinkedHashMap<>();
        Map<String, String> headers = new LinkedHashMap<>();
        for (JsonNode parameter : operation.definition().path("parameters")) {
            String name = parameter.path("name").asText();
            switch (parameter.path("in").asText()) {
                case "path" -> path.put(name, encoded(needed(operation, name, values.apply(name))));
                case "query" -> {
                    if (parameter.path("required").asBoolean()) {
                        query.put(name, encoded(needed(operation, name, valueOf(parameter, values))));
                    }
                }
                default -> {
                    if (name.equals("If-Match")) {
                        headers.put(name, "*");
                    }
                }
            }
        }
        JsonNode content = operation.definition().path("requestBody").path("content");
        String mediaType = content.isEmpty() ? null : content.fieldNames().next();
        return new Request(operation, path, query, headers, mediaType, body(operation, mediaType, values));
    }

    private static byte[] body(
            Contract.Operation operation, @Nullable String mediaType, Function<String, @Nullable String> values) {
        if (mediaType == null) {
            return new byte[0];
        }
        String text = values.apply("body of " + operation.id());
        if (text == null) {
            text = FILES.get(operation.id());
        }
        if (text == null) {
            text = example(operation, mediaType, values).toString();
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode example(
            Contract.Operation operation, String mediaType, Function<String, @Nullable String> values) {
        JsonNode example = operation
                .definition()
                .path("requestBody")
                .path("content")
                .path(mediaType)
                .path("examples")
                .path("example")
                .path("value")
                .deepCopy();
        if (example instanceof ObjectNode object) {
            for (String name : namesOf(object)) {
                String value = values.apply(name);
                if (value != null) {
                    object.put(name, value);
                }
            }
        }
        return example;
    }

    private static List<String> namesOf(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static @Nullable String valueOf(JsonNode parameter, Function<String, @Nullable String> values) {
        String name = parameter.path("name").asText();
        String value = values.apply(name);
        if (value == null) {
            value = PARAMETERS.get(name);
        }
        return value == null ? parameter.path("example").asText(null) : value;
    }

    private static String needed(Contract.Operation operation, String name, @Nullable String value) {
        if (value == null) {
            throw new IllegalStateException("Tell the tests what " + name + " of " + operation.id() + " can be");
        }
        return value;
    }

    /** A value as it stands in a path or query. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The same with another parameter of the path. */
    public Request withPath(String name, String value) {
        return new Request(operation, with(path, name, value), query, headers, mediaType, body);
    }

    /** The same with another parameter of the query; null takes it away. */
    public Request withQuery(String name, @Nullable String value) {
        return new Request(operation, path, with(query, name, value), headers, mediaType, body);
    }

    /** The same with another header; null takes it away. */
    public Request withHeader(String name, @Nullable String value) {
        return new Request(operation, path, query, with(headers, name, value), mediaType, body);
    }

    /** The same with another body. */
    public Request withBody(@Nullable String type, byte[] bytes) {
        return new Request(operation, path, query, headers, type, bytes);
    }

    private static Map<String, String> with(Map<String, String> map, String name, @Nullable String value) {
        Map<String, String> changed = new LinkedHashMap<>(map);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return changed;
    }

    /** Path and query as they stand in the request line. */
    public String target() {
        String target = operation.path();
        for (Map.Entry<String, String> parameter : path.entrySet()) {
            target = target.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        String asked = query.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"));
        return asked.isEmpty() ? target : target + "?" + asked;
    }

    /** Sends it as this caller's. */
    public PlainHttp.Answer send(Api caller) {
        List<String> lines = new ArrayList<>();
        headers.forEach((name, value) -> lines.add(name + ": " + value));
        if (mediaType != null) {
            lines.add("Content-Type: " + mediaType);
        }
        if (caller != Api.ANYONE && !headers.containsKey("Authorization")) {
            lines.add("Authorization: Bearer " + caller.token());
        }
        return PlainHttp.send(operation.method(), target(), lines, body);
    }
}
