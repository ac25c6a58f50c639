package dev.meridian.matching.engine;

import java.util.EnumSet;
import java.util.Set;

/**
 * The bare result of matching one candidate with one posting.
 *
 * @param skillsCredit 0 to 10,000
 * @param overlapCredit 0 to 10,000
 * @param rateCredit 0 to 10,000
 * @param score the points of the three criteria together, 0 to 10,000; computed for the ineligible too
 * @param failures one bit for each failed {@link FilterCode}; {@link #failed()} spells them out
 */
public record Assessment(int skillsCredit, int overlapCredit, int rateCredit, int score, int failures) {

    public boolean eligible() {
        return failures == 0;
    }

    /** The filters that failed, in their order. */
    public Set<FilterCode> failed() {
        EnumSet<FilterCode> failed = EnumSet.noneOf(FilterCode.class);
        for (FilterCode code : FilterCode.values()) {
            if ((failures & code.bit()) != 0) {
                failed.add(code);
            }
        }
        return failed;
    }

    int credit(Criterion criterion) {
        return switch (criterion) {
            case SKILLS -> skillsCredit;
            case TIME_ZONE_OVERLAP -> overlapCredit;
            case RATE -> rateCredit;
        };
    }
}
