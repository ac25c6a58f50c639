package dev.meridian.employer;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How an employer answered those who applied, from what happened alone.
 *
 * @param since the first day that counts, in UTC
 */
public record EmployerReliability(
        @Schema(description = "Applications since then that were answered, or should have been by now")
                long applications,
        @Schema(description = "Those that were answered, in time or late") long answered,
        @Schema(
                        type = SchemaType.STRING,
                        format = "decimal",
                        description = "The share of applications answered in time, 0.00 to 1.00",
                        examples = "0.94")
                BigDecimal answeredInTimeShare,
        @Schema(
                        type = SchemaType.STRING,
                        format = "decimal",
                        description = "Half of the answers came within so many days; null where nobody was answered",
                        examples = "2.5")
                @Nullable
                BigDecimal medianDaysToAnswer,
        @Schema(description = "The first day that counts, in UTC; a year ago") LocalDate since) {}
