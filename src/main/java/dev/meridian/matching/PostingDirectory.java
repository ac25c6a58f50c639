package dev.meridian.matching;

import dev.meridian.matching.engine.OpenPosting;
import dev.meridian.matching.engine.PostingIndex;
import dev.meridian.posting.PostingSnapshot;
import dev.meridian.posting.PostingState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Every published posting, for the ranking in the other direction: of each what the engine takes, and nothing besides. */
@ApplicationScoped
class PostingDirectory {
    private final PostingIndex index = new PostingIndex();

    PostingIndex index() {
        return index;
    }

    /**
     * Takes a version in; older ones than the one held are ignored.
     *
     * @throws IllegalArgumentException if the engine cannot read it
     */
    void apply(PostingSnapshot snapshot) {
        if (snapshot.state() == PostingState.PUBLISHED) {
            index.put(EngineInputs.open(snapshot), snapshot.version());
        } else {
            index.remove(snapshot.id(), snapshot.version());
        }
    }

    /** A posting that is published and has not ended. */
    Optional<OpenPosting> findOpen(UUID id, Instant now) {
        return index.find(id).filter(posting -> posting.isOpen(now));
    }
}
