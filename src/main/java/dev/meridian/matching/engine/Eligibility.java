package dev.meridian.matching.engine;

import java.util.List;

/**
 * The outcome of every filter, in the order of {@link FilterCode}.
 *
 * @param filters one result for each code
 */
public record Eligibility(List<FilterResult> filters) {

    public Eligibility {
        filters = List.copyOf(filters);
    }

    /** Whether no filter failed. */
    public boolean eligible() {
        return filters.stream().allMatch(FilterResult::passed);
    }

    /** The codes of the filters that failed. */
    public List<FilterCode> failed() {
        return filters.stream()
                .filter(result -> !result.passed())
                .map(FilterResult::code)
                .toList();
    }
}
