package dev.meridian.candidate;

import dev.meridian.platform.validation.Text;
import dev.meridian.skill.NamedSkill;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A skill that a candidate holds, named by id or by any of its names. */
@Schema(name = "HeldSkillInput")
public record HeldSkillForm(
        @Nullable UUID skillId,
        @Text(max = 100) @Schema(description = "Instead of skillId: a label or an alias", examples = "Java") @Nullable
                String label,
        @NotNull(message = "is needed")
                @Min(value = 1, message = "must be 1 to 5")
                @Max(value = 5, message = "must be 1 to 5")
                @Schema(description = "1 beginner to 5 expert", examples = "4")
                Integer level,
        @Min(value = 0, message = "must be 0 to 60")
                @Max(value = 60, message = "must be 0 to 60")
                @Schema(description = "Whole years; 0 where absent", examples = "6")
                @Nullable
                Integer years,
        @Schema(description = "Not scored") @Nullable LocalDate lastUsed)
        implements NamedSkill<HeldSkillForm> {

    @Override
    public HeldSkillForm withId(UUID id) {
        return new HeldSkillForm(id, null, level, years, lastUsed);
    }

    /** Whole years, 0 where none are given. */
    public int yearsOrZero() {
        return years == null ? 0 : years;
    }
}
