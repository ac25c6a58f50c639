package dev.meridian.hiring.engagement;

import dev.meridian.platform.paging.ListSort;
import dev.meridian.platform.paging.Paging;
import dev.meridian.shared.HireStructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A candidate's own engagements. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/candidates/me/engagements")
@RolesAllowed("CANDIDATE")
@Transactional
@Tag(name = "Engagements")
public class MyEngagementResource {
    @Inject
    EngagementLists lists;

    /** The engagements. */
    @GET
    @Operation(operationId = "listMyEngagements", summary = "Your engagements")
    @Extension(name = "x-access", value = "the candidate")
    public EngagementPage listMyEngagements(
            @QueryParam("state") @Nullable EngagementState state,
            @QueryParam("postingId") @Nullable UUID postingId,
            @QueryParam("hireStructure") @Nullable HireStructure hireStructure,
            @QueryParam("updatedAfter") @Nullable Instant updatedAfter,
            @QueryParam("sort")
                    @DefaultValue("-createdAt")
                    @Parameter(
                            description = "A minus in front means the latest first",
                            schema = @Schema(enumeration = {"createdAt", "-createdAt", "updatedAt", "-updatedAt"}))
                    String sort,
            @Valid @BeanParam Paging paging) {
        return lists.mine(
                new EngagementLists.EngagementFilter(state, postingId, hireStructure, updatedAfter, ListSort.of(sort)),
                paging);
    }
}
