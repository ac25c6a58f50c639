package dev.meridian.support;

import dev.meridian.platform.database.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The one place that chooses the tests' PostgreSQL: the server of {@code -Dmeridian.test.jdbc-url} (with
 * {@code .username} and {@code .password}) if given; a container with {@code -Dmeridian.test.database=testcontainers};
 * else an embedded one. The tests are the same on each.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private static final String IMAGE = System.getProperty("meridian.test.image", "postgres:15");

    private @Nullable AutoCloseable database;
    private @Nullable Path directory;

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(connection());
        directory = temporaryDirectory();
        settings.put("meridian.data-dir", directory.resolve("data").toString());
        settings.put("meridian.demo", "false");
        settings.put("meridian.matching.explanations-per-minute", "40");
        // Thousands of accounts are made; what a password costs outside of tests is held by tests of its own.
        settings.put("meridian.password.kibibytes", "64");
        settings.put("meridian.password.passes", "1");
        settings.put("meridian.admin.accounts", Api.ADMIN_ID.toString());
        return settings;
    }

    private Map<String, String> connection() {
        String given = System.getProperty("meridian.test.jdbc-url");
        if (given != null) {
            return settings(
                    given,
                    System.getProperty("meridian.test.username", "meridian"),
                    System.getProperty("meridian.test.password", "meridian"));
        }
        return "testcontainers".equals(System.getProperty("meridian.test.database")) ? container() : embedded();
    }

    private Map<String, String> container() {
        PostgreSQLContainer container =
                new PostgreSQLContainer(DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("postgres"));
        container.start();
        database = container;
        return settings(container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }

    private Map<String, String> embedded() {
        EmbeddedDatabase embedded = EmbeddedDatabase.start(temporaryDirectory(), EmbeddedDatabase.Durability.FAST);
        database = embedded;
        Map<String, String> settings = settings(embedded.jdbcUrl(), EmbeddedDatabase.APP_USER, "trusted");
        settings.put("quarkus.flyway.username", EmbeddedDatabase.OWNER_USER);
        return settings;
    }

    private static Map<String, String> settings(String url, String user, String password) {
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", url);
        settings.put("quarkus.datasource.username", user);
        settings.put("quarkus.datasource.password", password);
        return settings;
    }

    @Override
    public void stop() {
        try {
            if (database != null) {
                database.close();
            }
            if (directory != null) {
                delete(directory);
            }
        } catch (Exception e) {
            throw new IllegalStateException("The tests' database did not stop", e);
        }
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("meridian-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
