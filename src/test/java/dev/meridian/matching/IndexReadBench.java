package dev.meridian.matching;

import dev.meridian.candidate.CandidateForm;
import dev.meridian.candidate.CandidateSnapshot;
import dev.meridian.candidate.MatchRows;
import dev.meridian.platform.database.EmbeddedDatabase;
import dev.meridian.platform.json.StoredJson;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;

/**
 * How many candidates a second reach the point where the index would take them, by each way of reading them. Prints all; a
 * figure holds for the machine and its load alone.
 */
public final class IndexReadBench {
    private static final int TEMPLATES = 2_000;
    private static final long SEED = 20260101;

    private IndexReadBench() {}

    /**
     * Runs it.
     *
     * @param arguments how many candidates; 1,000,000 where absent
     */
    public static void main(String[] arguments) throws Exception {
        int size = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        Path directory = Files.createTempDirectory("meridian-read-bench");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, EmbeddedDatabase.Durability.FAST)) {
            Flyway.configure()
                    .dataSource(database.jdbcUrl(), EmbeddedDatabase.OWNER_USER, "trusted")
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), "postgres", "trusted")) {
                time("filled", size, () -> fill(connection, size));
            }
            try (Connection connection =
                    DriverManager.getConnection(database.jdbcUrl(), EmbeddedDatabase.APP_USER, "trusted")) {
                connection.setAutoCommit(false);
                try (Statement sql = connection.createStatement()) {
                    sql.execute("select set_config('app.caller', 'system:bench', false)");
                }
                for (int round = 0; round < 3; round++) {
                    time("document, parsed with Jackson", size / 10, () -> documents(connection, size / 10));
                    time("match_row, not parsed", size, () -> rows(connection, false));
                    time("match_row, parsed by hand", size, () -> rows(connection, true));
                }
            }
        }
    }

    private interface Task {
        long run() throws SQLException;
    }

    private static void time(String what, int size, Task task) throws SQLException {
        long began = System.nanoTime();
        long cpuBegan = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long mark = task.run();
        double cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuBegan) / 1e3 / size;
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "%-32s %6.1f s %,12.0f a second, %5.2f us of this thread each (%d)%n",
                what, seconds, size / seconds, cpu, mark);
    }

    private static long documents(Connection connection, int size) throws SQLException {
        StoredJson json = new StoredJson();
        long skills = 0;
        try (PreparedStatement sql =
                connection.prepareStatement("select id, version, content from candidate limit " + size)) {
            sql.setFetchSize(1000);
            try (ResultSet rows = sql.executeQuery()) {
                while (rows.next()) {
                    CandidateForm content = json.read(rows.getString(3), CandidateForm.class);
                    UUID id = rows.getObject(1, UUID.class);
                    skills += EngineInputs.candidate(new CandidateSnapshot(id, id, rows.getLong(2), content))
                            .skills()
                            .size();
                }
            }
        }
        return skills;
    }

    private static long rows(Connection connection, boolean parsed) throws SQLException {
        MatchRowParser parser = new MatchRowParser();
        AtomicLong skills = new AtomicLong();
        MatchRows.copy(
                connection,
                MatchRows.SHOWN,
                row -> skills.getAndAdd(
                        parsed ? parser.parse(row).candidate().skills().size() : row.fields().length));
        return skills.get();
    }

    private static long fill(Connection connection, int size) throws SQLException {
        Random random = new Random(SEED);
        List<String> skills = IntStream.range(0, 1_500)
                .mapToObj(i -> new UUID(random.nextLong(), random.nextLong()).toString())
                .toList();
        try (Statement sql = connection.createStatement()) {
            sql.execute("set session_replication_role = replica");
            sql.execute("create temporary table template (content jsonb)");
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into template values (cast(? as jsonb))")) {
                for (int i = 0; i < TEMPLATES; i++) {
                    insert.setString(1, profile(random, skills));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            sql.execute("insert into candidate (id, account_id, visibility, anonymous_id, content, version, created_at,"
                    + " updated_at) select gen_random_uuid(), gen_random_uuid(),"
                    + " content ->> 'visibility', gen_random_uuid(), content, 0, now(), now()"
                    + " from template, generate_series(1, " + size / TEMPLATES + ")");
            sql.execute("vacuum analyze candidate");
        }
        return size;
    }

    private static String profile(Random random, List<String> skills) {
        List<String> held = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            held.add("{\"skillId\":\"" + skills.get((i * 150) + random.nextInt(150)) + "\",\"level\":"
                    + (1 + random.nextInt(5)) + ",\"years\":" + random.nextInt(15) + "}");
        }
        String zone = List.of("Europe/Berlin", "America/New_York", "Asia/Kolkata", "America/Sao_Paulo")
                .get(random.nextInt(4));
        int start = 7 + random.nextInt(4);
        String hours = "{\"timeZone\":\"" + zone + "\",\"intervals\":["
                + List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY").stream()
                        .map(day -> "{\"day\":\"" + day + "\",\"start\":\"" + String.format("%02d:00", start)
                                + "\",\"end\":\"" + (start + 8) + ":00\"}")
                        .collect(Collectors.joining(","))
                + "]}";
        return "{\"displayName\":\"Somebody " + random.nextInt() + "\",\"headline\":\"Builds things that last, "
                + random.nextInt() + "\",\"countryCode\":\"PT\",\"workHours\":" + hours + ",\"skills\":["
                + String.join(",", held)
                + "],\"languages\":[{\"languageTag\":\"en\",\"cefrLevel\":\"C1\"},{\"languageTag\":\"pt\",\"cefrLevel\":\"NATIVE\"}],"
                + "\"desiredRate\":{\"amount\":" + (30 + random.nextInt(90))
                + ".00,\"currency\":\"EUR\",\"unit\":\"HOUR\"},"
                + "\"minimumRate\":{\"amount\":" + (10 + random.nextInt(20))
                + ".00,\"currency\":\"EUR\",\"unit\":\"HOUR\"},"
                + "\"engagementKinds\":[\"FULL_TIME\",\"CONTRACTOR\"],\"availableFrom\":\"2026-03-01\",\"noticeDays\":14,"
                + "\"visibility\":\"" + (random.nextInt(5) == 0 ? "ANONYMOUS" : "PUBLIC") + "\"}";
    }
}
