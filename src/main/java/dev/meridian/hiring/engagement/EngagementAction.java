package dev.meridian.hiring.engagement;

import static dev.meridian.hiring.application.Side.CANDIDATE;
import static dev.meridian.hiring.application.Side.EMPLOYER;
import static dev.meridian.hiring.engagement.EngagementState.ACTIVE;
import static dev.meridian.hiring.engagement.EngagementState.ENDED;
import static dev.meridian.hiring.engagement.EngagementState.TRIAL;

import dev.meridian.hiring.application.Side;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What may be done with an engagement, by whom, from which states, and where it leads. */
public enum EngagementAction {
    /** Decides for the person: the trial becomes an engagement. */
    CONVERT("engagement.converted", ACTIVE, EnumSet.of(EMPLOYER), EnumSet.of(TRIAL)),
    /** Takes more weeks to decide. */
    EXTEND("engagement.extended", TRIAL, EnumSet.of(EMPLOYER), EnumSet.of(TRIAL)),
    /** Ends it. */
    END("engagement.ended", ENDED, EnumSet.of(EMPLOYER, CANDIDATE), EnumSet.of(TRIAL, ACTIVE));

    private final String event;
    private final EngagementState to;
    private final Set<Side> by;
    private final Set<EngagementState> from;

    EngagementAction(String event, EngagementState to, Set<Side> by, Set<EngagementState> from) {
        this.event = event;
        this.to = to;
        this.by = by;
        this.from = from;
    }

    boolean isPossible(EngagementState state, Side side) {
        return from.contains(state) && by.contains(side);
    }

    EngagementState target() {
        return to;
    }

    String event() {
        return event;
    }

    /** The action as the last part of its address. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The steps that a side can take from a state, as the last parts of their addresses. */
    static List<String> possible(EngagementState state, Side side) {
        return Stream.of(values())
                .filter(action -> action.isPossible(state, side))
                .map(EngagementAction::path)
                .toList();
    }
}
