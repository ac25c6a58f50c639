package dev.meridian.market;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an import has to say about one rate, or about one line.
 *
 * @param line of the file, from 1
 * @param currency as the file has it; null where the whole line is meant
 * @param code stable upper-snake word for programs
 * @param message for people
 */
public record RateRemark(
        @Schema(description = "Line of the file, from 1", examples = "2") long line,
        @Schema(description = "As the file has it; null where the line as a whole is meant", examples = "USD") @Nullable
                String currency,
        @Schema(description = "Stable word for programs", examples = "CONFLICT") String code,
        @Schema(description = "For people", examples = "is 1.1684 here already; replace=true would change it")
                String message) {}
