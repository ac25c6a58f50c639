package dev.meridian.matching;

import dev.meridian.matching.MatchAudit.AuditPage;
import dev.meridian.platform.paging.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who looked at whom. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/admin/match-audit")
@RolesAllowed("ADMIN")
@Transactional
@Tag(name = "Administration", description = "For administrators, whom the configuration names")
public class MatchAuditResource {
    @Inject
    MatchAudit audit;

    /** One employer's entries. */
    @GET
    @Operation(
            operationId = "listMatchAudit",
            summary = "Explanations and unsaved rankings that an employer asked for, the latest first",
            description = "Kept for 400 days.")
    @Extension(name = "x-access", value = "administrators")
    public AuditPage listMatchAudit(
            @QueryParam("employerId")
                    @NotNull(message = "is needed")
                    @Parameter(description = "Whose", required = true)
                    @Nullable
                    UUID employerId,
            @Valid @BeanParam Paging paging) {
        return audit.of(Objects.requireNonNull(employerId), paging);
    }
}
