package dev.meridian.matching;

import dev.meridian.platform.Startup;
import dev.meridian.posting.PostingChanged;
import dev.meridian.posting.PublishedPostings;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Keeps the directory of postings the same as the table, as {@link CandidateFeed} does for candidates. */
@ApplicationScoped
class PostingFeed {
    private final PublishedPostings postings;
    private final PostingDirectory directory;

    @Inject
    PostingFeed(PublishedPostings postings, PostingDirectory directory) {
        this.postings = postings;
        this.directory = directory;
    }

    void readAll(@Observes @Priority(Startup.READ_MODELS) StartupEvent start) {
        postings.forEach(directory::apply);
    }

    void take(@Observes(during = TransactionPhase.AFTER_SUCCESS) PostingChanged changed) {
        directory.apply(changed.snapshot());
    }
}
