package dev.meridian.skill;

import dev.meridian.platform.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A skill to be added. */
@Schema(name = "SkillInput")
public record SkillForm(
        @NotNull(message = "is needed") @Text(max = 100) @Schema(examples = "Erlang") String label,
        @NotNull(message = "is needed")
                @Pattern(regexp = "[A-Z][A-Z_]{0,39}", message = "must be capital letters and underscores, at most 40")
                @Schema(examples = "SOFTWARE")
                String category,
        @Size(max = 50, message = "must hold at most 50 names") @Nullable List<@Text(max = 100) String> aliases) {}
