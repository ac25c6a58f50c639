package dev.meridian.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Documents held against the schemas of {@code src/test/resources/schema}. */
public final class Schemas {
    private Schemas() {}

    /** What is wrong with a document; empty where it fits. */
    public static List<String> check(String schema, String document) {
        try (InputStream in = Objects.requireNonNull(Schemas.class.getResourceAsStream("/schema/" + schema), schema)) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in)
                    .validate(new ObjectMapper().readTree(document))
                    .stream()
                    .map(ValidationMessage::getMessage)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not JSON: " + document, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
