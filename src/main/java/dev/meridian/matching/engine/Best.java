package dev.meridian.matching.engine;

import dev.meridian.shared.Require;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The best few of the things that were offered, each at its place in one order. Not for several threads. */
final class Best<T> {

    private final int limit;
    private final @Nullable RankPosition after;
    private final PriorityQueue<Place<T>> worstFirst = new PriorityQueue<>(
            Comparator.<Place<T>, RankPosition>comparing(Place::position).reversed());

    /**
     * Starts empty.
     *
     * @param after only what comes after this position is kept, null for everything
     */
    Best(int limit, @Nullable RankPosition after) {
        Require.that(limit >= 1, "a page has room for at least one");
        this.limit = limit;
        this.after = after;
    }

    /** Whether nothing with this score could be kept, wherever it stands among its equals. */
    boolean isOutOfReach(int score) {
        Place<T> worst = worstFirst.size() < limit ? null : worstFirst.peek();
        return worst != null && score < worst.position.score();
    }

    /** The last place that is kept, null while there is room. */
    @Nullable
    RankPosition worst() {
        return worstFirst.size() < limit ? null : worstFirst.element().position;
    }

    int limit() {
        return limit;
    }

    /** What was asked to come before all that is kept; null for nothing. */
    @Nullable
    RankPosition after() {
        return after;
    }

    void offer(RankPosition position, T value) {
        if (after != null && position.compareTo(after) <= 0) {
            return;
        }
        Place<T> worst = worstFirst.size() < limit ? null : worstFirst.peek();
        if (worst != null) {
            if (position.compareTo(worst.position) > 0) {
                return;
            }
            worstFirst.poll();
        }
        worstFirst.add(new Place<>(position, value));
    }

    /** Best first. */
    List<Place<T>> places() {
        return worstFirst.stream().sorted(Comparator.comparing(Place::position)).toList();
    }

    record Place<T>(RankPosition position, T value) {}
}
