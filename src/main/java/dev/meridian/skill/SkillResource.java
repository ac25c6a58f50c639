package dev.meridian.skill;

import dev.meridian.platform.validation.Known;
import dev.meridian.platform.validation.Register;
import dev.meridian.platform.validation.Text;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The taxonomy. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/skills")
@PermitAll
@Transactional
@Tag(name = "Skills", description = "The skills that profiles and postings name")
public class SkillResource {
    @Inject
    SkillService skills;

    /** Finds skills. */
    @GET
    @Operation(
            operationId = "findSkills",
            summary = "Skills by name",
            description =
                    "By the beginning of a label, alias, name in another language, or of a later word of one; exact"
                            + " names first, then labels, other names and words. Where fewer than five are found, those whose"
                            + " names come near follow.")
    @Extension(name = "x-access", value = "anyone")
    public SkillList findSkills(
            @QueryParam("q")
                    @NotNull(message = "is needed")
                    @Text(max = 100)
                    @Parameter(description = "A name or its beginning", required = true, example = "js")
                    @Nullable
                    String q,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(value = 1, message = "must be at least 1")
                    @Max(value = 100, message = "must be at most 100")
                    int limit,
            @QueryParam("language")
                    @Known(Register.LANGUAGE_TAG)
                    @Parameter(description = "For localLabel; BCP 47", example = "es")
                    @Nullable
                    String language) {
        return new SkillList(skills.find(String.valueOf(q), language, limit));
    }

    /** A skill. */
    @GET
    @Path("/{skillId}")
    @Operation(
            operationId = "getSkill",
            summary = "One skill",
            description =
                    "With those that show something of it, and those of which it shows something. The id of a skill"
                            + " that was merged into another answers that other one, under its own id.")
    @Extension(name = "x-access", value = "anyone")
    public SkillDetail getSkill(
            @PathParam("skillId") UUID skillId,
            @QueryParam("language")
                    @Known(Register.LANGUAGE_TAG)
                    @Parameter(description = "For localLabel; BCP 47", example = "es")
                    @Nullable
                    String language) {
        return skills.get(skillId, language);
    }

    /** What names mean. */
    @POST
    @Path("/resolve")
    @Operation(
            operationId = "resolveSkills",
            summary = "Which skills names mean",
            description =
                    "For each name, in order. The usual ways of writing one are understood where they mean one skill"
                            + " only: node js, ReactJS, C Sharp, Python 3.11, Angular 12+. Changes nothing.")
    @Extension(name = "x-access", value = "anyone")
    public SkillResolution resolveSkills(@NotNull(message = "is needed") @Valid SkillResolution.Request body) {
        return skills.resolve(body);
    }
}
