package dev.meridian.account;

import io.quarkus.security.Authenticated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The password of whoever is signed in. It is hashed between transactions, so that nobody waits with a connection in hand. */
@Path("/v1/accounts/me/password")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Accounts")
public class PasswordResource {
    @Inject
    PasswordService passwords;

    @Inject
    Writer writer;

    /** Changes the password. */
    @PUT
    @Operation(
            operationId = "changeMyPassword",
            summary = "Change the password; all other sessions end",
            description = "Attempts with a wrong current password count as failed sign-ins."
                    + " Needs no If-Match: the current password says what is replaced.")
    @Extension(name = "x-access", value = "the account itself")
    @Extension(name = "x-limited", value = "Failed too often")
    @APIResponse(responseCode = "204", description = "Changed; the session goes on")
    @APIResponse(responseCode = "409", description = "It was changed at the same moment")
    public void changeMyPassword(@NotNull(message = "is needed") @Valid PasswordReplacement body) {
        PasswordService.Known known = writer.beginChange();
        passwords.prove(known, body.currentPassword());
        writer.finishChange(known, passwords.hash(body.newPassword()));
    }

    /** The parts within a transaction, with the interceptors around them. */
    @ApplicationScoped
    static class Writer {
        @Inject
        PasswordService passwords;

        @Transactional
        PasswordService.Known beginChange() {
            return passwords.beginChange();
        }

        @Transactional
        void finishChange(PasswordService.Known known, String newHash) {
            passwords.finishChange(known, newHash);
        }
    }
}
