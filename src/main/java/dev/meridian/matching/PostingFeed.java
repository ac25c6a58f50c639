package dev.meridian.matching;

import dev.meridian.posting.PostingChanged;
import dev.meridian.posting.PostingSnapshot;
import dev.meridian.posting.PublishedPostings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    /** Reads every published posting anew, beside those that serve. */
    void readAll() {
        directory.begin();
        postings.forEach(this::take);
        directory.serve();
    }

    void take(@Observes(during = TransactionPhase.AFTER_SUCCESS) PostingChanged changed) {
        take(changed.snapshot());
    }

    /** Takes in what was written elsewhere: each posting as it is now. */
    void follow(List<MatchChange> changes) {
        Map<UUID, MatchChange> behind = new LinkedHashMap<>();
        for (MatchChange change : changes) {
            if (!directory.knows(change.subject(), change.version())) {
                behind.put(change.subject(), change);
            }
        }
        postings.forEach(behind.keySet(), snapshot -> {
            behind.remove(snapshot.id());
            take(snapshot);
        });
        behind.values().forEach(gone -> directory.remove(gone.subject(), gone.version()));
    }

    /** A posting that matching cannot read keeps out itself alone. */
    private void take(PostingSnapshot snapshot) {
        try {
            directory.apply(snapshot);
        } catch (IllegalArgumentException e) {
            LOG.errorf(e, "Posting %s cannot be ranked", snapshot.id());
        }
    }
}
