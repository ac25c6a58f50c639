package dev.meridian.platform.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The body of a merge patch has the fields of the writable record, all of them optional. */
final class PatchSchemas {
    private static final String PREFIX = "#/components/schemas/";

    private final OpenAPI api;

    PatchSchemas(OpenAPI api) {
        this.api = api;
    }

    void relax(Operation operation) {
        for (MediaType content :
                operation.getRequestBody().getContent().getMediaTypes().values()) {
            String name = content.getSchema().getRef().substring(PREFIX.length());
            if (name.endsWith("Patch")) {
                continue; // both media types share one definition
            }
            content.setSchema(OASFactory.createSchema().ref(PREFIX + patchOf(name)));
        }
    }

    private String patchOf(String name) {
        String patch = name.replaceAll("(Input|Change)$", "") + "Patch";
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        if (!schemas.containsKey(patch)) {
            Schema whole = Objects.requireNonNull(schemas.get(name), name);
            api.getComponents()
                    .addSchema(
                            patch,
                            OASFactory.createSchema()
                                    .type(whole.getType())
                                    .description("A merge patch (RFC 7396): absent keeps, null removes")
                                    .properties(new LinkedHashMap<>(whole.getProperties())));
            if (name.endsWith("Change")) {
                api.getComponents().removeSchema(name); // it served as a pattern only
            }
        }
        return patch;
    }
}
