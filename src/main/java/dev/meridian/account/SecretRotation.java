package dev.meridian.account;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a client's secret is replaced. */
public record SecretRotation(
        @Min(value = 0, message = "must be 0 or more")
                @Max(value = 604_800, message = "must be at most 604800, a week")
                @Schema(
                        description = "Seconds for which the former secret is good too; 0 where somebody else has it."
                                + " Default: a day",
                        examples = "86400")
                @Nullable
                Integer overlapSeconds) {}
