package dev.meridian.hiring.interview;

import static dev.meridian.hiring.application.Side.CANDIDATE;
import static dev.meridian.hiring.application.Side.EMPLOYER;
import static dev.meridian.hiring.application.Side.SERVICE;
import static dev.meridian.hiring.interview.InterviewState.ACCEPTED;
import static dev.meridian.hiring.interview.InterviewState.PROPOSED;

import dev.meridian.hiring.application.Step;
import java.util.Set;

/** What may be done with an interview, by whom, from which states, and where it leads. */
public enum InterviewAction implements Step<InterviewState> {
    /** Takes one of the times. */
    ACCEPT("interview.accepted", ACCEPTED, Set.of(new Turn<>(CANDIDATE, PROPOSED))),
    /** Takes none of them. */
    DECLINE("interview.declined", InterviewState.DECLINED, Set.of(new Turn<>(CANDIDATE, PROPOSED))),
    /** Takes it back; the service does so where the application ends. */
    CANCEL(
            "interview.cancelled",
            InterviewState.CANCELLED,
            Set.of(
                    new Turn<>(EMPLOYER, PROPOSED),
                    new Turn<>(EMPLOYER, ACCEPTED),
                    new Turn<>(CANDIDATE, ACCEPTED),
                    new Turn<>(SERVICE, PROPOSED),
                    new Turn<>(SERVICE, ACCEPTED))),
    /** Ends it once all times have gone by. */
    EXPIRE("interview.expired", InterviewState.EXPIRED, Set.of(new Turn<>(SERVICE, PROPOSED)));

    private final Rule<InterviewState> rule;

    InterviewAction(String event, InterviewState target, Set<Turn<InterviewState>> turns) {
        this.rule = new Rule<>(event, target, turns);
    }

    @Override
    public Rule<InterviewState> rule() {
        return rule;
    }
}
