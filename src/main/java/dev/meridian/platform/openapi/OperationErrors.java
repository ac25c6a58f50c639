package dev.meridian.platform.openapi;

import dev.meridian.platform.caller.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** The errors that follow from an operation's shape, the header of retries, and the need for a token and its scope. */
final class OperationErrors {
    private static final DotName IDEMPOTENT = DotName.createSimple("dev.meridian.platform.idempotency.Idempotent");
    private static final DotName READS_AFTER = DotName.createSimple("dev.meridian.platform.written.ReadsAfter");
    private static final DotName TELLS_WRITTEN = DotName.createSimple("dev.meridian.platform.written.TellsWritten");
    private static final String ANYONE = "anyone";
    private static final String LIMITED = "x-limited";
    private static final String PROBLEM = "application/problem+json";
    private static final DotName REQUIRES_SCOPE = DotName.createSimple("dev.meridian.platform.caller.RequiresScope");

    private final Set<String> idempotent;
    private final Set<String> readingAfter;
    private final Set<String> tellingWritten;
    private final Map<String, Scope> scopes;

    OperationErrors(IndexView index) {
        this.idempotent = operations(index, IDEMPOTENT);
        this.readingAfter = operations(index, READS_AFTER);
        this.tellingWritten = operations(index, TELLS_WRITTEN);
        this.scopes = index.getAnnotations(REQUIRES_SCOPE).stream()
                .filter(a -> a.target().kind() == AnnotationTarget.Kind.METHOD)
                .collect(Collectors.toMap(
                        a -> a.target().asMethod().name(),
                        a -> Scope.valueOf(a.value().asEnum()),
                        (scope, again) -> scope)); // the build indexes some classes twice
    }

    /** Operations are named after their methods. */
    private static Set<String> operations(IndexView index, DotName annotation) {
        return index.getAnnotations(annotation).stream()
                .filter(a -> a.target().kind() == AnnotationTarget.Kind.METHOD)
                .map(a -> a.target().asMethod().name())
                .collect(Collectors.toSet());
    }

    void complete(String path, HttpMethod method, Operation operation) {
        Object access = operation.getExtensions() == null
                ? null
                : operation.getExtensions().get("x-access");
        secure(operation, String.valueOf(access));
        Scope scope = scopes.get(operation.getOperationId());
        if (scope != null) {
            operation.addExtension("x-access", access + " with " + scope.value());
            add(operation, "403", "The API client lacks the scope");
        }
        limit(operation);
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
            add(operation, "408", "The body was sent too slowly");
            add(operation, "413", "The body is too large");
            add(operation, "415", "The body's media type is not read here");
        }
        if (path.startsWith("/oauth")) {
            // Answers in OAuth's own form; what is refused before OAuth is asked is a problem here too.
            add(operation, "406", "No representation of the type that Accept asks for");
            add(operation, "503", "Busy; try again after Retry-After");
            operation.getResponses().getAPIResponse("400").getContent().addMediaType(PROBLEM, problem());
            return;
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.compareTo("400") >= 0) {
                problem(response);
            }
        });
        add(operation, "400", "The request is not valid; violations[] names each field");
        add(operation, "406", "No representation of the type that Accept asks for");
        if (readingAfter.contains(operation.getOperationId())) {
            readAfter(operation);
        }
        add(operation, "503", "Busy or starting; try again after Retry-After");
        if (path.contains("{")
                || path.endsWith("/me")
                || path.startsWith("/v1/candidates/me")
                || parameter(operation, "employerId")
                        .filter(employer -> Boolean.TRUE.equals(employer.getRequired()))
                        .isPresent()) {
            add(operation, "404", "Nothing there that you may see");
        }
        conditions(method, operation);
        if (idempotent.contains(operation.getOperationId())) {
            retries(operation);
        }
        if (tellingWritten.contains(operation.getOperationId())) {
            tellWritten(operation);
        }
    }

    private static void secure(Operation operation, String access) {
        if (access.equals(ANYONE)) {
            operation.setSecurity(List.of());
            return;
        }
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("bearer"));
        if (access.startsWith(ANYONE)) {
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
        }
        add(operation, "401", "The access token is missing, expired or not ours");
        if (!access.startsWith(ANYONE)) {
            add(operation, "403", "You may see it, but not do this");
        }
    }

    /** Every operation is limited by the minute; the extension x-limited says what else is counted. */
    private static void limit(Operation operation) {
        Object counted = operation.getExtensions() == null
                ? null
                : operation.getExtensions().get(LIMITED);
        // A method's extensions are read as its answers' too, where generators of clients stumble over them.
        operation.getResponses().removeExtension(LIMITED);
        operation.getResponses().getAPIResponses().values().forEach(response -> response.removeExtension(LIMITED));
        add(
                operation,
                "429",
                (counted == null ? "Too many requests" : counted + ", or too many requests")
                        + "; try again after Retry-After");
    }

    private static void conditions(HttpMethod method, Operation operation) {
        parameter(operation, "If-Match").ifPresent(header -> {
            boolean needed = method != HttpMethod.POST;
            header.required(needed)
                    .description("The ETag of the version that you " + (needed ? "change" : "mean, if that matters"))
                    .example("\"7-member\"");
            add(operation, "412", "It has changed since you read it");
            if (needed) {
                add(operation, "409", "Something else stands in the way");
                add(operation, "428", "If-Match is missing");
            }
        });
        parameter(operation, "If-None-Match").ifPresent(header -> {
            header.description("The ETag of the version that you hold").example("\"7-member\"");
            add(operation, "304", "You hold the current version");
        });
    }

    private void retries(Operation operation) {
        add(operation, "409", "The state does not allow it, or the same request is in flight");
        add(operation, "422", "The Idempotency-Key belongs to another request");
        operation.addParameter(OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description("1 to 255 characters of your own; a retry with the same key happens once")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .minLength(1)
                        .maxLength(255)));
    }

    private static void readAfter(Operation operation) {
        add(operation, "503", "Busy, starting or behind the write named; try again after Retry-After");
        operation.addParameter(OASFactory.createParameter()
                .name("Meridian-Read-After")
                .in(Parameter.In.HEADER)
                .description("The Meridian-Written of a write that the answer must not lack. Without it a replica other"
                        + " than the writer's may answer from before the write, for a moment")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
    }

    private static void tellWritten(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                response.addHeader(
                        "Meridian-Written",
                        OASFactory.createHeader()
                                .description("Names this write; for Meridian-Read-After")
                                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
            }
        });
    }

    private static Optional<Parameter> parameter(Operation operation, String name) {
        return operation.getParameters() == null
                ? Optional.empty()
                : operation.getParameters().stream()
                        .filter(p -> name.equals(p.getName()))
                        .findFirst();
    }

    private static void add(Operation operation, String status, String description) {
        var given = operation.getResponses().getAPIResponse(status);
        if (given != null && given.getContent() != null) {
            return;
        }
        var response = given == null ? OASFactory.createAPIResponse().description(description) : given;
        if (!status.equals("304")) {
            problem(response);
        }
        operation.getResponses().addAPIResponse(status, response);
    }

    private static void problem(APIResponse response) {
        response.setContent(OASFactory.createContent().addMediaType(PROBLEM, problem()));
    }

    private static MediaType problem() {
        return OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
    }
}
