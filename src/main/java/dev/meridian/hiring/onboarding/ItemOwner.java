package dev.meridian.hiring.onboarding;

import dev.meridian.hiring.application.Side;

/** Whose task something is. */
public enum ItemOwner {
    /** The employer's: its recruiters and systems say when it is done. */
    EMPLOYER,
    /** The candidate's. */
    CANDIDATE,
    /** Done together; either of the two says when. */
    BOTH;

    boolean includes(Side side) {
        return this == BOTH ? side != Side.SERVICE : name().equals(side.name());
    }
}
