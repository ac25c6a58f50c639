package dev.meridian.bench;

import dev.meridian.matching.engine.Candidate;
import dev.meridian.matching.engine.CompiledPosting;
import dev.meridian.matching.engine.Explanation;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a ranking is made of, apart from looking at candidates, and how fast this machine reads memory in order. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class Parts {

    /** More than the caches of most machines hold. */
    @State(Scope.Benchmark)
    public static class Memory {
        private static final int WORDS = 1 << 27;

        private long[] words = new long[0];

        /** Takes the memory, written once so that it is there. */
        @Setup
        public void take() {
            words = new long[WORDS];
            for (int k = 0; k < WORDS; k++) {
                words[k] = k;
            }
        }
    }

    /** One typical posting and a candidate who holds what it asks. */
    @State(Scope.Benchmark)
    public static class Pair {
        private Query query = first();
        private Candidate candidate = new Population().person(0).candidate();
        private CompiledPosting compiled = query.compiled();

        private static Query first() {
            List<Query> all = new Queries(new Population()).all();
            return all.stream()
                    .filter(query -> query.group() == Query.Group.TYPICAL)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Reads {@link #bytesRead()}. */
    @Benchmark
    public long readInOrder(Memory memory) {
        long sum = 0;
        for (long word : memory.words) {
            sum += word;
        }
        return sum;
    }

    /** Compiles a posting. */
    @Benchmark
    public CompiledPosting compile(Pair pair) {
        return pair.query.compiled();
    }

    /** Explains one candidate. */
    @Benchmark
    public Explanation explain(Pair pair) {
        return pair.compiled.explain(pair.candidate);
    }

    static double bytesRead() {
        return (double) Memory.WORDS * Long.BYTES;
    }
}
