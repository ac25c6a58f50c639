package dev.meridian.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/**
 * Completes the contract at build time from what the code says already: which fields are required and which may be null,
 * which errors an operation can give, who needs a token, and the examples that the tests send.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractConventions implements OASFilter {
    private final IndexView index;

    /** Made by the build, with the index of our classes. */
    public ContractConventions(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents()
                .addSecurityScheme(
                        "bearer",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("An access token of POST /v1/sessions or POST /oauth/token"));
        AnswerHeaders.define(api.getComponents());
        new FieldPresence(index).apply(api);
        // The build gives each type of the JDK an example of its own, one of which older YAML readers take for a
        // number.
        api.getComponents().getSchemas().values().forEach(schema -> schema.setExamples(null));
        PatchSchemas patches = new PatchSchemas(api);
        OperationErrors errors = new OperationErrors(index);
        for (Map.Entry<String, PathItem> path : api.getPaths().getPathItems().entrySet()) {
            for (Map.Entry<PathItem.HttpMethod, Operation> entry :
                    path.getValue().getOperations().entrySet()) {
                Operation operation = entry.getValue();
                errors.complete(path.getKey(), entry.getKey(), operation);
                if (entry.getKey() == PathItem.HttpMethod.PATCH) {
                    patches.relax(operation);
                }
                RequestExamples.add(operation);
                AnswerHeaders.add(operation);
                tidy(operation);
            }
        }
    }

    /** In the order of their status, and without the extension that the build copies from the operation. */
    private static void tidy(Operation operation) {
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().removeExtension("x-access");
        }
        operation.getResponses().removeExtension("x-access");
        operation.getResponses().getAPIResponses().values().forEach(r -> r.removeExtension("x-access"));
        operation
                .getResponses()
                .setAPIResponses(new TreeMap<>(operation.getResponses().getAPIResponses()));
    }
}
