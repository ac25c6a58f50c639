package dev.meridian.hiring.interview;

import dev.meridian.hiring.application.Side;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What each side may do with an interview, from which states, and where it leads. */
public enum InterviewAction {
    /** Takes one of the times. */
    ACCEPT("interview.accepted", InterviewState.ACCEPTED, Map.of(Side.CANDIDATE, EnumSet.of(InterviewState.PROPOSED))),
    /** Takes none of them. */
    DECLINE("interview.declined", InterviewState.DECLINED, Map.of(Side.CANDIDATE, EnumSet.of(InterviewState.PROPOSED))),
    /** Takes it back; the service does so where the application ends. */
    CANCEL(
            "interview.cancelled",
            InterviewState.CANCELLED,
            Map.of(
                    Side.EMPLOYER,
                    EnumSet.of(InterviewState.PROPOSED, InterviewState.ACCEPTED),
                    Side.CANDIDATE,
                    EnumSet.of(InterviewState.ACCEPTED),
                    Side.SERVICE,
                    EnumSet.of(InterviewState.PROPOSED, InterviewState.ACCEPTED))),
    /** Ends it once all times have gone by. */
    EXPIRE("interview.expired", InterviewState.EXPIRED, Map.of(Side.SERVICE, EnumSet.of(InterviewState.PROPOSED)));

    private final String event;
    private final InterviewState target;
    private final Map<Side, Set<InterviewState>> from;

    InterviewAction(String event, InterviewState target, Map<Side, ? extends Set<InterviewState>> from) {
        this.event = event;
        this.target = target;
        this.from = Map.copyOf(from);
    }

    boolean isPossibleFrom(InterviewState state, Side side) {
        return from.getOrDefault(side, Set.of()).contains(state);
    }

    InterviewState target() {
        return target;
    }

    String event() {
        return event;
    }

    /** The action as the last part of its address. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a side may do from a state. */
    static List<InterviewAction> of(InterviewState state, Side side) {
        return Arrays.stream(values())
                .filter(action -> action.isPossibleFrom(state, side))
                .toList();
    }
}
