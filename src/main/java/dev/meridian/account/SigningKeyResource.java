package dev.meridian.account;

import dev.meridian.platform.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The keys that sign access tokens. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/admin/signing-keys")
@RolesAllowed("ADMIN")
@Transactional
@Tag(name = "Administration")
public class SigningKeyResource {
    @Inject
    SigningKeys keys;

    /** The keys. */
    @GET
    @Operation(
            operationId = "listSigningKeys",
            summary = "The keys that sign access tokens or verify some that are about, in the order in which they sign")
    @Extension(name = "x-access", value = "administrators")
    public SigningKeyView.SigningKeyList listSigningKeys() {
        return new SigningKeyView.SigningKeyList(keys.list());
    }

    /** Makes the next key. */
    @POST
    @Idempotent
    @Operation(
            operationId = "rotateSigningKeys",
            summary = "Make the next key before its time",
            description = "It is published at once and signs from signsFrom on; tokens of the one before are good until"
                    + " they run out. Where somebody may have a key, end it with withdrawSigningKey instead.")
    @Extension(name = "x-access", value = "administrators")
    @APIResponse(
            responseCode = "202",
            description = "Published",
            content = @Content(schema = @Schema(implementation = SigningKeyView.class)))
    @APIResponse(responseCode = "409", description = "The next key is published already")
    public RestResponse<SigningKeyView> rotateSigningKeys() {
        return RestResponse.status(RestResponse.Status.ACCEPTED, keys.rotate());
    }

    /** Ends a key. */
    @DELETE
    @Path("/{keyId}")
    @Operation(
            operationId = "withdrawSigningKey",
            summary = "End a key that somebody else may have",
            description =
                    "Its tokens stop here at once and at other replicas within five seconds; those who were signed"
                            + " in refresh theirs. Where it is the one that signs, a new one signs from now on."
                            + " Needs no If-Match: a key does not change.")
    @Extension(name = "x-access", value = "administrators")
    @APIResponse(responseCode = "204", description = "The key has ended")
    public void withdrawSigningKey(@PathParam("keyId") String keyId) {
        keys.withdraw(keyId);
    }
}
