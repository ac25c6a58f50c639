package dev.meridian.platform.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mail that did not arrive, for whoever runs the service. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/admin/undelivered-mails")
@RolesAllowed("ADMIN")
@Transactional
@Tag(name = "Administration")
public class MailResource {
    @Inject
    MailOutbox outbox;

    /** Mail that waits or was given up. */
    @GET
    @Operation(
            operationId = "listUndeliveredMails",
            summary = "Mail that waits to be delivered or was given up, the latest first, 100 at most",
            description =
                    "A mail that arrived is forgotten. One that was given up is kept for 30 days, without its text.")
    @Extension(name = "x-access", value = "administrators")
    public MailView.MailList listUndeliveredMails() {
        return new MailView.MailList(outbox.undelivered());
    }
}
