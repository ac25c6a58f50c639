package dev.meridian.account;

import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.http.Answers;
import dev.meridian.platform.idempotency.Idempotent;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
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

/** Setting a forgotten password anew. It is hashed before the transaction, so that nobody waits with a connection in hand. */
@Path("/v1/password-resets")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Accounts")
public class PasswordResetResource {
    private static final String WORKER = "password-reset";

    @Inject
    PasswordService passwords;

    @Inject
    SystemCaller system;

    @Inject
    Writer writer;

    /** Asks for a mail. */
    @POST
    @Operation(
            operationId = "requestPasswordReset",
            summary = "Have a mail sent that lets its reader set a new password",
            description = "Answers alike, and after the same work, whether or not the address has an account."
                    + " No second mail within a minute.")
    @Extension(name = "x-access", value = "anyone")
    @APIResponse(responseCode = "202", description = "If there is such an account, it is sent a mail")
    public RestResponse<Void> requestPasswordReset(@NotNull(message = "is needed") @Valid MailRequest body) {
        return system.call(WORKER, () -> writer.requestReset(body));
    }

    /** Sets a new password. */
    @POST
    @Path("/confirm")
    @Operation(
            operationId = "resetPassword",
            summary = "Set a new password with the token from the mail; all sessions end",
            description = "The address counts as confirmed then, too.")
    @Extension(name = "x-access", value = "anyone")
    @APIResponse(responseCode = "204", description = "Set, and the token used up")
    public RestResponse<Void> resetPassword(@NotNull(message = "is needed") @Valid PasswordReset body) {
        String hash = passwords.hash(body.newPassword());
        return system.call(WORKER, () -> writer.reset(body, hash));
    }

    /** The parts within a transaction, with the interceptors around them. */
    @ApplicationScoped
    static class Writer {
        @Inject
        PasswordService passwords;

        @Transactional
        @Idempotent
        RestResponse<Void> requestReset(MailRequest body) {
            passwords.requestReset(body.email());
            return RestResponse.accepted();
        }

        @Transactional
        @Idempotent
        RestResponse<Void> reset(PasswordReset body, String newHash) {
            passwords.reset(body.token(), newHash);
            return Answers.done();
        }
    }
}
