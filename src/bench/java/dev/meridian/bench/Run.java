package dev.meridian.bench;

import dev.meridian.bench.Query.Group;
import dev.meridian.matching.engine.RankPosition;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.management.ObjectName;

/**
 * One engine over one population in a process of its own, so that no engine lives with another's garbage or with code
 * compiled for another. One thread asks.
 */
final class Run {
    private static final int SETTLING_QUERIES = 5;

    private final Engine engine;
    private final List<Query> queries;
    private final Map<Integer, RankPosition> places;
    private final Result result = new Result();

    private Run(Engine engine, List<Query> queries, Map<Integer, RankPosition> places) {
        this.engine = engine;
        this.queries = queries;
        this.places = places;
    }

    /**
     * Runs it.
     *
     * @param arguments engine, size, directory, seconds, and the file with the places of deep pages if it is there already
     */
    public static void main(String[] arguments) throws Exception {
        String name = arguments[0];
        int size = Integer.parseInt(arguments[1]);
        Path directory = Path.of(arguments[2]);
        Population population = new Population();
        try (Engine engine = Engines.start(name, size)) {
            List<Query> queries =
                    new Queries(population).all().stream().filter(engine::takes).toList();
            Map<Integer, RankPosition> places =
                    arguments.length > 4 ? Result.places(Path.of(arguments[4])) : new HashMap<>();
            Run run = new Run(engine, queries, places);
            run.load(population, size);
            run.result.engine = name;
            run.result.size = size;
            Files.writeString(directory.resolve("classes-" + name + "-" + size + ".txt"), classHistogram());
            run.measure(Double.parseDouble(arguments[3]), arguments.length <= 4);
            run.result.description = engine.describe();
            run.result.write(directory.resolve(file(name, size)));
        }
    }

    static String file(String engine, int size) {
        return "result-" + engine + "-" + size + ".tsv";
    }

    private void load(Population population, int size) throws Exception {
        long before = heapInUse();
        result.loadSeconds = engine.load(population, size);
        result.bytes = heapInUse() - before + engine.bytesElsewhere();
    }

    /** The first pass gives the answers, and the times too if it lasts longer than is given; else later ones do. */
    private void measure(double seconds, boolean first) throws Exception {
        if (first) {
            findPlaces();
        }
        for (Query query : queries.subList(0, Math.min(queries.size(), SETTLING_QUERIES))) {
            ask(query);
        }
        long start = System.nanoTime();
        for (Query query : queries) {
            Answer answer = ask(query);
            result.answers.put(query.number(), answer);
            result.time(query.number(), answer);
        }
        if (secondsSince(start) < seconds) {
            while (secondsSince(start) < seconds / 2) {
                pass(false);
            }
            result.rankNanos.clear();
            result.wholeNanos.clear();
            do {
                pass(true);
            } while (secondsSince(start) < seconds);
        }
    }

    private void findPlaces() {
        if (!(engine instanceof IndexEngine ours)) {
            throw new IllegalArgumentException("The first engine has to be one of ours, which alone tells places");
        }
        for (Query query : queries) {
            RankPosition place = query.group() == Group.DEEP ? ours.placeOf(query, Query.DEEP) : null;
            if (place != null) {
                places.put(query.number(), place);
                result.place(query, place);
            }
        }
    }

    private void pass(boolean counts) throws Exception {
        for (Query query : queries) {
            Answer answer = ask(query);
            if (counts) {
                result.time(query.number(), answer);
            }
        }
    }

    private Answer ask(Query query) throws Exception {
        return engine.ask(query, places.get(query.number()));
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long heapInUse() {
        for (int k = 0; k < 3; k++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static String classHistogram() throws Exception {
        Object histogram = ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {null},
                        new String[] {String[].class.getName()});
        return histogram.toString();
    }
}
