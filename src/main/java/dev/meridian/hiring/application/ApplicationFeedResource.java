package dev.meridian.hiring.application;

import dev.meridian.hiring.application.ApplicationViews.Feed;
import dev.meridian.platform.caller.RequiresScope;
import dev.meridian.platform.caller.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
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

/** The story of all applications of an employer, for its system to follow. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/application-events")
@RolesAllowed({"EMPLOYER", "API_CLIENT"})
@Transactional
@Tag(name = "Applications")
public class ApplicationFeedResource {
    @Inject
    ApplicationFeed feed;

    /** What happened. */
    @GET
    @RequiresScope(Scope.APPLICATIONS_READ)
    @Operation(
            operationId = "followApplicationEvents",
            summary = "What happened to all of an employer's applications, since a cursor",
            description =
                    "To be followed: keep nextCursor, which comes with every page, an empty one too, and send it as"
                            + " after the next time. No event is left out and none comes twice; each stands there as soon as no"
                            + " write that began before its own is under way, mostly at once.")
    @Extension(name = "x-access", value = "the employer's members and API clients")
    public Feed followApplicationEvents(
            @QueryParam("employerId") @NotNull(message = "is needed") UUID employerId,
            @QueryParam("after")
                    @Size(min = 1, max = 2000, message = "must be a cursor that this feed gave")
                    @Parameter(description = "nextCursor of the page before; the first events where absent")
                    @Nullable
                    String after,
            @QueryParam("limit")
                    @DefaultValue("100")
                    @Min(value = 1, message = "must be at least 1")
                    @Max(value = 500, message = "must be at most 500")
                    @Parameter(description = "How many events at most, 1 to 500")
                    int limit) {
        return feed.after(employerId, after, limit);
    }
}
