package dev.meridian.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meridian.platform.http.Answers;
import dev.meridian.platform.json.MergePatch;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Accounts and their sessions. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/accounts")
@Transactional
@Tag(name = "Accounts", description = "Sign-up, and what one knows and changes of one's own account")
public class AccountResource {
    @Inject
    AccountService accounts;

    @Inject
    SessionService sessions;

    /** The account that is signed in. */
    @GET
    @Path("/me")
    @Authenticated
    @Operation(operationId = "getMyAccount", summary = "The account that is signed in")
    @Extension(name = "x-access", value = "the account itself")
    public RestResponse<AccountView> getMyAccount(@HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answers.found(accounts.me(), ifNoneMatch);
    }

    /** Changes the account. */
    @PATCH
    @Path("/me")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Authenticated
    @Operation(
            operationId = "changeMyAccount",
            summary = "Change the account that is signed in",
            description = "Kinds can be added, not taken away; tokens carry them from the next refresh on.")
    @RequestBody(
            content = {
                @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = AccountChange.class)),
                @Content(mediaType = "application/json", schema = @Schema(implementation = AccountChange.class))
            })
    @Extension(name = "x-access", value = "the account itself")
    public RestResponse<AccountView> changeMyAccount(
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull(message = "is needed") JsonNode body) {
        return Answers.ok(accounts.change(body, ifMatch));
    }

    /** Where the account is signed in. */
    @GET
    @Path("/me/sessions")
    @Authenticated
    @Operation(operationId = "listMySessions", summary = "Where the account is signed in")
    @Extension(name = "x-access", value = "the account itself")
    public SessionList listMySessions() {
        return new SessionList(sessions.own());
    }

    /** Signs out everywhere else. */
    @DELETE
    @Path("/me/sessions")
    @Authenticated
    @Operation(
            operationId = "endMyOtherSessions",
            summary = "Sign out everywhere else",
            description = "Ends all sessions but the one of this request; their access tokens stop at once."
                    + " Needs no If-Match: a session has only one way to change.")
    @Extension(name = "x-access", value = "the account itself")
    @APIResponse(responseCode = "204", description = "The other sessions have ended")
    public void endMyOtherSessions() {
        sessions.endOthers();
    }

    /** Signs out somewhere. */
    @DELETE
    @Path("/me/sessions/{sessionId}")
    @Authenticated
    @Operation(
            operationId = "endMySession",
            summary = "Sign out in one place",
            description = "Its access tokens stop at once. Needs no If-Match: a session has only one way to change.")
    @Extension(name = "x-access", value = "the account itself")
    @APIResponse(responseCode = "204", description = "The session has ended")
    public void endMySession(@PathParam("sessionId") UUID sessionId) {
        sessions.endOwn(sessionId);
    }
}
