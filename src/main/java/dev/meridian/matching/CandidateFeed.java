package dev.meridian.matching;

import dev.meridian.candidate.CandidateChanged;
import dev.meridian.candidate.CandidateRemoved;
import dev.meridian.candidate.CandidateSnapshot;
import dev.meridian.candidate.MatchRows;
import dev.meridian.candidate.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Keeps the directory the same as the table: what is written here as it is committed, before the writer gets its answer, so
 * that whoever was told of a write finds it in the next ranking; what is written elsewhere as the follower learns of it.
 */
@ApplicationScoped
class CandidateFeed {
    private static final Logger LOG = Logger.getLogger(CandidateFeed.class);

    /** Read before they are taken in together: enough for an index to sort them at once. */
    private static final int BATCH = 16_384;

    private final MatchRows rows;
    private final CandidateDirectory directory;

    @Inject
    CandidateFeed(MatchRows rows, CandidateDirectory directory) {
        this.rows = rows;
        this.directory = directory;
    }

    void take(@Observes(during = TransactionPhase.AFTER_SUCCESS) CandidateChanged changed) {
        CandidateSnapshot written = changed.snapshot();
        if (written.content().visibilityOrDefault() == Visibility.HIDDEN) {
            directory.hidden(written.id(), written.version());
            return;
        }
        readable(
                written.id(),
                () -> directory.written(
                        new MatchRowParser.Profile(
                                EngineInputs.candidate(written),
                                written.content().blockedEmployersOrNone()),
                        written.version()));
    }

    void drop(@Observes(during = TransactionPhase.AFTER_SUCCESS) CandidateRemoved removed) {
        directory.hidden(removed.id(), removed.version());
    }

    /** Takes in what was written elsewhere: each profile as it is now, which may be later than what is told of. */
    void follow(List<MatchChange> changes) throws SQLException {
        Map<UUID, MatchChange> behind = new LinkedHashMap<>();
        for (MatchChange change : changes) {
            if (!directory.wasWrittenHere(change.subject(), change.version())) {
                behind.put(change.subject(), change);
            }
        }
        MatchRowParser parser = new MatchRowParser();
        rows.forEach(List.copyOf(behind.keySet()), row -> {
            behind.remove(row.id());
            if (row.isHidden()) {
                directory.remove(row.id(), row.version());
            } else {
                readable(row.id(), () -> directory.put(parser.parse(row), row.version()));
            }
        });
        behind.values().forEach(gone -> directory.remove(gone.subject(), gone.version()));
    }

    /** Reads everyone into a picture; how many they are. */
    long readAll(CandidatePicture into) throws SQLException {
        MatchRowParser parser = new MatchRowParser();
        ReadProgress progress = new ReadProgress("candidates");
        List<CandidatePicture.Version> batch = new ArrayList<>(BATCH);
        rows.forEachShown(row -> {
            readable(row.id(), () -> batch.add(new CandidatePicture.Version(parser.parse(row), row.version())));
            if (batch.size() == BATCH) {
                into.putAll(batch);
                batch.clear();
            }
            progress.step();
        });
        into.putAll(batch);
        progress.done();
        return progress.rows();
    }

    /** A profile that matching cannot read keeps out itself alone, and not the service from starting. */
    private static void readable(UUID id, Runnable take) {
        try {
            take.run();
        } catch (IllegalArgumentException e) {
            LOG.errorf(e, "Candidate %s cannot be ranked", id);
        }
    }
}
