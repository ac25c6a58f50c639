package dev.meridian.platform.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/** An example for each body, from {@code openapi/examples/<operationId>.json}; a test sends every one of them. */
final class RequestExamples {
    private RequestExamples() {}

    static void add(Operation operation) {
        if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
            return;
        }
        String resource = "openapi/examples/" + operation.getOperationId() + ".json";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                return;
            }
            Object example = new ObjectMapper().readValue(in, Map.class);
            for (MediaType content :
                    operation.getRequestBody().getContent().getMediaTypes().values()) {
                content.addExample("example", OASFactory.createExample().value(example));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The example " + resource + " is not JSON", e);
        }
    }
}
