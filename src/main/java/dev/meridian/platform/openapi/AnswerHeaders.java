package dev.meridian.platform.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers that answers carry, which no method's signature shows. */
final class AnswerHeaders {
    private AnswerHeaders() {}

    static void add(Operation operation) {
        boolean versioned = operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(p -> String.valueOf(p.getName()).matches("If-(None-)?Match"));
        boolean idempotent = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> "Idempotency-Key".equals(p.getName()));
        boolean page = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> "cursor".equals(p.getName()));
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            boolean success = status.startsWith("2") && !status.equals("204");
            header(response, "X-Request-Id", "The request's id in the service's log", true);
            header(response, "ETag", "The version shown; for If-Match", success && (versioned || status.equals("201")));
            header(response, "Location", "Where the new resource is", status.equals("201"));
            header(response, "Idempotency-Replayed", "true where this answers a retry", success && idempotent);
            header(response, "Link", "The next page, rel=next", success && page);
            header(response, "Retry-After", "Seconds to wait", status.equals("503"));
            header(response, "WWW-Authenticate", "Bearer", status.equals("401"));
        });
    }

    private static void header(APIResponse response, String name, String description, boolean applies) {
        if (applies) {
            response.addHeader(
                    name,
                    OASFactory.createHeader()
                            .description(description)
                            .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        }
    }
}
