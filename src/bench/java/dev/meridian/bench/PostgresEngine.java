package dev.meridian.bench;

import dev.meridian.matching.engine.CompiledPosting;
import dev.meridian.matching.engine.RankPosition;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * PostgreSQL with the tables, indexes and settings of {@link PostgresSchema} and the one statement of {@link PostgresQuery},
 * on one core: no parallel workers, no just-in-time compilation. The same queries with both, as PostgreSQL does by default,
 * are timed at the end.
 */
final class PostgresEngine implements Engine {
    private static final int BATCH = 10_000;

    private final Row.Dictionary dictionary = new Row.Dictionary();
    private final EmbeddedPostgres postgres;
    private final Connection connection;
    private final int share;
    private final List<Query> asked = new ArrayList<>();

    /**
     * Starts it.
     *
     * @param share one in so many queries is asked
     */
    PostgresEngine(int share) throws IOException, SQLException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        PostgresSchema.SETTINGS.forEach(builder::setServerConfig);
        this.postgres = builder.start();
        this.connection = postgres.getPostgresDatabase().getConnection();
        this.share = share;
    }

    @Override
    public double load(Population population, int size) throws SQLException {
        run(PostgresSchema.TABLES);
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        long nanos = 0;
        for (int from = 0; from < size; from += BATCH) {
            StringBuilder candidates = new StringBuilder();
            StringBuilder skills = new StringBuilder();
            for (int k = from; k < Math.min(size, from + BATCH); k++) {
                PostgresSchema.append(k, dictionary.row(population.person(k).candidate()), candidates, skills);
            }
            long start = System.nanoTime();
            copy(copies, "candidate", candidates);
            copy(copies, "candidate_skill", skills);
            nanos += System.nanoTime() - start;
        }
        long start = System.nanoTime();
        copy(copies, "hours_class", PostgresSchema.hours(dictionary));
        run(PostgresSchema.INDEXES);
        return (nanos + System.nanoTime() - start) / 1e9;
    }

    @Override
    public boolean takes(Query query) {
        return query.group() != Query.Group.INSIGHTS && query.number() % share == 0;
    }

    @Override
    public Answer ask(Query query, @Nullable RankPosition after) throws SQLException {
        long start = System.nanoTime();
        CompiledPosting compiled = query.compiled();
        List<Answer.Item> items = new ArrayList<>();
        try (PreparedStatement statement =
                        connection.prepareStatement(new PostgresQuery(compiled, dictionary, after).text());
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                items.add(new Answer.Item(rows.getObject(1, UUID.class), rows.getInt(2)));
            }
        }
        long end = System.nanoTime();
        if (after == null && asked.stream().noneMatch(each -> each.number() == query.number())) {
            asked.add(query);
        }
        return new Answer(Answer.text(items), Answer.NOT_COUNTED, end - start, end - start);
    }

    @Override
    public long bytesElsewhere() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_total_relation_size('candidate')"
                        + " + pg_total_relation_size('candidate_skill') + pg_total_relation_size('hours_class')")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public String describe() throws SQLException {
        String parallel = parallelMedian();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show server_version")) {
            row.next();
            return "PostgreSQL " + row.getString(1) + ", one core (with parallel workers and JIT: p50 " + parallel
                    + ")";
        }
    }

    private String parallelMedian() throws SQLException {
        run("set max_parallel_workers_per_gather = 2; set jit = on");
        long[] nanos = new long[asked.size()];
        for (int k = 0; k < nanos.length; k++) {
            nanos[k] = ask(asked.get(k), null).rankNanos();
        }
        Arrays.sort(nanos);
        return nanos.length == 0 ? "-" : Report.millis(nanos, 0.5);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : sql.split(";")) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        }
    }

    private static void copy(CopyManager copies, String table, CharSequence lines) throws SQLException {
        CopyIn copy = copies.copyIn("copy " + table + " from stdin");
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
    }
}
