package dev.meridian.posting;

import dev.meridian.platform.validation.Text;
import dev.meridian.shared.Importance;
import dev.meridian.skill.NamedSkill;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A skill that a posting asks for, named by id or by any of its names. */
@Schema(name = "AskedSkillInput")
public record PostingSkillForm(
        @Nullable UUID skillId,
        @Text(max = 100) @Schema(description = "Instead of skillId: a label or an alias", examples = "Java") @Nullable
                String label,
        @Schema(description = "REQUIRED where absent") @Nullable Importance importance,
        @Schema(
                        description =
                                "If true, candidates who do not hold this skill at minLevel are not eligible; false where absent")
                @Nullable
                Boolean mustHave,
        @Min(value = 1, message = "must be 1 to 5")
                @Max(value = 5, message = "must be 1 to 5")
                @Schema(description = "1 where absent", examples = "4")
                @Nullable
                Integer minLevel,
        @Min(value = 1, message = "must be 1 to 50")
                @Max(value = 50, message = "must be 1 to 50")
                @Schema(description = "Whole years", examples = "5")
                @Nullable
                Integer minYears,
        @Min(value = 1, message = "must be 1 to 10")
                @Max(value = 10, message = "must be 1 to 10")
                @Schema(description = "3 for REQUIRED and 1 for PREFERRED where absent")
                @Nullable
                Integer weight)
        implements NamedSkill<PostingSkillForm> {

    /** How much it matters. */
    public Importance importanceOrDefault() {
        return importance == null ? Importance.REQUIRED : importance;
    }

    /** Whether who does not hold it is not eligible. */
    public boolean mustBeHeld() {
        return Boolean.TRUE.equals(mustHave);
    }

    /** The level that earns full credit. */
    public int minLevelOrDefault() {
        return minLevel == null ? 1 : minLevel;
    }

    /** How much it weighs beside the others. */
    int weightOrDefault() {
        return weight != null ? weight : importanceOrDefault() == Importance.REQUIRED ? 3 : 1;
    }

    @Override
    public PostingSkillForm withId(UUID id) {
        return new PostingSkillForm(id, null, importance, mustHave, minLevel, minYears, weight);
    }
}
