package dev.meridian.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The committed contract, and whether an answer keeps to it. */
public final class Contract {
    /** Where it stands. */
    public static final Path FILE = Path.of("openapi.yaml");

    private final ObjectNode document;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<JsonNode, JsonSchema> schemas = Collections.synchronizedMap(new IdentityHashMap<>());

    /** One operation of the contract. */
    public record Operation(String method, String path, String id, JsonNode definition) {
        private static final Map<String, Pattern> FORMS = new ConcurrentHashMap<>();

        boolean isAt(String requestPath) {
            return FORMS.computeIfAbsent(path, p -> Pattern.compile(p.replaceAll("\\{[^/]+}", "[^/]+")))
                    .matcher(requestPath)
                    .matches();
        }
    }

    private Contract(ObjectNode document) {
        this.document = document;
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    JsonNode definition = method.getValue();
                    if (definition.has("operationId")) {
                        operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                definition.get("operationId").asText(),
                                definition));
                    }
                }));
    }

    /** The committed contract. */
    public static Contract committed() {
        return Committed.CONTRACT;
    }

    /** All operations. */
    public List<Operation> operations() {
        return operations;
    }

    /** The schemas and the like that operations refer to. */
    public JsonNode components() {
        return document.path("components");
    }

    /** What is wrong with an answer; empty where the contract foresees it. */
    public List<String> check(String method, String path, int status, String contentType, String body) {
        // A literal path goes before one with a parameter in that place, whatever the methods of the two.
        String template = operations.stream()
                .filter(o -> o.isAt(path))
                .min(Comparator.comparingLong(Contract::parameters))
                .map(Operation::path)
                .orElse("");
        Operation operation = operations.stream()
                .filter(o -> o.path().equals(template) && o.method().equals(method))
                .findFirst()
                .orElse(null);
        if (operation == null) {
            return List.of();
        }
        JsonNode response = operation.definition().path("responses").path(Integer.toString(status));
        if (response.isMissingNode()) {
            return List.of(operation.id() + " does not document the status " + status);
        }
        JsonNode content = response.path("content");
        if (body.isEmpty()) {
            return List.of();
        }
        String type = contentType.replaceAll(";.*", "");
        JsonNode schema = content.path(type).path("schema");
        if (schema.isMissingNode()) {
            return List.of(operation.id() + " does not document " + status + " as " + type);
        }
        if (schema.path("format").asText().equals("binary")) {
            return List.of(); // a file; its test reads it
        }
        return validate(schema, body).stream()
                .map(m -> operation.id() + " " + status + ": " + m.getMessage())
                .toList();
    }

    private static long parameters(Operation operation) {
        return operation.path().chars().filter(c -> c == '{').count();
    }

    private Set<ValidationMessage> validate(JsonNode schema, String body) {
        JsonSchema validator = schemas.computeIfAbsent(schema, part -> {
            ObjectNode root = schema.deepCopy();
            root.set("components", document.get("components"));
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(root);
        });
        try {
            return validator.validate(new ObjectMapper().readTree(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer is not JSON: " + body, e);
        }
    }

    /** Read when first asked for, so that a test can write the file before. */
    private static final class Committed {
        static final Contract CONTRACT = new Contract(read());
    }

    private static ObjectNode read() {
        try {
            return (ObjectNode) new YAMLMapper().readTree(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
