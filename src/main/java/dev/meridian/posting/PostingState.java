package dev.meridian.posting;

import java.util.List;
import java.util.stream.Stream;

/** Where a posting stands in its life. The steps between are {@link PostingAction}s. */
public enum PostingState {
    /** Being written; only its employer sees it. */
    DRAFT,
    /** Everyone sees it. */
    PUBLISHED,
    /** Taken away from the public for a while. */
    PAUSED,
    /** All its openings were filled. */
    FILLED,
    /** Ended by its employer. */
    CLOSED,
    /** Ended by its validThrough. */
    EXPIRED;

    /** The steps that are possible from here. */
    public List<PostingAction> allowedActions() {
        return Stream.of(PostingAction.values())
                .filter(action -> action.isPossibleFrom(this))
                .toList();
    }
}
