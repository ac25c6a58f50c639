package dev.meridian.bench;

import dev.meridian.matching.engine.CandidateIndex;
import dev.meridian.matching.engine.CandidateIndex.Versioned;
import dev.meridian.matching.engine.CompiledPosting;
import dev.meridian.matching.engine.Explanation;
import dev.meridian.matching.engine.RankPosition;
import dev.meridian.matching.engine.Ranked;
import dev.meridian.matching.engine.SegmentIndex;
import dev.meridian.matching.engine.TopMatches;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An index of our own, in this process. A page comes with its explanations, as the service gives it. */
final class IndexEngine implements Engine {
    private static final int BATCH = 50_000;

    private final CandidateIndex index;
    private final int share;
    private int explained;

    /**
     * Wraps it.
     *
     * @param share one in so many queries is asked
     */
    IndexEngine(CandidateIndex index, int share) {
        this.index = index;
        this.share = share;
    }

    CandidateIndex index() {
        return index;
    }

    @Override
    public double load(Population population, int size) {
        double seconds = putAll(index, population, size);
        long start = System.nanoTime();
        if (index instanceof SegmentIndex segments) {
            segments.compact();
        }
        return seconds + (System.nanoTime() - start) / 1e9;
    }

    /** Puts everybody in; the seconds that the index took. */
    static double putAll(CandidateIndex index, Population population, int size) {
        long nanos = 0;
        for (int from = 0; from < size; from += BATCH) {
            List<Versioned> batch = new ArrayList<>(BATCH);
            for (int k = from; k < Math.min(size, from + BATCH); k++) {
                batch.add(new Versioned(population.person(k).candidate(), 0));
            }
            long start = System.nanoTime();
            index.putAll(batch);
            nanos += System.nanoTime() - start;
        }
        return nanos / 1e9;
    }

    @Override
    public boolean takes(Query query) {
        return query.number() % share == 0;
    }

    @Override
    public Answer ask(Query query, @Nullable RankPosition after) {
        long start = System.nanoTime();
        CompiledPosting compiled = query.compiled();
        if (query.group() == Query.Group.INSIGHTS) {
            var insights = index.insights(compiled);
            long end = System.nanoTime();
            return new Answer(Answer.text(insights), Answer.NOT_COUNTED, end - start, end - start);
        }
        TopMatches top = index.top(compiled, Query.PAGE, after);
        long ranked = System.nanoTime();
        for (Ranked item : top.items()) {
            Explanation explanation =
                    compiled.explain(index.find(item.candidateId()).orElseThrow());
            explained += explanation.criteria().size();
        }
        long end = System.nanoTime();
        List<Answer.Item> items = top.items().stream()
                .map(item -> new Answer.Item(item.shownId(), item.score()))
                .toList();
        return new Answer(Answer.text(items), top.eligibleCount(), ranked - start, end - start);
    }

    /**
     * Where a page begins that starts after so many, found by ranking them all; before the last full page
     * if there are fewer, null if not even that.
     */
    @Nullable
    RankPosition placeOf(Query query, int rank) {
        List<Ranked> items = index.top(query.compiled(), rank, null).items();
        int last = items.size() == rank ? rank - 1 : items.size() - 1 - Query.PAGE;
        return last < 0 ? null : items.get(last).position();
    }

    @Override
    public String describe() {
        return index.getClass().getSimpleName() + (explained == 0 ? ", nothing explained" : "");
    }

    @Override
    public void close() {}
}
