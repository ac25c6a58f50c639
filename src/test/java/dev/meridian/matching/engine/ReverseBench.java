package dev.meridian.matching.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * How fast postings are ranked for a candidate: an index of made up postings, candidates who each come once, the same
 * candidates by the oracle, which compiles every posting. Prints the machine, quantiles, ratio, memory, and the rates of
 * building and writing. Not a test: run its main.
 */
final class ReverseBench {

    private static final int WARM_UP = 3000;
    private static final int CANDIDATES = 2000;
    private static final int ORACLE_CANDIDATES = 20;
    private static final int WRITES = 50_000;

    private final ReverseBenchData data;
    private final PostingIndex index = new PostingIndex();
    private final List<OpenPosting> postings = new ArrayList<>();

    private ReverseBench(int size) {
        this.data = new ReverseBenchData(size);
    }

    /**
     * Runs it.
     *
     * @param arguments how many postings; 100,000 where absent
     */
    public static void main(String[] arguments) {
        int size = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        new ReverseBench(size).run(size);
    }

    private void run(int size) {
        System.out.printf(
                "%s, %d processors, Java %s, %d postings%n",
                ReverseBenchData.processor(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.version"),
                size);
        long empty = usedBytes();
        for (int i = 0; i < size; i++) {
            postings.add(data.posting());
        }
        long made = usedBytes();
        long began = System.nanoTime();
        postings.forEach(posting -> index.put(posting, 1));
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("built in %.2f s, %,.0f postings a second%n", seconds, size / seconds);
        System.out.printf(
                "memory: %d bytes a posting beside the posting itself, which is %d%n",
                (usedBytes() - made) / size, (made - empty) / size);
        compareAnswers();
        for (int limit : new int[] {20, 50}) {
            time("index, top " + limit, limit);
        }
        timePages();
        timeOracle();
        timeWrites();
    }

    private void compareAnswers() {
        int eligible = 0;
        for (int i = 0; i < ORACLE_CANDIDATES; i++) {
            PostingQuery query = data.query();
            TopPostings fast = index.top(query, 50, null);
            TopPostings plain = oracle(query, 50);
            if (fast.eligibleCount() != plain.eligibleCount()
                    || !positions(fast).equals(positions(plain))) {
                throw new IllegalStateException("the index answers " + positions(fast) + ", not " + positions(plain));
            }
            eligible += fast.eligibleCount();
        }
        System.out.printf(
                "%d answers are those of the oracle, with %,d eligible postings on average%n",
                ORACLE_CANDIDATES, eligible / ORACLE_CANDIDATES);
    }

    private void time(String what, int limit) {
        List<PostingQuery> queries = data.queries(WARM_UP + CANDIDATES);
        measure(what, queries.size(), WARM_UP, i -> index.top(queries.get(i), limit, null));
    }

    private void timePages() {
        List<PostingQuery> queries = data.queries(CANDIDATES);
        List<RankPosition> ends = new ArrayList<>();
        for (PostingQuery query : queries) {
            List<RankedPosting> first = index.top(query, 100, null).items();
            ends.add(first.isEmpty() ? null : first.get(first.size() - 1).position());
        }
        measure("index, 20 after the first 100", CANDIDATES, 0, i -> index.top(queries.get(i), 20, ends.get(i)));
    }

    private void timeOracle() {
        List<PostingQuery> queries = data.queries(ORACLE_CANDIDATES);
        measure("oracle, top 50", ORACLE_CANDIDATES, 2, i -> oracle(queries.get(i), 50));
    }

    private void timeWrites() {
        List<OpenPosting> changed = new ArrayList<>();
        for (int i = 0; i < WRITES; i++) {
            changed.add(data.again(postings.get(i % postings.size())));
        }
        measure("write", WRITES, 1000, i -> index.put(changed.get(i), 2));
        time("index after the writes, top 50", 50);
    }

    private TopPostings oracle(PostingQuery query, int limit) {
        return ScanPostings.top(
                query.candidate(),
                postings.stream()
                        .filter(open -> open.isOpen(query.now()))
                        .filter(open -> !query.blockedEmployers().contains(open.employerId()))
                        .map(open -> CompiledPosting.compile(open.posting(), open.weights(), query.context())),
                limit,
                null);
    }

    private static List<RankPosition> positions(TopPostings top) {
        return top.items().stream().map(RankedPosting::position).toList();
    }

    /** Wall time, and what of it the thread had a processor for: on a busy machine these are not the same. */
    private static void measure(String what, int times, int warmUp, IntFunction<Object> action) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        double[] wall = new double[times];
        double[] processor = new double[times];
        int kept = 0;
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            long beganProcessor = thread.getCurrentThreadCpuTime();
            kept += action.apply(i).hashCode() & 1;
            processor[i] = (thread.getCurrentThreadCpuTime() - beganProcessor) / 1e6;
            wall[i] = (System.nanoTime() - began) / 1e6;
        }
        if (kept < 0) {
            throw new IllegalStateException("nobody looks at the answers");
        }
        System.out.printf(
                "%-32s %6d times  wall %s  processor %s%n",
                what, times - warmUp, quantiles(wall, warmUp), quantiles(processor, warmUp));
    }

    private static String quantiles(double[] millis, int warmUp) {
        double[] sorted = Arrays.copyOfRange(millis, warmUp, millis.length);
        Arrays.sort(sorted);
        return "p50 %8.3f p95 %8.3f p99 %8.3f ms"
                .formatted(
                        sorted[sorted.length / 2], sorted[sorted.length * 95 / 100], sorted[sorted.length * 99 / 100]);
    }

    private static long usedBytes() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
