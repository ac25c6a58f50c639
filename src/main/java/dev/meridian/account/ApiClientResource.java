package dev.meridian.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** An employer's own systems. Creation answers with a secret, so it takes no Idempotency-Key. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/employers/{employerId}/api-clients")
@RolesAllowed("EMPLOYER")
@Transactional
@Tag(name = "API clients", description = "An employer's own systems, which get tokens at POST /oauth/token")
public class ApiClientResource {
    @Inject
    ApiClientService clients;

    /** Makes a client. */
    @POST
    @Operation(operationId = "createApiClient", summary = "Make an API client; its secret is shown this once")
    @Extension(name = "x-access", value = "the employer's OWNER")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = NewApiClient.class)))
    public RestResponse<NewApiClient> createApiClient(
            @PathParam("employerId") UUID employerId, @NotNull(message = "is needed") @Valid ApiClientRequest body) {
        return created(employerId, clients.create(employerId, body));
    }

    /** Replaces a client's secret. */
    @POST
    @Path("/{clientId}/secrets")
    @Operation(
            operationId = "rotateApiClientSecret",
            summary = "Give an API client a new secret, which is shown this once",
            description = "The former secret is good beside it for overlapSeconds, and one from before that no longer."
                    + " Tokens that it was given stay good until they run out; to stop those too, end the client.")
    @Extension(name = "x-access", value = "the employer's OWNER")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = NewApiClient.class)))
    public RestResponse<NewApiClient> rotateApiClientSecret(
            @PathParam("employerId") UUID employerId,
            @PathParam("clientId") UUID clientId,
            @NotNull(message = "is needed") @Valid SecretRotation body) {
        return created(employerId, clients.rotateSecret(employerId, clientId, body));
    }

    private static RestResponse<NewApiClient> created(UUID employerId, NewApiClient client) {
        URI location = URI.create("/v1/employers/" + employerId + "/api-clients/" + client.clientId());
        return RestResponse.ResponseBuilder.<NewApiClient>created(location)
                .entity(client)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The employer's clients. */
    @GET
    @Operation(operationId = "listApiClients", summary = "The employer's API clients")
    @Extension(name = "x-access", value = "the employer's OWNER")
    public ApiClientView.ApiClientList listApiClients(@PathParam("employerId") UUID employerId) {
        return new ApiClientView.ApiClientList(clients.list(employerId));
    }

    /** Ends a client. */
    @DELETE
    @Path("/{clientId}")
    @Operation(
            operationId = "revokeApiClient",
            summary = "End an API client",
            description = "Its tokens stop at once. Needs no If-Match: a client has only one way to change.")
    @Extension(name = "x-access", value = "the employer's OWNER")
    @APIResponse(responseCode = "204", description = "The client has ended")
    public void revokeApiClient(@PathParam("employerId") UUID employerId, @PathParam("clientId") UUID clientId) {
        clients.revoke(employerId, clientId);
    }
}
