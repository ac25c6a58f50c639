package dev.meridian.matching;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that the read models must take in.
 *
 * @param version of the subject, at least
 * @param at when it was first written about, by the database's clock
 */
record MatchChange(Kind kind, UUID subject, long version, Instant at) {
    /** What changed. */
    enum Kind {
        CANDIDATE,
        POSTING,
        /** No change, but an operator's order to all replicas: read everything anew. */
        REBUILD,
        /** As well: compare the index with what is stored. */
        CHECK
    }
}
