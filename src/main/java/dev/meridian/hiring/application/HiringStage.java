package dev.meridian.hiring.application;

import dev.meridian.platform.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An inner stage of an employer's: a step on the way from NEW to OFFER. Candidates never see it; they see the state that it
 * belongs to.
 */
@Schema(name = "HiringStage")
public record HiringStage(
        @NotNull(message = "is needed")
                @Pattern(
                        regexp = "^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$",
                        message = "must be upper-case letters and digits of ASCII, with single underscores between")
                @Size(max = 40, message = "must have at most 40 characters")
                @Schema(description = "What applications name it by; unique", examples = "PHONE_CALL")
                String code,
        @NotNull(message = "is needed") @Text(max = 60) @Schema(examples = "First call") String name,
        @NotNull(message = "is needed")
                @Schema(
                        description = "What the candidate sees: SCREENING or INTERVIEW",
                        enumeration = {"SCREENING", "INTERVIEW"},
                        examples = "SCREENING")
                ApplicationState state) {}
