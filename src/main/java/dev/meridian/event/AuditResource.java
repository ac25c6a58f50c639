package dev.meridian.event;

import dev.meridian.platform.paging.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The whole audit. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/admin/audit")
@RolesAllowed("ADMIN")
@Transactional
@Tag(name = "Administration")
public class AuditResource {
    @Inject
    AuditService audit;

    /** What happened. */
    @GET
    @Operation(
            operationId = "listAudit",
            summary = "What was written, by whom and when, the latest first",
            description = "Sign-ins, revocations, changes of roles, exports and erasures among it. Kept for two years."
                    + " Reading it is an entry too. Entries hold no names and no addresses: of a failed sign-in, subject"
                    + " is a keyed hash of the address.")
    @Extension(name = "x-access", value = "administrators")
    public AuditPage listAudit(
            @QueryParam("employerId") @Parameter(description = "The employer that it concerns") @Nullable
                    UUID employerId,
            @Valid @BeanParam AuditFilter filter,
            @Valid @BeanParam Paging paging) {
        return audit.all(employerId, filter, paging);
    }
}
