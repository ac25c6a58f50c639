package dev.meridian.posting;

import dev.meridian.platform.database.EmbeddedDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;

/**
 * How fast the search is: 100,000 postings made up in five languages, 20 queries, each with the statements that the service
 * sends, alone and with facets. Prints the machine, the size, quantiles, what comes first and three plans. Not a test: run its
 * main.
 */
final class SearchBench {
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 20;
    private static final int WIDTH = 160;

    private final SearchBenchClient client;
    private final Connection connection;

    private SearchBench(Connection connection) {
        this.connection = connection;
        this.client = new SearchBenchClient(connection);
    }

    /**
     * Runs it.
     *
     * @param arguments how many postings; 100,000 where absent
     */
    public static void main(String[] arguments) throws Exception {
        int size = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        Path directory = Files.createTempDirectory("meridian-search-bench");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, EmbeddedDatabase.Durability.FAST)) {
            Flyway.configure()
                    .dataSource(database.jdbcUrl(), EmbeddedDatabase.OWNER_USER, "trusted")
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            // The one user who may fill a table without those that it refers to.
            try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), "postgres", "trusted")) {
                long began = System.nanoTime();
                SearchBenchData.fill(connection, size);
                System.out.printf("filled in %d s%n", (System.nanoTime() - began) / 1_000_000_000);
                connection.setAutoCommit(false);
                new SearchBench(connection).run(size);
            }
        }
    }

    private void run(int size) throws SQLException {
        printMachine(size);
        List<List<Double>> alone = measure(false);
        List<List<Double>> withFacets = measure(true);
        System.out.printf("%-32s %21s   %21s%n", "ms", "p50, p95 alone", "with facets");
        for (int i = 0; i < alone.size(); i++) {
            SearchBenchMix.Asked asked = SearchBenchMix.ALL.get(i);
            System.out.printf(
                    "%-32s %10.1f %10.1f   %10.1f %10.1f  %s%n",
                    asked.label(),
                    quantile(alone.get(i), 50),
                    quantile(alone.get(i), 95),
                    quantile(withFacets.get(i), 50),
                    quantile(withFacets.get(i), 95),
                    client.search(asked, false).stream().limit(2).toList());
        }
        printAll("alone", alone);
        printAll("with facets", withFacets);
        for (int query : new int[] {2, 15, 13}) {
            SearchBenchMix.Asked asked = SearchBenchMix.ALL.get(query);
            System.out.println("\nplan of " + asked.label());
            client.explain(asked)
                    .forEach(line -> System.out.println(
                            "  " + (line.length() > WIDTH ? line.substring(0, WIDTH) + "..." : line)));
        }
        connection.rollback();
    }

    /** Milliseconds of each query, in the mix's order. */
    private List<List<Double>> measure(boolean facets) throws SQLException {
        List<List<Double>> each = SearchBenchMix.ALL.stream()
                .<List<Double>>map(a -> new ArrayList<>())
                .toList();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int i = 0; i < each.size(); i++) {
                long began = System.nanoTime();
                client.search(SearchBenchMix.ALL.get(i), facets);
                double millis = (System.nanoTime() - began) / 1e6;
                connection.rollback();
                if (round >= 0) {
                    each.get(i).add(millis);
                }
            }
        }
        return each;
    }

    private static void printAll(String name, List<List<Double>> each) {
        List<Double> all = each.stream().flatMap(List::stream).toList();
        System.out.printf(
                "all, %s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
                name, quantile(all, 50), quantile(all, 95), quantile(all, 99));
    }

    private static double quantile(List<Double> values, int percent) {
        return values.stream().sorted().toList().get((values.size() - 1) * percent / 100);
    }

    private void printMachine(int size) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select split_part(version(), ' on ', 1),"
                        + " pg_size_pretty(pg_total_relation_size('published_posting')),"
                        + " pg_size_pretty(pg_relation_size('published_posting')),"
                        + " pg_size_pretty(pg_relation_size('published_posting_search')), count(*),"
                        + " pg_size_pretty(pg_total_relation_size('search_word')) from search_word")) {
            row.next();
            System.out.printf(
                    "%s, Java %s, %d processors%n%d postings: table and indexes %s, of which heap %s, words %s;"
                            + " %d known words %s%n",
                    row.getString(1),
                    Runtime.version().feature(),
                    Runtime.getRuntime().availableProcessors(),
                    size,
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getLong(5),
                    row.getString(6));
        }
    }
}
