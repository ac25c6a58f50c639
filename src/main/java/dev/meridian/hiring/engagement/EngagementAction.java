package dev.meridian.hiring.engagement;

import static dev.meridian.hiring.application.Side.CANDIDATE;
import static dev.meridian.hiring.application.Side.EMPLOYER;
import static dev.meridian.hiring.engagement.EngagementState.ACTIVE;
import static dev.meridian.hiring.engagement.EngagementState.ENDED;
import static dev.meridian.hiring.engagement.EngagementState.TRIAL;

import dev.meridian.hiring.application.Side;
import dev.meridian.hiring.application.Step;
import java.util.List;
import java.util.Set;

/** What may be done with an engagement, by whom, from which states, and where it leads. */
public enum EngagementAction implements Step<EngagementState> {
    /** Decides for the person: the trial becomes an engagement. */
    CONVERT("engagement.converted", ACTIVE, Set.of(new Turn<>(EMPLOYER, TRIAL))),
    /** Takes more weeks to decide. */
    EXTEND("engagement.extended", TRIAL, Set.of(new Turn<>(EMPLOYER, TRIAL))),
    /** Ends it. */
    END(
            "engagement.ended",
            ENDED,
            Set.of(
                    new Turn<>(EMPLOYER, TRIAL),
                    new Turn<>(EMPLOYER, ACTIVE),
                    new Turn<>(CANDIDATE, TRIAL),
                    new Turn<>(CANDIDATE, ACTIVE)));

    private final Rule<EngagementState> rule;

    EngagementAction(String event, EngagementState target, Set<Turn<EngagementState>> turns) {
        this.rule = new Rule<>(event, target, turns);
    }

    @Override
    public Rule<EngagementState> rule() {
        return rule;
    }

    /** The steps that a side can take from a state, as the last parts of their addresses. */
    static List<String> possible(EngagementState state, Side side) {
        return Step.paths(Step.possible(values(), state, side));
    }
}
