package dev.meridian.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;

/** The read models of matching: read whole, and then kept level with the tables. */
@ApplicationScoped
class ReadModels {
    private static final int BATCH = 500;

    private final MatchChanges changes;
    private final CandidateFeed candidates;
    private final PostingFeed postings;

    @Inject
    ReadModels(MatchChanges changes, CandidateFeed candidates, PostingFeed postings) {
        this.changes = changes;
        this.candidates = candidates;
        this.postings = postings;
    }

    /**
     * Reads everything.
     *
     * @return what the read models hold for sure: a snapshot from before the reading, so that what is written while it goes
     *     on is taken in afterwards, if need be a second time
     */
    TransactionSnapshot rebuild() throws SQLException {
        TransactionSnapshot before = changes.now();
        candidates.readAll();
        postings.readAll();
        return before;
    }

    /** Takes in what was written elsewhere, or here. */
    void take(List<MatchChange> written) {
        for (int from = 0; from < written.size(); from += BATCH) {
            List<MatchChange> batch = written.subList(from, Math.min(from + BATCH, written.size()));
            candidates.follow(of(MatchChange.Kind.CANDIDATE, batch));
            postings.follow(of(MatchChange.Kind.POSTING, batch));
        }
    }

    private static List<MatchChange> of(MatchChange.Kind kind, List<MatchChange> written) {
        return written.stream().filter(change -> change.kind() == kind).toList();
    }
}
