package dev.meridian.account;

import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Signing in. Answers carry secrets, so these take no Idempotency-Key. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/sessions")
@PermitAll
@Tag(name = "Sessions", description = "Signing in and staying signed in")
public class SessionResource {
    @Inject
    SessionService sessions;

    /** Signs in. */
    @POST
    @Operation(
            operationId = "signIn",
            summary = "Sign in with e-mail address and password",
            description =
                    "After eight failures for one account from one place there is a minute's pause, which doubles with"
                            + " each further failure up to 15 minutes. An account has at most 50 sessions: one more ends the one that"
                            + " was used least lately.")
    @Extension(name = "x-access", value = "anyone")
    @Extension(name = "x-limited", value = "Failed too often")
    @APIResponse(
            responseCode = "200",
            description = "Signed in",
            content = @Content(schema = @Schema(implementation = Tokens.class)))
    @APIResponse(responseCode = "401", description = "Address and password do not match")
    public RestResponse<Tokens> signIn(@NotNull(message = "is needed") @Valid SignIn body) {
        return secret(sessions.signIn(body));
    }

    /** Goes on with a session. */
    @POST
    @Path("/refresh")
    @Operation(
            operationId = "refreshSession",
            summary = "New tokens for a refresh token",
            description = "A refresh token is good once. One that comes back later than ten seconds ends its session.")
    @Extension(name = "x-access", value = "anyone")
    @APIResponse(
            responseCode = "200",
            description = "New tokens; the old refresh token is used up",
            content = @Content(schema = @Schema(implementation = Tokens.class)))
    @APIResponse(responseCode = "401", description = "The refresh token is not good")
    public RestResponse<Tokens> refreshSession(@NotNull(message = "is needed") @Valid RefreshRequest body) {
        return secret(sessions.refresh(body.refreshToken())
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.BAD_CREDENTIALS, "The refresh token is unknown, used or expired")));
    }

    private static RestResponse<Tokens> secret(Tokens tokens) {
        return RestResponse.ResponseBuilder.ok(tokens)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
