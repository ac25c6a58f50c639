package dev.meridian.hiring.application;

import java.util.List;
import java.util.stream.Stream;

/** Where an application stands. The steps between are {@link ApplicationAction}s. */
public enum ApplicationState {
    /** The employer asked; the candidate has not answered. */
    INVITED,
    /** Submitted; the employer has not done anything yet. */
    NEW,
    /** In one of the employer's stages of this kind. */
    SCREENING,
    /** In one of the employer's stages of this kind. */
    INTERVIEW,
    /** An offer was made. */
    OFFER,
    /** An offer was accepted. */
    HIRED,
    /** The employer said no. */
    REJECTED,
    /** The candidate said no. */
    WITHDRAWN,
    /** The candidate said no to an invitation. */
    DECLINED,
    /** An invitation that was not answered in time. */
    EXPIRED;

    /** Whether it can still become a hire. */
    public boolean isOpen() {
        return switch (this) {
            case INVITED, NEW, SCREENING, INTERVIEW, OFFER -> true;
            case HIRED, REJECTED, WITHDRAWN, DECLINED, EXPIRED -> false;
        };
    }

    /** Whether it is a stage by itself, the same for all employers; where it has ended, the last stage stays. */
    boolean isFixedStage() {
        return this == INVITED || this == NEW || this == OFFER || this == HIRED;
    }

    /** Whether it has ended without a hire. */
    public boolean isEnd() {
        return this != HIRED && !isOpen();
    }

    /** The steps that a side can take from here by itself, as the last part of their addresses. */
    List<String> allowedActions(Side side) {
        return Stream.of(ApplicationAction.values())
                .filter(action -> action.isPossibleFrom(this) && action.side() == side && action.isVerb())
                .map(ApplicationAction::path)
                .toList();
    }
}
