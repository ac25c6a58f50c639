package dev.meridian.bench;

import dev.meridian.matching.engine.Candidate;
import dev.meridian.matching.engine.CompiledPosting;
import dev.meridian.matching.engine.HeldSkill;
import dev.meridian.matching.engine.Posting;
import dev.meridian.matching.engine.SegmentIndex;
import dev.meridian.matching.engine.SkillRequirement;
import dev.meridian.matching.engine.Weights;
import dev.meridian.shared.Importance;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;

/**
 * How long it takes until a write shows: a profile gains a skill, and is ranked for a posting that demands it, while eight
 * threads rank without pause. Every write must show in the first ranking after it, or this ends with an error.
 */
final class Freshness {
    private static final int READERS = 8;
    private static final int WRITES = 2_000;
    private static final UUID MARK = new UUID(0x7000L, Long.MIN_VALUE);

    private final SegmentIndex index;
    private final List<Query> queries;
    private final LongAdder ranked = new LongAdder();
    private final CompiledPosting marked = CompiledPosting.compile(
            Posting.builder(MARK)
                    .requirements(List.of(new SkillRequirement(MARK, Importance.REQUIRED, true, 1, null, null)))
                    .asynchronous(true)
                    .build(),
            Weights.DEFAULT,
            Queries.CONTEXT);

    private Freshness(SegmentIndex index, List<Query> queries) {
        this.index = index;
        this.queries = queries;
    }

    /**
     * Runs it and prints one line.
     *
     * @param arguments size
     */
    public static void main(String[] arguments) throws Exception {
        int size = Integer.parseInt(arguments[0]);
        ExecutorService merging = Executors.newSingleThreadExecutor();
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            Population population = new Population();
            SegmentIndex index = new SegmentIndex(merging);
            IndexEngine.putAll(index, population, size);
            List<Query> queries = new Queries(population)
                    .all().stream()
                            .filter(query -> query.group() == Query.Group.TYPICAL)
                            .toList();
            System.out.println(new Freshness(index, queries).measure(population, size, readers));
        } finally {
            readers.shutdownNow();
            merging.shutdownNow();
        }
    }

    private String measure(Population population, int size, ExecutorService readers) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        List<Future<?>> reading = new ArrayList<>();
        for (int k = 0; k < READERS; k++) {
            int first = k;
            reading.add(readers.submit(() -> read(first, done)));
        }
        long[] nanos;
        long start = System.nanoTime();
        try {
            write(population, WRITES / 4);
            nanos = write(population, WRITES);
        } finally {
            done.set(true);
        }
        for (Future<?> each : reading) {
            each.get();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (index.size() != size) {
            throw new IllegalStateException("%,d candidates became %,d".formatted(size, index.size()));
        }
        long[] sorted = LongStream.of(nanos).sorted().toArray();
        return "Write to visible, %,d candidates, %d threads ranking (%,.0f rankings a second): p50 %s ms, p99 %s ms, worst %s ms"
                .formatted(
                        index.size(),
                        READERS,
                        ranked.sum() / seconds,
                        Report.millis(sorted, 0.5),
                        Report.millis(sorted, 0.99),
                        Report.millis(sorted, 1));
    }

    private void read(int first, AtomicBoolean done) {
        for (int k = first; !done.get(); k++) {
            index.top(queries.get(k % queries.size()).compiled(), Query.PAGE, null);
            ranked.increment();
        }
    }

    private long[] write(Population population, int writes) {
        long[] nanos = new long[writes];
        for (int k = 0; k < writes; k++) {
            Candidate before = population.person(k * 31 % index.size()).candidate();
            List<HeldSkill> skills = new ArrayList<>(before.skills());
            skills.add(new HeldSkill(MARK, 1 + k % 5, 0));
            Candidate after = before.toBuilder().skills(skills).build();
            long start = System.nanoTime();
            index.put(after, 1);
            boolean shown = index.top(marked, 1, null).items().stream()
                    .anyMatch(item -> item.candidateId().equals(before.id()));
            nanos[k] = System.nanoTime() - start;
            if (!shown) {
                throw new IllegalStateException("A write does not show");
            }
            index.put(before, 1);
        }
        return nanos;
    }
}
