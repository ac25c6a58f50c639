package dev.meridian.employer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meridian.employer.MemberForms.Member;
import dev.meridian.employer.MemberForms.MemberList;
import dev.meridian.employer.MemberForms.NewMember;
import dev.meridian.employer.MemberForms.RoleChange;
import dev.meridian.platform.http.Answers;
import dev.meridian.platform.idempotency.Idempotent;
import dev.meridian.platform.json.MergePatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The people who work for an employer. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/employers/{employerId}/members")
@RolesAllowed("EMPLOYER")
@Transactional
@Tag(name = "Members", description = "Who works for an employer, and in which role")
public class MemberResource {
    @Inject
    MemberService members;

    /** The members. */
    @GET
    @Operation(operationId = "listMembers", summary = "The employer's members, the longest-standing first")
    @Extension(name = "x-access", value = "the employer's members")
    public MemberList listMembers(@PathParam("employerId") UUID employerId) {
        return new MemberList(members.list(employerId));
    }

    /** Takes a member in. */
    @POST
    @Idempotent
    @Operation(operationId = "addMember", summary = "Take a member in")
    @Extension(name = "x-access", value = "the employer's OWNER")
    @APIResponse(
            responseCode = "201",
            description = "Taken in",
            content = @Content(schema = @Schema(implementation = Member.class)))
    public RestResponse<Member> addMember(
            @PathParam("employerId") UUID employerId, @NotNull(message = "is needed") @Valid NewMember body) {
        return Answers.created(
                members.add(employerId, body), "/v1/employers/" + employerId + "/members/" + body.accountId());
    }

    /** A member. */
    @GET
    @Path("/{accountId}")
    @Operation(operationId = "getMember", summary = "One member")
    @Extension(name = "x-access", value = "the employer's members")
    public RestResponse<Member> getMember(
            @PathParam("employerId") UUID employerId,
            @PathParam("accountId") UUID accountId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answers.found(members.get(employerId, accountId), ifNoneMatch);
    }

    /** Gives a member another role. */
    @PATCH
    @Path("/{accountId}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeMember", summary = "Give a member another role")
    @RequestBody(content = @Content(schema = @Schema(implementation = RoleChange.class)))
    @Extension(name = "x-access", value = "the employer's OWNER")
    public RestResponse<Member> changeMember(
            @PathParam("employerId") UUID employerId,
            @PathParam("accountId") UUID accountId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "is needed") JsonNode body) {
        return Answers.ok(members.change(employerId, accountId, body, ifMatch));
    }

    /** Lets a member go. */
    @DELETE
    @Path("/{accountId}")
    @Operation(
            operationId = "removeMember",
            summary = "Remove a member, or leave",
            description = "The last owner cannot go.")
    @Extension(name = "x-access", value = "the employer's OWNER, or the member itself")
    @APIResponse(responseCode = "204", description = "Gone")
    public RestResponse<Void> removeMember(
            @PathParam("employerId") UUID employerId,
            @PathParam("accountId") UUID accountId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        members.remove(employerId, accountId, ifMatch);
        return Answers.done();
    }
}
