package dev.meridian.posting;

import static dev.meridian.posting.PostingState.CLOSED;
import static dev.meridian.posting.PostingState.DRAFT;
import static dev.meridian.posting.PostingState.EXPIRED;
import static dev.meridian.posting.PostingState.FILLED;
import static dev.meridian.posting.PostingState.PAUSED;
import static dev.meridian.posting.PostingState.PUBLISHED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an employer may do with a posting, from which states, and where it leads. */
public enum PostingAction {
    /** Shows a draft to everyone. */
    PUBLISH("job-posting.published", PUBLISHED, DRAFT),
    /** Takes it away for a while. */
    PAUSE("job-posting.paused", PAUSED, PUBLISHED),
    /** Shows it again. */
    REOPEN("job-posting.reopened", PUBLISHED, PAUSED, FILLED, CLOSED, EXPIRED),
    /** Ends it. */
    CLOSE("job-posting.closed", CLOSED, DRAFT, PUBLISHED, PAUSED, FILLED, EXPIRED);

    private final String event;
    private final PostingState to;
    private final Set<PostingState> from;

    PostingAction(String event, PostingState to, PostingState... from) {
        this.event = event;
        this.to = to;
        this.from = EnumSet.copyOf(Arrays.asList(from));
    }

    boolean isPossibleFrom(PostingState state) {
        return from.contains(state);
    }

    PostingState target() {
        return to;
    }

    String event() {
        return event;
    }

    /** The action as the last part of its address. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step that leads from one state to another, where there is one. */
    static Optional<PostingAction> between(PostingState from, PostingState to) {
        return Arrays.stream(values())
                .filter(action -> action.isPossibleFrom(from) && action.to == to)
                .findFirst();
    }
}
