package dev.meridian.skill;

import dev.meridian.platform.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Further names for a skill. */
@Schema(name = "SkillAliasesInput")
public record SkillAliasForm(
        @NotNull(message = "is needed") @Size(min = 1, max = 50, message = "must hold 1 to 50 names")
                List<@Text(max = 100) String> aliases) {}
