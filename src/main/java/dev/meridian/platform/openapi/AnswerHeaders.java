package dev.meridian.platform.openapi;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers that answers carry, which no method's signature shows. */
final class AnswerHeaders {
    private static final Map<String, String> LIMITS = new TreeMap<>(Map.of(
            "RateLimit",
            "What is left of each limit that the request counted against: r more requests now, all of them again in t"
                    + " seconds (draft-ietf-httpapi-ratelimit-headers-10)",
            "RateLimit-Policy",
            "Those limits: q requests in w seconds"));

    private AnswerHeaders() {}

    /** What all answers share. */
    static void define(Components components) {
        LIMITS.forEach((name, description) -> components.addHeader(name, textHeader(description)));
    }

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
            header(response, "Retry-After", "Seconds to wait", status.equals("503") || status.equals("429"));
            header(response, "WWW-Authenticate", "Bearer", status.equals("401"));
            if (status.startsWith("2") || status.equals("429")) {
                LIMITS.keySet()
                        .forEach(name -> response.addHeader(
                                name, OASFactory.createHeader().ref("#/components/headers/" + name)));
            }
        });
    }

    private static void header(APIResponse response, String name, String description, boolean applies) {
        if (applies) {
            response.addHeader(name, textHeader(description));
        }
    }

    private static Header textHeader(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
