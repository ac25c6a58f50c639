package dev.meridian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Where this runs, and what {@link Parts} take there. */
final class Machine {
    private final Collection<RunResult> parts;

    private Machine(Collection<RunResult> parts) {
        this.parts = parts;
    }

    /** Measures, for about half a minute. */
    static Machine measured(Path directory) throws RunnerException {
        return new Machine(new Runner(new OptionsBuilder()
                        .include(Parts.class.getName().replace(".", "\\."))
                        .output(directory.resolve("parts.txt").toString())
                        .build())
                .run());
    }

    /** Bytes that one core reads in a second, in order, from memory. */
    double bytesPerSecond() {
        return Parts.bytesRead() / (nanos("readInOrder") / 1e9);
    }

    /** Date, machine, JDK and parts in plain words. */
    String describe() throws IOException {
        return String.format(
                Locale.ROOT,
                "%s; %s, %d cores; Java %s (%s); one core reads %.1f GB/s in order;"
                        + " compiling a posting takes %.1f µs, explaining a candidate %.1f µs",
                LocalDate.now(ZoneOffset.UTC),
                processor(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                System.getProperty("java.vm.name"),
                bytesPerSecond() / 1e9,
                nanos("compile") / 1e3,
                nanos("explain") / 1e3);
    }

    private double nanos(String part) {
        return parts.stream()
                .filter(result -> result.getPrimaryResult().getLabel().equals(part))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getScore();
    }

    private static String processor() throws IOException {
        Path linux = Path.of("/proc/cpuinfo");
        if (!Files.exists(linux)) {
            return System.getProperty("os.name") + " " + System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(linux)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 2))
                    .orElse(System.getProperty("os.arch"));
        }
    }
}
