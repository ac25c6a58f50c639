package dev.meridian.privacy;

import dev.meridian.platform.http.Answers;
import dev.meridian.platform.written.TellsWritten;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What one may ask about oneself. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/accounts")
@Authenticated
@Transactional
@Tag(name = "Privacy", description = "What one agrees to, what is held on oneself, and its erasure")
public class PrivacyResource {
    private static final String ZIP = "application/zip";

    @Inject
    ConsentService consents;

    @Inject
    Export export;

    @Inject
    Erasure erasure;

    /** Every purpose. */
    @GET
    @Path("/me/consents")
    @Operation(
            operationId = "listMyConsents",
            summary = "What you agree to",
            description =
                    "Only what the service does while you agree to it. Letting a profile be found agrees to MATCHING.")
    @Extension(name = "x-access", value = "the account itself")
    public ConsentList listMyConsents() {
        return new ConsentList(consents.own());
    }

    /** One purpose. */
    @GET
    @Path("/me/consents/{purpose}")
    @Operation(operationId = "getMyConsent", summary = "Whether you agree to a purpose")
    @Extension(name = "x-access", value = "the account itself")
    public RestResponse<ConsentView> getMyConsent(
            @PathParam("purpose") Purpose purpose, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answers.found(consents.own(purpose), ifNoneMatch);
    }

    /** Gives or takes back. */
    @PUT
    @Path("/me/consents/{purpose}")
    @TellsWritten
    @Operation(
            operationId = "putMyConsent",
            summary = "Give a consent, or take it back",
            description =
                    "Recorded with the time and the version of the text. Who takes MATCHING back is HIDDEN at once, and"
                            + " stays so until they give it again and choose another visibility.")
    @Extension(name = "x-access", value = "the account itself")
    public RestResponse<ConsentView> putMyConsent(
            @PathParam("purpose") Purpose purpose,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "is needed") @Valid ConsentForm body) {
        return Answers.ok(consents.say(purpose, body, ifMatch));
    }

    /** Hands everything out. */
    @GET
    @Path("/me/export")
    @Produces(ZIP)
    @Operation(
            operationId = "exportMyAccount",
            summary = "Everything held on you, as one ZIP of JSON files",
            description =
                    "about.json lists the files. Left out are hashes of secrets, and what would tell of others: which"
                            + " posting an employer had in mind, who acted for it, whom you looked at.")
    @Extension(name = "x-access", value = "the account itself")
    @APIResponse(
            responseCode = "200",
            description = "The ZIP",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> exportMyAccount() {
        return RestResponse.ResponseBuilder.ok(export.zip())
                .type(ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"meridian-export.zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Erases. */
    @DELETE
    @Path("/me")
    @TellsWritten
    @Operation(
            operationId = "eraseMyAccount",
            summary = "Erase your account and everything held on you",
            description =
                    "At once, and not to be undone: sessions, profile, memberships, consents, kept answers. Of you nothing"
                            + " stays but ids that lead to nobody, where others' records name them; what you wrote for an employer"
                            + " is the employer's. The session has to be younger than ten minutes, else the answer is 403"
                            + " (/problems/sign-in-again). While an employer has no other owner it is 409 (/problems/erasure-blocked),"
                            + " with a violation for each employer.")
    @Extension(name = "x-access", value = "the account itself")
    @APIResponse(responseCode = "204", description = "Erased")
    public RestResponse<Void> eraseMyAccount(@HeaderParam("If-Match") @Nullable String ifMatch) {
        erasure.erase(ifMatch);
        return Answers.done();
    }
}
