package dev.meridian.matching;

import dev.meridian.platform.Startup;
import dev.meridian.posting.PostingChanged;
import dev.meridian.posting.PostingSnapshot;
import dev.meridian.posting.PublishedPostings;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Keeps the directory of postings the same as the table, as {@link CandidateFeed} does for candidates. */
@ApplicationScoped
class PostingFeed {
    private static final Logger LOG = Logger.getLogger(PostingFeed.class);

    private final PublishedPostings postings;
    private final PostingDirectory directory;

    @Inject
    PostingFeed(PublishedPostings postings, PostingDirectory directory) {
        this.postings = postings;
        this.directory = directory;
    }

    void readAll(@Observes @Priority(Startup.READ_MODELS) StartupEvent start) {
        postings.forEach(this::take);
    }

    void take(@Observes(during = TransactionPhase.AFTER_SUCCESS) PostingChanged changed) {
        take(changed.snapshot());
    }

    /** A posting that matching cannot read keeps out itself alone. */
    private void take(PostingSnapshot snapshot) {
        try {
            EngineInputs.posting(snapshot);
            directory.apply(snapshot);
        } catch (IllegalArgumentException e) {
            LOG.errorf(e, "Posting %s cannot be ranked", snapshot.id());
        }
    }
}
