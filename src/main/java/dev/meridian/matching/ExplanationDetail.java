package dev.meridian.matching;

import dev.meridian.platform.problem.ProblemException;

/** How much of an explanation is answered. */
public enum ExplanationDetail {
    /** Points and filters. */
    SUMMARY,
    /** Also evidence and counterfactuals. */
    FULL;

    /** The detail with this name in the API. */
    static ExplanationDetail of(String text) {
        return switch (text) {
            case "summary" -> SUMMARY;
            case "full" -> FULL;
            default -> throw ProblemException.invalid("explain", "INVALID", "must be summary or full");
        };
    }
}
