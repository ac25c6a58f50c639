package dev.meridian.hiring.application;

import dev.meridian.hiring.application.ApplicationViews.ForCandidate;
import dev.meridian.hiring.application.ApplicationViews.MyPage;
import dev.meridian.platform.http.Answers;
import dev.meridian.platform.paging.ListSort;
import dev.meridian.platform.paging.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A candidate's own applications. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/candidates/me/applications")
@RolesAllowed("CANDIDATE")
@Transactional
@Tag(name = "Applications")
public class MyApplicationResource {
    @Inject
    ApplicationService applications;

    @Inject
    ApplicationLists lists;

    /** All of them. */
    @GET
    @Operation(operationId = "listMyApplications", summary = "Your applications and invitations")
    @Extension(name = "x-access", value = "the candidate")
    public MyPage listMyApplications(
            @QueryParam("updatedAfter") @Nullable Instant updatedAfter,
            @QueryParam("sort")
                    @DefaultValue("-createdAt")
                    @Parameter(
                            description = ApplicationResource.SORTS,
                            schema = @Schema(enumeration = {"createdAt", "-createdAt", "updatedAt", "-updatedAt"}))
                    String sort,
            @Valid @BeanParam Paging paging) {
        return lists.mine(updatedAfter, ListSort.of(sort), paging);
    }

    /** One of them. */
    @GET
    @Path("/{applicationId}")
    @Operation(operationId = "getMyApplication", summary = "One of your applications")
    @Extension(name = "x-access", value = "the application's candidate")
    public RestResponse<ForCandidate> getMyApplication(
            @PathParam("applicationId") UUID applicationId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answers.found(applications.getMine(applicationId), ifNoneMatch);
    }
}
