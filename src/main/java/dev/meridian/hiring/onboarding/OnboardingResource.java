package dev.meridian.hiring.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meridian.platform.caller.RequiresScope;
import dev.meridian.platform.caller.Scope;
import dev.meridian.platform.http.Answers;
import dev.meridian.platform.idempotency.Idempotent;
import dev.meridian.platform.json.MergePatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The plan of an engagement's first week. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/engagements/{engagementId}/onboarding")
@RolesAllowed({"EMPLOYER", "CANDIDATE", "API_CLIENT"})
@Transactional
@Tag(
        name = "Onboarding",
        description = "The first week of an engagement: meetings, hand-over, holidays, what is to be done")
public class OnboardingResource {
    private static final String OWNERS =
            "the employer's OWNER, RECRUITER and API clients, and the application's candidate";

    @Inject
    OnboardingService plans;

    /** The plan. */
    @GET
    @RequiresScope(Scope.APPLICATIONS_READ)
    @Operation(
            operationId = "getOnboarding",
            summary = "The plan of the first week, made when the engagement began",
            description =
                    "Meetings lie in the hours that both sides share: the candidate's are those agreed on, or else"
                            + " the profile's, the employer's are the posting's.")
    @Extension(name = "x-access", value = "the employer's members and API clients, and the application's candidate")
    public RestResponse<OnboardingView> getOnboarding(
            @PathParam("engagementId") UUID engagementId, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answers.found(plans.get(engagementId), ifNoneMatch);
    }

    /** Changes the plan. */
    @PATCH
    @RolesAllowed({"EMPLOYER", "API_CLIENT"})
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RequiresScope(Scope.APPLICATIONS_WRITE)
    @Operation(
            operationId = "changeOnboarding",
            summary = "Change meetings and checklist",
            description = "A list that is sent replaces the one before. A meeting outside the shared hours is kept, and"
                    + " flagged: outsideSharedHours.")
    @RequestBody(content = @Content(schema = @Schema(implementation = OnboardingForm.class)))
    @Extension(name = "x-access", value = "the employer's OWNER, RECRUITER and API clients")
    public RestResponse<OnboardingView> changeOnboarding(
            @PathParam("engagementId") UUID engagementId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "is needed") JsonNode body) {
        return Answers.ok(plans.change(engagementId, body, ifMatch));
    }

    /** Says that an item is done. */
    @POST
    @Path("/items/{itemId}/complete")
    @Idempotent
    @RequiresScope(Scope.APPLICATIONS_WRITE)
    @Operation(operationId = "completeOnboardingItem", summary = "Say that an item of the checklist is done")
    @Extension(name = "x-access", value = OWNERS)
    public RestResponse<OnboardingView> completeOnboardingItem(
            @PathParam("engagementId") UUID engagementId,
            @PathParam("itemId") UUID itemId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return Answers.ok(plans.take(engagementId, itemId, ItemAction.COMPLETE, ifMatch));
    }

    /** Says that an item is not done after all. */
    @POST
    @Path("/items/{itemId}/reopen")
    @Idempotent
    @RequiresScope(Scope.APPLICATIONS_WRITE)
    @Operation(
            operationId = "reopenOnboardingItem",
            summary = "Say that an item of the checklist is not done after all")
    @Extension(name = "x-access", value = OWNERS)
    public RestResponse<OnboardingView> reopenOnboardingItem(
            @PathParam("engagementId") UUID engagementId,
            @PathParam("itemId") UUID itemId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return Answers.ok(plans.take(engagementId, itemId, ItemAction.REOPEN, ifMatch));
    }
}
