package dev.meridian.bench;

import dev.meridian.matching.engine.RankPosition;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What one engine did with one population: written by the process that held it, read by the one that compares. */
final class Result {
    String engine = "";
    int size;
    String description = "";
    double loadSeconds;
    long bytes;
    final Map<Integer, String> places = new TreeMap<>();
    final Map<Integer, Answer> answers = new TreeMap<>();
    final Map<Integer, long[]> rankNanos = new TreeMap<>();
    final Map<Integer, long[]> wholeNanos = new TreeMap<>();

    void place(Query query, RankPosition position) {
        places.put(query.number(), Answer.cursor(position));
    }

    void time(int query, Answer answer) {
        append(rankNanos, query, answer.rankNanos());
        append(wholeNanos, query, answer.wholeNanos());
    }

    /** Median of a query's times for the ranking alone. */
    long medianRank(int query) {
        long[] sorted = rankNanos.getOrDefault(query, new long[] {0}).clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    void write(Path file) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println(String.join("\t", "engine", engine, Integer.toString(size), description));
            out.println(String.join("\t", "load", Double.toString(loadSeconds), Long.toString(bytes)));
            places.forEach((query, place) -> out.println("place\t" + query + "\t" + place));
            answers.forEach((query, answer) ->
                    out.println("answer\t" + query + "\t" + answer.eligible() + "\t" + answer.text()));
            rankNanos.forEach((query, nanos) -> out.println(
                    "time\t" + query + "\t" + joined(nanos) + "\t" + joined(wholeNanos.getOrDefault(query, nanos))));
        }
    }

    static Result read(Path file) throws IOException {
        Result result = new Result();
        for (String line : Files.readAllLines(file)) {
            String[] f = line.split("\t", -1);
            switch (f[0]) {
                case "engine" -> {
                    result.engine = f[1];
                    result.size = Integer.parseInt(f[2]);
                    result.description = f[3];
                }
                case "load" -> {
                    result.loadSeconds = Double.parseDouble(f[1]);
                    result.bytes = Long.parseLong(f[2]);
                }
                case "place" -> result.places.put(Integer.parseInt(f[1]), f[2]);
                case "answer" ->
                    result.answers.put(Integer.parseInt(f[1]), new Answer(f[3], Integer.parseInt(f[2]), 0, 0));
                case "time" -> {
                    result.rankNanos.put(Integer.parseInt(f[1]), split(f[2]));
                    result.wholeNanos.put(Integer.parseInt(f[1]), split(f[3]));
                }
                default -> throw new IOException("unknown line " + f[0]);
            }
        }
        return result;
    }

    /** The places from which deep pages begin, as the first engine of a size found them. */
    static Map<Integer, RankPosition> places(Path file) throws IOException {
        Map<Integer, RankPosition> places = new HashMap<>();
        read(file).places.forEach((query, cursor) -> places.put(query, Answer.position(cursor)));
        return places;
    }

    private static void append(Map<Integer, long[]> times, int query, long nanos) {
        long[] before = times.getOrDefault(query, new long[0]);
        long[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = nanos;
        times.put(query, after);
    }

    private static String joined(long[] nanos) {
        return LongStream.of(nanos).mapToObj(Long::toString).collect(Collectors.joining(","));
    }

    private static long[] split(String nanos) {
        return Arrays.stream(nanos.split(",")).mapToLong(Long::parseLong).toArray();
    }
}
