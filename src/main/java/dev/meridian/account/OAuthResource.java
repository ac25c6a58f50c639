package dev.meridian.account;

import dev.meridian.platform.caller.Scope;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The OAuth endpoints, for employers' systems. Bodies are read as text: the framework's form reader answers a broken
 * form with a fault of its own, and takes the first of two parameters of one name.
 */
@Path("/")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "OAuth", description = "Tokens for employers' own systems")
public class OAuthResource {
    @Inject
    OAuthService oauth;

    @Inject
    SigningKeys keys;

    @Inject
    TokenConfig config;

    /** Gives a token. */
    @POST
    @Path("oauth/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "issueToken",
            summary = "A token for an API client, or for a refresh token",
            description =
                    "grant_type=client_credentials with HTTP Basic or client_id and client_secret, and scope for less than"
                            + " all that the client may; grant_type=refresh_token with refresh_token.")
    @RequestBody(content = @Content(schema = @Schema(implementation = OAuthAnswers.TokenRequest.class)))
    @Extension(name = "x-access", value = "anyone")
    @APIResponse(
            responseCode = "200",
            description = "A token",
            content = @Content(schema = @Schema(implementation = OAuthAnswers.TokenResponse.class)))
    @APIResponse(
            responseCode = "400",
            description = "Refused",
            content = @Content(schema = @Schema(implementation = OAuthAnswers.TokenError.class)))
    @APIResponse(
            responseCode = "401",
            description = "Client unknown",
            content = @Content(schema = @Schema(implementation = OAuthAnswers.TokenError.class)))
    public Response issueToken(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization, @Nullable String body) {
        OAuthService.Outcome outcome = oauth.token(body, authorization);
        if (outcome instanceof OAuthService.Outcome.Granted granted) {
            return Response.ok(granted.response())
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
        return refused((OAuthService.Outcome.Refused) outcome);
    }

    /** Ends a session. */
    @POST
    @Path("oauth/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "revokeToken",
            summary = "End the session behind a refresh token",
            description = "Answers 200 whether or not there was one (RFC 7009).")
    @RequestBody(content = @Content(schema = @Schema(implementation = OAuthAnswers.RevocationRequest.class)))
    @Extension(name = "x-access", value = "anyone")
    @APIResponse(responseCode = "200", description = "Ended, if it was one of ours")
    @APIResponse(
            responseCode = "400",
            description = "Refused",
            content = @Content(schema = @Schema(implementation = OAuthAnswers.TokenError.class)))
    public Response revokeToken(@Nullable String body) {
        var token = OAuthForm.parse(body).flatMap(form -> form.get("token"));
        if (token.isEmpty()) {
            return refused(new OAuthService.Outcome.Refused("invalid_request", "token is missing"));
        }
        oauth.revoke(token.get());
        return Response.ok().build();
    }

    /** The public keys. */
    @GET
    @Path(".well-known/jwks.json")
    @Operation(operationId = "getKeys", summary = "The public keys that verify our access tokens")
    @Extension(name = "x-access", value = "anyone")
    @APIResponse(
            responseCode = "200",
            description = "A JSON Web Key Set; a key is in it long before it signs. Keep it for five minutes at most",
            content = @Content(schema = @Schema(implementation = OAuthAnswers.KeySet.class)))
    public RestResponse<String> getKeys() {
        return RestResponse.ResponseBuilder.ok(keys.publicKeySet())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300") // much shorter than a key's lead
                .build();
    }

    /** The metadata. */
    @GET
    @Path(".well-known/oauth-authorization-server")
    @Operation(operationId = "getServerMetadata", summary = "Authorization server metadata (RFC 8414)")
    @Extension(name = "x-access", value = "anyone")
    public OAuthAnswers.ServerMetadata getServerMetadata() {
        String issuer = config.issuer();
        return new OAuthAnswers.ServerMetadata(
                issuer,
                issuer + "/oauth/token",
                issuer + "/oauth/revoke",
                issuer + "/.well-known/jwks.json",
                List.of(Scope.values()),
                List.of(),
                List.of("client_credentials", "refresh_token"),
                List.of("client_secret_basic", "client_secret_post", "none"),
                List.of("none"),
                issuer + "/docs");
    }

    private static Response refused(OAuthService.Outcome.Refused refused) {
        boolean unknownClient = refused.error().equals("invalid_client");
        Response.ResponseBuilder response = Response.status(unknownClient ? 401 : 400)
                .entity(new OAuthAnswers.TokenError(refused.error(), refused.description()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        return unknownClient
                ? response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"meridian\"")
                        .build()
                : response.build();
    }
}
