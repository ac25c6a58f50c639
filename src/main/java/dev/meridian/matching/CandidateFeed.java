package dev.meridian.matching;

import dev.meridian.candidate.CandidateChanged;
import dev.meridian.candidate.CandidateService;
import dev.meridian.candidate.CandidateSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Keeps the directory the same as the table: read whole at start, then each profile as it is committed. The observer
 * runs before the writer gets its answer, so whoever was told of a write finds it in the next ranking.
 */
@ApplicationScoped
class CandidateFeed {
    private static final Logger LOG = Logger.getLogger(CandidateFeed.class);

    private final CandidateService candidates;
    private final CandidateDirectory directory;

    @Inject
    CandidateFeed(CandidateService candidates, CandidateDirectory directory) {
        this.candidates = candidates;
        this.directory = directory;
    }

    void readAll() {
        candidates.forEach(this::take);
        directory.complete();
        LOG.infof("%d candidates can be ranked", directory.index().size());
    }

    void take(@Observes(during = TransactionPhase.AFTER_SUCCESS) CandidateChanged changed) {
        take(changed.snapshot());
    }

    /** Takes in what was written elsewhere: each profile as it is now, which may be later than what is told of. */
    void follow(List<MatchChange> changes) {
        Map<UUID, MatchChange> behind = new LinkedHashMap<>();
        for (MatchChange change : changes) {
            if (!directory.holds(change.subject(), change.version())) {
                behind.put(change.subject(), change);
            }
        }
        candidates.forEach(behind.keySet(), snapshot -> {
            behind.remove(snapshot.id());
            take(snapshot);
        });
        behind.values().forEach(gone -> directory.remove(gone.subject(), gone.version()));
    }

    /** A profile that matching cannot read keeps out itself alone, and not the service from starting. */
    private void take(CandidateSnapshot snapshot) {
        try {
            directory.apply(snapshot);
        } catch (IllegalArgumentException e) {
            LOG.errorf(e, "Candidate %s cannot be ranked", snapshot.id());
        }
    }
}
