package dev.meridian.hiring.application;

import static dev.meridian.hiring.application.ApplicationState.DECLINED;
import static dev.meridian.hiring.application.ApplicationState.EXPIRED;
import static dev.meridian.hiring.application.ApplicationState.HIRED;
import static dev.meridian.hiring.application.ApplicationState.INTERVIEW;
import static dev.meridian.hiring.application.ApplicationState.INVITED;
import static dev.meridian.hiring.application.ApplicationState.NEW;
import static dev.meridian.hiring.application.ApplicationState.OFFER;
import static dev.meridian.hiring.application.ApplicationState.REJECTED;
import static dev.meridian.hiring.application.ApplicationState.SCREENING;
import static dev.meridian.hiring.application.ApplicationState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The steps of an application's life: who takes them, from which states, and where they lead. */
public enum ApplicationAction {
    /** Takes an invitation up. */
    ACCEPT_INVITATION(Side.CANDIDATE, "application.submitted", EnumSet.of(INVITED), EnumSet.of(NEW)),
    /** Turns an invitation down. */
    DECLINE_INVITATION(Side.CANDIDATE, "invitation.declined", EnumSet.of(INVITED), EnumSet.of(DECLINED)),
    /** Ends an invitation whose time is over. */
    EXPIRE(Side.SERVICE, "invitation.expired", EnumSet.of(INVITED), EnumSet.of(EXPIRED)),
    /** Moves to another of the employer's stages. */
    ADVANCE(
            Side.EMPLOYER,
            "application.advanced",
            EnumSet.of(NEW, SCREENING, INTERVIEW),
            EnumSet.of(SCREENING, INTERVIEW)),
    /** Makes an offer; by making one, not by a verb of its own. */
    OFFER(
            Side.EMPLOYER,
            "application.offered",
            EnumSet.of(NEW, SCREENING, INTERVIEW),
            EnumSet.of(ApplicationState.OFFER)),
    /** Hires; by an offer that is accepted. */
    HIRE(Side.CANDIDATE, "application.hired", EnumSet.of(ApplicationState.OFFER), EnumSet.of(HIRED)),
    /** Says no, for a reason. */
    REJECT(
            Side.EMPLOYER,
            "application.rejected",
            EnumSet.of(INVITED, NEW, SCREENING, INTERVIEW, ApplicationState.OFFER),
            EnumSet.of(REJECTED)),
    /** Takes the application back. */
    WITHDRAW(
            Side.CANDIDATE,
            "application.withdrawn",
            EnumSet.of(NEW, SCREENING, INTERVIEW, ApplicationState.OFFER),
            EnumSet.of(WITHDRAWN)),
    /** Takes a rejection back: the application is where it was. */
    REINSTATE(
            Side.EMPLOYER,
            "application.reinstated",
            EnumSet.of(REJECTED),
            EnumSet.of(INVITED, NEW, SCREENING, INTERVIEW, ApplicationState.OFFER));

    private final Side side;
    private final String event;
    private final Set<ApplicationState> from;
    private final Set<ApplicationState> to;

    ApplicationAction(Side side, String event, Set<ApplicationState> from, Set<ApplicationState> to) {
        this.side = side;
        this.event = event;
        this.from = from;
        this.to = to;
    }

    /** Whether a state has this step. */
    public boolean isPossibleFrom(ApplicationState state) {
        return from.contains(state);
    }

    /** Whether it can lead there; where there are several, the employer's stage says which. */
    public boolean leadsTo(ApplicationState state) {
        return to.contains(state);
    }

    /** The one state that it leads to. */
    ApplicationState target() {
        if (to.size() != 1) {
            throw new IllegalStateException(this + " leads to one of " + to);
        }
        return to.iterator().next();
    }

    /** Who takes it. */
    public Side side() {
        return side;
    }

    String event() {
        return event;
    }

    /** Whether it has an address of its own; offers bring the others about. */
    boolean isVerb() {
        return this != OFFER && this != HIRE && side != Side.SERVICE;
    }

    /** The step as the last part of its address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
