package dev.meridian.bench;

import dev.meridian.matching.engine.FilterCode;
import dev.meridian.matching.engine.FilterCount;
import dev.meridian.matching.engine.RankPosition;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What an engine answered, as text that can be compared.
 *
 * @param text ids with scores in their order, or the counts of the filters
 * @param eligible how many are eligible, or {@link #NOT_COUNTED}
 * @param rankNanos time for the ranking
 * @param wholeNanos the same and, where the engine explains, the time for the explanations
 */
record Answer(String text, int eligible, long rankNanos, long wholeNanos) {
    static final int NOT_COUNTED = -1;

    /** A ranked candidate. */
    record Item(UUID id, int score) {}

    static String text(List<Item> items) {
        return items.stream().map(item -> item.id() + ":" + item.score()).collect(Collectors.joining(" "));
    }

    static String text(Map<FilterCode, FilterCount> insights) {
        return insights.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getKey() + ":" + e.getValue().fails() + ":"
                        + e.getValue().failsOnlyThis())
                .collect(Collectors.joining(" "));
    }

    /** The same ids and scores, and the same count where both counted. */
    boolean sameAs(Answer other) {
        boolean bothCounted = eligible != NOT_COUNTED && other.eligible != NOT_COUNTED;
        return text.equals(other.text) && (!bothCounted || eligible == other.eligible);
    }

    static String cursor(RankPosition position) {
        return position.score() + " " + position.tieKey() + " " + position.shownId();
    }

    static RankPosition position(String cursor) {
        String[] f = cursor.split(" ");
        return new RankPosition(Integer.parseInt(f[0]), Long.parseLong(f[1]), UUID.fromString(f[2]));
    }
}
