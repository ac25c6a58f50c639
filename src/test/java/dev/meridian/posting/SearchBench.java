package dev.meridian.posting;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.meridian.platform.database.EmbeddedDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * How fast the search is: 100,000 postings made up in five languages, 20 queries, every one with its two statements as the
 * service sends them. Prints the machine, the size, quantiles, what comes first and three plans. Not a test: run its main.
 */
final class SearchBench {
    private static final int ROUNDS = 20;
    private static final int PAGE = 21;
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-zA-Z]+)");

    /** A query of the mix: what is typed, and further conditions with their parameter. */
    private record Asked(@Nullable String q, String condition, String name, Object value) {
        static Asked of(String q) {
            return new Asked(q, "", "", "");
        }
    }

    private static final String IN_PORTUGAL = "p.countries && cast(:countries as text[])";
    private static final String WITH_SKILL = "p.skill_ids @> cast(:skills as uuid[])";
    private static final String PAID = "p.pay_micros >= cast(cast(:leastPay as jsonb) ->> p.pay_currency as numeric)";
    private static final String HOURS = "p.hours_class = any (cast(:classes as integer[]))";

    private static final List<Asked> MIX = List.of(
            Asked.of("java"),
            Asked.of("senior backend engineer"),
            Asked.of("engineer"),
            Asked.of("\"data engineer\" -spark"),
            Asked.of("k8s platform"),
            Asked.of("desarrolladores backend"),
            Asked.of("programacion aplicaciones"),
            Asked.of("engenheiros de dados"),
            Asked.of("seguranca nuvem"),
            Asked.of("développeuses"),
            Asked.of("ingenieur donnees"),
            Asked.of("Entwicklerin Datenbanken"),
            Asked.of("softwareentwickler sicherheit"),
            Asked.of("enginer kuberntes"),
            Asked.of("Kubernets operator"),
            new Asked("react", IN_PORTUGAL, "countries", "{\"*\",PT}"),
            new Asked(null, IN_PORTUGAL, "countries", "{\"*\",PT}"),
            new Asked(null, WITH_SKILL, "skills", "{" + SearchBenchData.skill(3) + "}"),
            new Asked("backend", PAID, "leastPay", "{\"EUR\":\"30000000\",\"USD\":\"32000000\"}"),
            new Asked("frontend", HOURS, "classes", "{0,1,2,3,5,8}"));

    private SearchBench() {}

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
                printMachine(connection, size);
                measure(connection);
                for (int query : new int[] {2, 5, 13}) {
                    printPlan(connection, MIX.get(query));
                }
            }
        }
    }

    private static void measure(Connection connection) throws SQLException {
        List<Double> all = new ArrayList<>();
        Map<Asked, List<Double>> each = new LinkedHashMap<>();
        for (int round = -3; round < ROUNDS; round++) {
            for (Asked asked : MIX) {
                long began = System.nanoTime();
                hits(connection, asked);
                double millis = (System.nanoTime() - began) / 1e6;
                connection.rollback();
                if (round >= 0) {
                    all.add(millis);
                    each.computeIfAbsent(asked, a -> new ArrayList<>()).add(millis);
                }
            }
        }
        for (Map.Entry<Asked, List<Double>> entry : each.entrySet()) {
            Asked asked = entry.getKey();
            System.out.printf(
                    "%-32s %-9s p50 %6.1f p95 %6.1f ms  %s%n",
                    asked.q() == null ? "(latest)" : asked.q(),
                    asked.name(),
                    quantile(entry.getValue(), 50),
                    quantile(entry.getValue(), 95),
                    hits(connection, asked).stream().limit(2).toList());
        }
        System.out.printf("all: p50 %.1f ms, p95 %.1f ms%n", quantile(all, 50), quantile(all, 95));
        connection.rollback();
    }

    private static double quantile(List<Double> values, int percent) {
        return values.stream().sorted().toList().get((values.size() - 1) * percent / 100);
    }

    /** As the service does it: words in each language, the exact hits, and those spelt alike where they are few. */
    private static List<String> hits(Connection connection, Asked asked) throws SQLException {
        SearchPlan plan = plan(connection, asked);
        List<String> titles = titles(connection, plan.exact(null, PAGE));
        if (plan.words() != null && plan.words().likeness() != null && titles.size() < PostingSearch.FEW) {
            titles.addAll(titles(connection, plan.fuzzy(null, PAGE - titles.size())));
        }
        return titles;
    }

    private static SearchPlan plan(Connection connection, Asked asked) throws SQLException {
        Map<String, Object> parameters = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>();
        conditions.add("p.valid_through is null or p.valid_through > :now");
        parameters.put("now", Instant.now()); // a benchmark has no other clock
        if (!asked.condition().isEmpty()) {
            conditions.add(asked.condition());
            parameters.put(asked.name(), asked.value());
        }
        return new SearchPlan(conditions, parameters, words(connection, asked.q()), asked.q() != null);
    }

    private static SearchPlan.@Nullable Words words(Connection connection, @Nullable String q) throws SQLException {
        if (q == null) {
            return null;
        }
        Map<String, String> byLanguage = new LinkedHashMap<>();
        Map<String, String> ranking = new LinkedHashMap<>();
        String typed = SearchText.typed(q);
        boolean excluding = SearchText.excludes(typed);
        try (PreparedStatement sql =
                connection.prepareStatement(NAME.matcher(SearchPlan.QUERIES).replaceAll("?"))) {
            sql.setString(1, excluding ? SearchText.folded(typed) : typed);
            sql.setString(2, excluding ? "" : SearchText.folded(typed));
            sql.setString(3, q.equals("k8s") ? "Kubernetes" : "");
            try (ResultSet rows = sql.executeQuery()) {
                while (rows.next()) {
                    if (rows.getString(1) != null) {
                        byLanguage.put(rows.getString(1), rows.getString(2));
                        ranking.put(rows.getString(1), SearchPlan.Words.ranking(rows.getString(2)));
                    }
                }
            }
        }
        return new SearchPlan.Words(
                SearchPlan.Words.matching(byLanguage),
                new ObjectMapper().valueToTree(ranking).toString(),
                SearchText.isLiteral(typed) ? null : SearchText.folded(typed));
    }

    private static List<String> titles(Connection connection, SearchPlan.Statement statement) throws SQLException {
        String sql = "select content ->> 'title' from published_posting join (" + statement.sql()
                + ") found using (posting_id) order by found.rank desc, found.published_at desc, posting_id desc";
        return strings(connection, sql, statement);
    }

    private static void printPlan(Connection connection, Asked asked) throws SQLException {
        SearchPlan plan = plan(connection, asked);
        SearchPlan.Statement statement =
                asked.q() != null && asked.q().startsWith("enginer") ? plan.fuzzy(null, PAGE) : plan.exact(null, PAGE);
        System.out.println("\nplan of " + asked.q());
        strings(connection, "explain (analyze, costs off, buffers off) " + statement.sql(), statement)
                .forEach(line ->
                        System.out.println("  " + (line.length() > 160 ? line.substring(0, 160) + "..." : line)));
    }

    private static List<String> strings(Connection connection, String text, SearchPlan.Statement statement)
            throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement sql =
                connection.prepareStatement(NAME.matcher(text).replaceAll("?"))) {
            Matcher names = NAME.matcher(text);
            for (int i = 1; names.find(); i++) {
                Object value = statement.parameters().get(names.group(1));
                sql.setObject(i, value instanceof Instant at ? OffsetDateTime.ofInstant(at, ZoneOffset.UTC) : value);
            }
            try (ResultSet rows = sql.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    private static void printMachine(Connection connection, int size) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select version(), pg_size_pretty(pg_total_relation_size("
                        + "'published_posting')), pg_size_pretty(pg_relation_size('published_posting_search')),"
                        + " pg_size_pretty(pg_relation_size('published_posting_fuzzy')),"
                        + " pg_size_pretty(pg_relation_size('published_posting'))")) {
            row.next();
            System.out.printf(
                    "%s, Java %s, %d processors%n%d postings: table and indexes %s, of which heap %s, words %s,"
                            + " trigrams %s%n",
                    Arrays.asList(row.getString(1).split(" on ")).get(0),
                    Runtime.version().feature(),
                    Runtime.getRuntime().availableProcessors(),
                    size,
                    row.getString(2),
                    row.getString(5),
                    row.getString(3),
                    row.getString(4));
        }
    }
}
