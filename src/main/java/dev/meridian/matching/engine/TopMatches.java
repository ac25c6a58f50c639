package dev.meridian.matching.engine;

import java.util.List;

/**
 * One page of a ranking.
 *
 * @param items best first
 * @param eligibleCount all eligible candidates, on this page or not
 */
public record TopMatches(List<Ranked> items, int eligibleCount) {

    public TopMatches {
        items = List.copyOf(items);
    }
}
