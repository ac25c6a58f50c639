package dev.meridian.matching.engine;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What postings are ranked for.
 *
 * @param candidate who looks for one
 * @param context the state of the world; a later page is asked for with that of the first
 * @param now postings that have ended by then are left out
 * @param blockedEmployers their postings are left out, too
 */
public record PostingQuery(PreparedCandidate candidate, MatchContext context, Instant now, Set<UUID> blockedEmployers) {

    public PostingQuery {
        blockedEmployers = Set.copyOf(blockedEmployers);
    }
}
