package dev.meridian.matching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a comparison of the index with PostgreSQL found.
 *
 * @param stored candidates whom PostgreSQL has and somebody may find
 * @param held candidates in the index
 * @param same whether everyone stored is held as stored, and nobody else
 * @param checksum over ids, versions and rows stored, whatever their order; the same at every replica that has caught up
 * @param differences the first of them, 20 at most; of those held and not stored, only the number is known, from the counts
 */
@Schema(name = "MatchIndexReport")
public record IndexReport(
        long stored, long held, boolean same, String checksum, List<Difference> differences, Instant at, long millis) {
    /** How one candidate differs. */
    @Schema(name = "MatchIndexDifference")
    public record Difference(UUID candidateId, Kind kind) {}

    /** Ways to differ. */
    public enum Kind {
        /** Stored, and not in the index. */
        MISSING,
        /** In the index with other content than stored. */
        DIFFERENT
    }
}
