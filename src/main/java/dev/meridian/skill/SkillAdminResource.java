package dev.meridian.skill;

import dev.meridian.platform.idempotency.Idempotent;
import dev.meridian.platform.validation.Known;
import dev.meridian.platform.validation.Register;
import dev.meridian.platform.written.TellsWritten;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Care of the taxonomy. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/admin/skills")
@RolesAllowed("ADMIN")
@Transactional
@Tag(name = "Skills", description = "The skills that profiles and postings name")
public class SkillAdminResource {
    @Inject
    SkillAdditions additions;

    @Inject
    SkillImports imports;

    @Inject
    SkillMerge merges;

    /** Adds a skill. */
    @POST
    @Idempotent
    @Operation(operationId = "addSkill", summary = "Add a skill")
    @Extension(name = "x-access", value = "administrators")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = Skill.class)))
    public RestResponse<Skill> addSkill(@NotNull(message = "is needed") @Valid SkillForm body) {
        Skill added = additions.add(body);
        return RestResponse.ResponseBuilder.<Skill>create(RestResponse.Status.CREATED)
                // Relative, since what the Host header says of our own address is the caller's word.
                .header(HttpHeaders.LOCATION, "/v1/skills/" + added.id())
                .entity(added)
                .build();
    }

    /** Adds names. */
    @POST
    @Path("/{skillId}/aliases")
    @Idempotent
    @Operation(
            operationId = "addSkillAliases",
            summary = "Add names to a skill",
            description = "Names that it has already are passed over; one that means another skill refuses them all.")
    @Extension(name = "x-access", value = "administrators")
    public RestResponse<Skill> addSkillAliases(
            @PathParam("skillId") UUID skillId, @NotNull(message = "is needed") @Valid SkillAliasForm body) {
        return RestResponse.ok(additions.addAliases(skillId, body));
    }

    /** Makes one skill of two. */
    @POST
    @Path("/{skillId}/merge")
    @Idempotent
    @TellsWritten
    @Operation(
            operationId = "mergeSkill",
            summary = "Merge a skill into another",
            description = "Its names become names of the other, every profile and posting that names it names the other"
                    + " (holding the higher level and the more years, asking for the stricter of both), and its id"
                    + " means the other from then on. There is no way back.")
    @Extension(name = "x-access", value = "administrators")
    public RestResponse<MergeReport> mergeSkill(
            @PathParam("skillId") UUID skillId, @NotNull(message = "is needed") @Valid MergeForm body) {
        return RestResponse.ok(merges.merge(skillId, body.intoSkillId()));
    }

    /** Takes a file in. */
    @POST
    @Path("/imports")
    @Consumes("text/csv")
    @Operation(
            operationId = "importSkills",
            summary = "Take a CSV file of skills in",
            description =
                    "UTF-8 with a header line, at most 10 MiB. kind ESCO: a file of skills as ESCO's portal offers"
                            + " it; the English one adds and links skills, others add names to skills whose URI is known. kind"
                            + " TAG_SYNONYMS: SourceTagName, TargetTagName and ApprovalDate; approved tags become aliases of what"
                            + " they point to. Rows that are wrong, and names that mean another skill, are refused one by one."
                            + " All else is taken in at once, no label ever changes, and the same file a second time changes"
                            + " nothing; so it takes no Idempotency-Key.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 10 * 1024 * 1024)))
    @Extension(name = "x-access", value = "administrators")
    public ImportReport importSkills(
            @QueryParam("kind") @NotNull(message = "is needed") @Parameter(required = true) @Nullable ImportKind kind,
            @QueryParam("language")
                    @DefaultValue("en")
                    @Known(Register.LANGUAGE_TAG)
                    @Parameter(description = "Of the names in an ESCO file; BCP 47")
                    String language,
            InputStream body)
            throws IOException {
        return imports.run(Objects.requireNonNull(kind), language, body.readAllBytes());
    }
}
