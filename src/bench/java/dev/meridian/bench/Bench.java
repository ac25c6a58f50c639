package dev.meridian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs every engine over every size, each in a process of its own, compares the answers, and prints the tables. Ends with
 * an error where two engines answer differently.
 */
final class Bench {
    private final Path directory;
    private final String seconds;

    private Bench(Path directory, String seconds) {
        this.directory = directory;
        this.seconds = seconds;
    }

    /** Runs it, with what the system properties {@code meridian.bench.*} say. */
    public static void main(String[] arguments) throws Exception {
        Path directory =
                Files.createDirectories(Path.of(System.getProperty("meridian.bench.directory", "target/bench")));
        Bench bench = new Bench(directory, System.getProperty("meridian.bench.seconds", "20"));
        List<String> engines = listed("meridian.bench.engines", "scan,index,lucene,postgres");
        Machine machine = Machine.measured(directory);
        System.out.println(machine.describe());
        for (String size : listed("meridian.bench.sizes", "100000,1000000")) {
            bench.size(engines, Integer.parseInt(size), machine);
        }
    }

    private void size(List<String> engines, int size, Machine machine) throws Exception {
        List<Result> results = new ArrayList<>();
        Path places = null;
        for (String engine : engines) {
            if (!Engines.takes(engine, size)) {
                continue;
            }
            Path file = directory.resolve(Run.file(engine, size));
            fork(Engines.options(engine, size), "Run", arguments(engine, size, places));
            places = places == null ? file : places;
            results.add(Result.read(file));
        }
        Population population = new Population();
        List<Query> queries = new Queries(population).all();
        Report report = new Report(queries, results);
        System.out.println(report.comparison());
        System.out.println(report.tables());
        System.out.println(report.floor(new Floor(population, size), machine.bytesPerSecond()));
        if (engines.contains(Engines.INDEX)) {
            fork(Engines.options(Engines.INDEX, size), "Freshness", Integer.toString(size));
        }
    }

    private String[] arguments(String engine, int size, @Nullable Path places) {
        List<String> arguments =
                new ArrayList<>(List.of(engine, Integer.toString(size), directory.toString(), seconds));
        if (places != null) {
            arguments.add(places.toString());
        }
        return arguments.toArray(String[]::new);
    }

    /** Runs another main of this package to its end. */
    static void fork(List<String> options, String main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        command.add(Bench.class.getPackageName() + "." + main);
        command.addAll(Arrays.asList(arguments));
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IllegalStateException(main + " " + String.join(" ", arguments) + " ended with " + status);
        }
    }

    private static List<String> listed(String property, String otherwise) {
        return List.of(System.getProperty(property, otherwise).split(","));
    }
}
