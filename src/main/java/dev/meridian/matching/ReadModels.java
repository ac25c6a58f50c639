package dev.meridian.matching;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;

/** The read models of matching: read whole, and then kept level with the tables. */
@ApplicationScoped
class ReadModels {
    private static final int BATCH = 500;

    private final MatchChanges changes;
    private final CandidateDirectory directory;
    private final CandidateFeed candidates;
    private final PostingFeed postings;
    private final Counter rebuilds;

    @Inject
    ReadModels(
            MatchChanges changes,
            CandidateDirectory directory,
            CandidateFeed candidates,
            PostingFeed postings,
            MeterRegistry meters) {
        this.changes = changes;
        this.directory = directory;
        this.candidates = candidates;
        this.postings = postings;
        this.rebuilds = Counter.builder("meridian.match.rebuilds")
                .description("How often everything was read, the start included")
                .register(meters);
        meters.gauge("meridian.match.candidates", directory, d -> d.index().size());
    }

    /**
     * Reads everything beside what serves, and has it serve in its place.
     *
     * @return what the read models hold for sure: a snapshot from before the reading. What is written here while it goes on
     *     is taken in at once, what is written elsewhere by whoever follows from that snapshot on
     */
    synchronized TransactionSnapshot rebuild() throws SQLException {
        CandidatePicture picture = directory.begin();
        try {
            TransactionSnapshot before = changes.now();
            candidates.readAll(picture);
            postings.readAll();
            directory.serve(picture);
            rebuilds.increment();
            return before;
        } finally {
            directory.abandon(picture);
        }
    }

    /** Takes in what was written elsewhere, or here. */
    void take(List<MatchChange> written) throws SQLException {
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
