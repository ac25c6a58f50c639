package dev.meridian.skill;

import dev.meridian.platform.validation.Text;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
            description = "By the beginning of a label or alias, the exact name first; else those that come near.")
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
                    int limit) {
        return new SkillList(skills.find(String.valueOf(q), limit));
    }

    /** A skill. */
    @GET
    @Path("/{skillId}")
    @Operation(operationId = "getSkill", summary = "One skill")
    @Extension(name = "x-access", value = "anyone")
    public Skill getSkill(@PathParam("skillId") UUID skillId) {
        return skills.get(skillId);
    }
}
