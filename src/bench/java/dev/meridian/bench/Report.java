package dev.meridian.bench;

import dev.meridian.bench.Query.Group;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

/** The results of one size, side by side, as Markdown. */
final class Report {
    private static final double NANOS = 1e9;

    private final List<Query> queries;
    private final List<Result> results;

    Report(List<Query> queries, List<Result> results) {
        this.queries = queries;
        this.results = results;
    }

    /**
     * Says how many answers were compared.
     *
     * @throws IllegalStateException if an engine answered differently from one before it
     */
    String comparison() {
        StringBuilder said = new StringBuilder();
        for (int k = 1; k < results.size(); k++) {
            Result other = results.get(k);
            int compared = 0;
            for (Map.Entry<Integer, Answer> entry : other.answers.entrySet()) {
                for (Result earlier : results.subList(0, k)) {
                    Answer expected = earlier.answers.get(entry.getKey());
                    if (expected != null) {
                        compared++;
                        compare(queries.get(entry.getKey()), earlier, expected, other, entry.getValue());
                        break;
                    }
                }
            }
            said.append("%s: the same ids and scores as the others for %d queries of %,d candidates%n"
                    .formatted(other.engine, compared, other.size));
        }
        return said.toString();
    }

    private static void compare(Query query, Result one, Answer answer, Result other, Answer otherAnswer) {
        if (!answer.sameAs(otherAnswer)) {
            throw new IllegalStateException("%s and %s answer query %d (%s) differently:%n%s%n%s"
                    .formatted(one.engine, other.engine, query.number(), query.group(), answer, otherAnswer));
        }
    }

    String tables() {
        return "Top %d of %,d candidates; milliseconds, one thread%n%n".formatted(Query.PAGE, results.get(0).size)
                + engines() + "\n" + groups();
    }

    private String engines() {
        StringBuilder table = new StringBuilder(
                """
                | engine | queries | p50 | p90 | p99 | explained p50 | explained p99 | ratio | bytes per candidate | candidates a second |
                |---|---|---|---|---|---|---|---|---|---|
                """);
        for (Result result : results) {
            long[] rank = all(result.rankNanos);
            long[] whole = all(result.wholeNanos);
            table.append("| %s | %d | %s | %s | %s | %s | %s | %s | %,d | %,.0f |%n"
                    .formatted(
                            result.description,
                            result.answers.size(),
                            millis(rank, 0.50),
                            millis(rank, 0.90),
                            millis(rank, 0.99),
                            millis(whole, 0.50),
                            millis(whole, 0.99),
                            ratio(result),
                            result.bytes / result.size,
                            result.size / result.loadSeconds));
        }
        return table.toString();
    }

    private String groups() {
        StringBuilder table = new StringBuilder("| p50 / p99 by group |");
        results.forEach(result -> table.append(" ").append(result.engine).append(" |"));
        table.append("\n|---|").append("---|".repeat(results.size())).append("\n");
        for (Group group : Group.values()) {
            table.append("| ").append(group.name().toLowerCase(Locale.ROOT)).append(" |");
            for (Result result : results) {
                long[] rank = all(of(group, result.rankNanos));
                table.append(rank.length == 0 ? " |" : " %s / %s |".formatted(millis(rank, 0.5), millis(rank, 0.99)));
            }
            table.append("\n");
        }
        return table.toString();
    }

    /** Our times beside what reading the fewest possible bytes would take. */
    String floor(Floor floor, double bytesPerSecond) {
        StringBuilder table = new StringBuilder(
                """
                | group | bytes to touch, median | floor | ours, median | ratio, median |
                |---|---|---|---|---|
                """);
        Result ours = ours();
        for (Group group : Group.values()) {
            List<Query> of = queries.stream()
                    .filter(query -> query.group() == group && ours.rankNanos.containsKey(query.number()))
                    .toList();
            double[] bytes = of.stream().mapToDouble(floor::bytes).sorted().toArray();
            double[] nanos = of.stream()
                    .mapToDouble(query -> ours.medianRank(query.number()))
                    .sorted()
                    .toArray();
            double[] ratios = of.stream()
                    .mapToDouble(
                            query -> ours.medianRank(query.number()) / (floor.bytes(query) / bytesPerSecond * NANOS))
                    .sorted()
                    .toArray();
            if (bytes.length > 0) {
                table.append(String.format(
                        Locale.ROOT,
                        "| %s | %,.0f | %.4f ms | %.3f ms | %.1f |%n",
                        group.name().toLowerCase(Locale.ROOT),
                        median(bytes),
                        median(bytes) / bytesPerSecond * 1e3,
                        median(nanos) / 1e6,
                        median(ratios)));
            }
        }
        return table.toString();
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private Result ours() {
        return results.stream()
                .filter(each -> each.engine.equals(Engines.INDEX))
                .findFirst()
                .orElse(results.get(0));
    }

    /** The median, over the queries that both answered, of how much longer this engine takes than ours. */
    private String ratio(Result result) {
        Result ours = ours();
        double[] ratios = result.answers.keySet().stream()
                .filter(ours.answers::containsKey)
                .mapToDouble(query -> (double) result.medianRank(query) / ours.medianRank(query))
                .sorted()
                .toArray();
        return ratios.length == 0 ? "" : String.format(Locale.ROOT, "%.1f", median(ratios));
    }

    private Map<Integer, long[]> of(Group group, Map<Integer, long[]> times) {
        return times.entrySet().stream()
                .filter(entry -> queries.get(entry.getKey()).group() == group)
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static long[] all(Map<Integer, long[]> times) {
        return times.values().stream().flatMapToLong(LongStream::of).sorted().toArray();
    }

    static String millis(long[] sorted, double quantile) {
        int at = (int) Math.min(sorted.length - 1, Math.floor(quantile * sorted.length));
        double millis = sorted[at] / 1e6;
        return String.format(Locale.ROOT, millis < 10 ? "%.2f" : millis < 100 ? "%.1f" : "%.0f", millis);
    }
}
