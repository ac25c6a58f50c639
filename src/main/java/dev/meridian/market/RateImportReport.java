package dev.meridian.market;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an import did. {@code ratesRead} is the sum of added, replaced, unchanged and refused.
 *
 * @param id the import's, by which its event is found
 * @param sources who quoted the rates that were read; at most 100 are named
 * @param from the first day read, null where no rate could be read
 * @param to the last day read, null where no rate could be read
 */
@Schema(description = "What an import did: ratesRead = ratesAdded + ratesReplaced + unchanged + refusedCount")
public record RateImportReport(
        UUID id,
        RateFormat format,
        @Schema(description = "Who quoted the rates, at most 100") List<String> sources,
        int daysRead,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int ratesRead,
        int ratesAdded,
        int ratesReplaced,
        int unchanged,
        int refusedCount,
        @Schema(description = "The first 500 by line") List<RateRemark> refused,
        int warningCount,
        @Schema(description = "Rates that were taken but should be looked at; the first 500 by line")
                List<RateRemark> warnings) {}
