package dev.meridian.matching;

import dev.meridian.matching.engine.OpenPosting;
import dev.meridian.matching.engine.PostingIndex;
import dev.meridian.posting.PostingSnapshot;
import dev.meridian.posting.PostingState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Every published posting, for the ranking in the other direction: of each what the engine takes, and nothing besides. Now
 * and then another index is filled that is to take this one's place.
 */
@ApplicationScoped
class PostingDirectory {
    private volatile PostingIndex serving = new PostingIndex();
    private volatile @Nullable PostingIndex building;

    PostingIndex index() {
        return serving;
    }

    /**
     * Takes a version in; older ones than the one held are ignored.
     *
     * @throws IllegalArgumentException if the engine cannot read it
     */
    void apply(PostingSnapshot snapshot) {
        if (snapshot.state() != PostingState.PUBLISHED) {
            remove(snapshot.id(), snapshot.version());
            return;
        }
        OpenPosting posting = EngineInputs.open(snapshot);
        PostingIndex next = building;
        serving.put(posting, snapshot.version());
        if (next != null) {
            next.put(posting, snapshot.version());
        }
    }

    /** Takes out one that is no longer published, or no more. */
    void remove(UUID id, long version) {
        PostingIndex next = building;
        serving.remove(id, version);
        if (next != null) {
            next.remove(id, version);
        }
    }

    /** From now on, what is taken in is also taken into what takes this one's place. */
    void begin() {
        building = new PostingIndex();
    }

    /** What was begun serves. As for candidates, in this order. */
    void serve() {
        PostingIndex whole = building;
        if (whole != null) {
            serving = whole;
            building = null;
        }
    }

    /** Whether a posting was taken in, or out, at this version or a later one. */
    boolean knows(UUID id, long version) {
        return serving.knows(id, version);
    }

    /** A posting that is published and has not ended. */
    Optional<OpenPosting> findOpen(UUID id, Instant now) {
        return serving.find(id).filter(posting -> posting.isOpen(now));
    }
}
