package dev.meridian.skill;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Into which skill another is merged. */
@Schema(name = "SkillMergeInput")
public record MergeForm(@NotNull(message = "is needed") UUID intoSkillId) {}
