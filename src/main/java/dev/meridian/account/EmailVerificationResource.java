package dev.meridian.account;

import dev.meridian.platform.http.Answers;
import dev.meridian.platform.idempotency.Idempotent;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Confirming an e-mail address. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/email-verifications")
@PermitAll
@Transactional
@Tag(name = "Accounts")
public class EmailVerificationResource {
    @Inject
    EmailVerifications verifications;

    /** Asks for another mail. */
    @POST
    @Idempotent
    @Operation(
            operationId = "requestEmailVerification",
            summary = "Have the mail that confirms an address sent again",
            description =
                    "Answers alike, and after the same work, whether or not the address has an account that is to be"
                            + " confirmed. A sign-up sends the first one by itself; no second one within a minute.")
    @Extension(name = "x-access", value = "anyone")
    @APIResponse(responseCode = "202", description = "If there is such an account, it is sent a mail")
    public RestResponse<Void> requestEmailVerification(@NotNull(message = "is needed") @Valid MailRequest body) {
        verifications.request(body.email());
        return RestResponse.accepted();
    }

    /** Confirms an address. */
    @POST
    @Path("/confirm")
    @Idempotent
    @Operation(operationId = "confirmEmail", summary = "Confirm an e-mail address with the token mailed to it")
    @Extension(name = "x-access", value = "anyone")
    @APIResponse(responseCode = "204", description = "The address is confirmed, and the token used up")
    public RestResponse<Void> confirmEmail(@NotNull(message = "is needed") @Valid TokenForm body) {
        verifications.confirm(body.token());
        return Answers.done();
    }
}
