package dev.meridian.matching;

import dev.meridian.candidate.CandidateChanged;
import dev.meridian.candidate.CandidateService;
import dev.meridian.candidate.CandidateSnapshot;
import dev.meridian.platform.Startup;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
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

    void readAll(@Observes @Priority(Startup.READ_MODELS) StartupEvent start) {
        candidates.forEach(this::take);
        directory.complete();
        LOG.infof("%d candidates can be ranked", directory.index().size());
    }

    void take(@Observes(during = TransactionPhase.AFTER_SUCCESS) CandidateChanged changed) {
        take(changed.snapshot());
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
