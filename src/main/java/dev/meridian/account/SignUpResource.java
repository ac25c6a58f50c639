package dev.meridian.account;

import dev.meridian.platform.caller.SystemCaller;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Signing up. The password is hashed before the transaction begins, so that nobody waits with a connection in hand. */
@Path("/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Accounts", description = "Sign-up, and what one knows and changes of one's own account")
public class SignUpResource {
    @Inject
    AccountService accounts;

    @Inject
    SystemCaller system;

    @Inject
    Writer writer;

    /** Signs up. */
    @POST
    @Operation(
            operationId = "signUp",
            summary = "Sign up",
            description =
                    "Answers alike whether or not the address has an account already. The address is sent a mail: to"
                            + " confirm it, or, where it has one, that somebody tried.")
    @Extension(name = "x-access", value = "anyone")
    @APIResponse(
            responseCode = "202",
            description = "The address has an account now, if it had none",
            content = @Content(schema = @Schema(implementation = SignUpAccepted.class)))
    public RestResponse<SignUpAccepted> signUp(@NotNull(message = "is needed") @Valid SignUp body) {
        String passwordHash = accounts.hash(body);
        return system.call("sign-up", () -> writer.signUp(body, passwordHash));
    }

    /** The part within the transaction, with the retries' interceptor around it. */
    @ApplicationScoped
    static class Writer {
        @Inject
        AccountService accounts;

        @Inject
        EmailVerifications verifications;

        @Transactional
        @Idempotent
        RestResponse<SignUpAccepted> signUp(SignUp body, String passwordHash) {
            accounts.signUp(body, passwordHash);
            String next = verifications.areNeededToSignIn()
                    ? "Confirm the address with the link that was mailed to it, then sign in with POST /v1/sessions"
                    : "Sign in with POST /v1/sessions";
            return RestResponse.accepted(new SignUpAccepted(body.email(), next));
        }
    }
}
