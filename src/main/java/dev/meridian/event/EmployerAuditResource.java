package dev.meridian.event;

import dev.meridian.platform.paging.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An employer's part of the audit. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/employers/{employerId}/audit")
@RolesAllowed("EMPLOYER")
@Transactional
@Tag(name = "Employers", description = "Organisations that hire")
public class EmployerAuditResource {
    @Inject
    AuditService audit;

    /** What happened. */
    @GET
    @Operation(
            operationId = "listEmployerAudit",
            summary = "What was written for the employer, by whom and when, the latest first",
            description =
                    "Postings, members and their roles, API clients, shortlists. Kept for two years. Who has erased"
                            + " the account since is an id that leads to nobody.")
    @Extension(name = "x-access", value = "the employer's OWNER")
    public AuditPage listEmployerAudit(
            @PathParam("employerId") UUID employerId,
            @Valid @BeanParam AuditFilter filter,
            @Valid @BeanParam Paging paging) {
        return audit.ofEmployer(employerId, filter, paging);
    }
}
