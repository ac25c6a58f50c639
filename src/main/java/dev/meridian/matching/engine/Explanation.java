package dev.meridian.matching.engine;

import java.time.LocalDate;
import java.util.List;

/**
 * Why a candidate has the score they have, for one posting.
 *
 * @param score the points of all criteria together, 0 to 10,000
 * @param attainableScore what a perfect candidate would get: the maxima of the criteria that the posting states
 * @param eligible whether every filter passed; the score is computed either way
 * @param criteria skills, time-zone overlap, rate
 * @param filters every filter in the order of {@link FilterCode}
 * @param counterfactuals up to three changes, the largest gain first
 * @param algorithmVersion which formula this is
 * @param tzdbVersion which release of the IANA time-zone database
 * @param asOf the day that counted as today
 * @param exchangeRateDate the day of the exchange rates
 */
public record Explanation(
        int score,
        int attainableScore,
        boolean eligible,
        List<CriterionResult> criteria,
        List<FilterResult> filters,
        List<Counterfactual> counterfactuals,
        String algorithmVersion,
        String tzdbVersion,
        LocalDate asOf,
        LocalDate exchangeRateDate) {

    /** Changes whenever the same inputs could give another score. */
    public static final String ALGORITHM_VERSION = "1";

    public Explanation {
        criteria = List.copyOf(criteria);
        filters = List.copyOf(filters);
        counterfactuals = List.copyOf(counterfactuals);
    }
}
