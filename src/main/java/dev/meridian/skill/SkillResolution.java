package dev.meridian.skill;

import dev.meridian.platform.validation.Known;
import dev.meridian.platform.validation.Register;
import dev.meridian.platform.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What names mean, each in the place of the name that was asked about. */
public record SkillResolution(List<Resolved> items) {
    /** Names to look up. */
    @Schema(name = "SkillLabels")
    public record Request(
            @NotNull(message = "is needed") @Size(min = 1, max = 200, message = "must hold 1 to 200 names")
                    List<@Text(max = 100) String> labels,
            @Known(Register.LANGUAGE_TAG)
                    @Schema(description = "For localLabel; names of every language are understood", examples = "es")
                    @Nullable
                    String language) {}

    /**
     * A name, and the skill that it means where it means one.
     *
     * @param suggestions at most five skills whose names come near; empty where the name means one
     */
    @Schema(name = "ResolvedSkillLabel")
    public record Resolved(
            String label,
            @Nullable Skill skill,
            @Schema(description = "The kind of name that fits") @Nullable MatchedBy matchedBy,
            @Schema(description = "Where the name means no skill: those that come near, at most five")
                    List<Suggestion> suggestions) {}

    /** A skill that may have been meant. */
    @Schema(name = "SkillSuggestion")
    public record Suggestion(UUID skillId, String label) {}
}
