package dev.meridian;

import static dev.meridian.support.ServiceProcess.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meridian.platform.database.EmbeddedDatabase;
import dev.meridian.support.Countries;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceProcess;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two packaged services over one PostgreSQL, started once for all tests, each of which has people and a country of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplicasIT {
    private static final int WRITES_BEFORE_THE_KILL = 40;
    private static final int FULL = 10_000;
    private static final int ASKING_MORE = 9_625;
    private static final String MY_MATCHES = "/v1/candidates/me/matches?limit=100&explain=summary";

    /** Far beyond the bound, which is the poll interval and the look itself; a machine may be busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path directory;

    @SuppressWarnings("NullAway.Init")
    private EmbeddedDatabase database;

    @SuppressWarnings("NullAway.Init")
    private ServiceProcess one;

    @SuppressWarnings("NullAway.Init")
    private ServiceProcess two;

    private String country = "";
    private String owner = "";
    private String employer = "";
    private String candidate = "";

    @BeforeAll
    void startBoth() throws Exception {
        database = EmbeddedDatabase.start(directory.resolve("data"), EmbeddedDatabase.Durability.FAST);
        one = ServiceProcess.start(directory.resolve("one"), settings());
        two = ServiceProcess.start(directory.resolve("two"), settings());
    }

    @BeforeEach
    void makePeople() throws Exception {
        country = Countries.next();
        owner = one.signUp("owner-" + country + "@example.com", "EMPLOYER");
        employer = json(one.post("/v1/employers", owner, Samples.employer()))
                .get("id")
                .asText();
        candidate = one.signUp("candidate-" + country + "@example.com", "CANDIDATE");
    }

    @AfterAll
    void stopBoth() throws Exception {
        one.stop();
        two.stop();
        database.close();
    }

    private Map<String, String> settings() {
        return Map.of(
                "MERIDIAN_PRODUCTION",
                "false",
                "MERIDIAN_RATE_LIMIT_ENABLED",
                "false",
                "QUARKUS_DATASOURCE_JDBC_URL",
                database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME",
                EmbeddedDatabase.APP_USER,
                "QUARKUS_DATASOURCE_PASSWORD",
                "trusted",
                "QUARKUS_FLYWAY_USERNAME",
                EmbeddedDatabase.OWNER_USER,
                "QUARKUS_FLYWAY_PASSWORD",
                "trusted",
                "MERIDIAN_DATA_DIR",
                directory.resolve("keys-of-both").toString());
    }

    private String publish(ServiceProcess replica) throws IOException, InterruptedException {
        HttpResponse<String> made = replica.post(
                "/v1/job-postings",
                owner,
                Samples.posting(employer)
                        .with("applicantLocation", Json.of("kind", "COUNTRIES", "countries", List.of(country)))
                        .with("desiredState", "PUBLISHED"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return json(made).get("id").asText();
    }

    private static List<Integer> scores(JsonNode page) {
        List<Integer> scores = new ArrayList<>();
        page.get("items").forEach(item -> scores.add(item.get("score").asInt()));
        return scores;
    }

    private List<Integer> scores(ServiceProcess replica, String posting, String... headers) throws Exception {
        return scores(json(replica.get("/v1/job-postings/" + posting + "/matches?explain=summary", owner, headers)));
    }

    private Set<String> postings(ServiceProcess replica) throws Exception {
        Set<String> ids = new TreeSet<>();
        json(replica.get(MY_MATCHES, candidate))
                .get("items")
                .forEach(item -> ids.add(item.at("/posting/id").asText()));
        return ids;
    }

    private void await(Check seen) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!seen.holds()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
        }
    }

    private interface Check {
        boolean holds() throws Exception;
    }

    @Test
    void what_is_written_at_one_is_ranked_at_the_other() throws Exception {
        String posting = publish(one);
        HttpResponse<String> made =
                one.post("/v1/candidates", candidate, Samples.candidate().with("countryCode", country));
        String written = made.headers().firstValue("Meridian-Written").orElseThrow();
        assertThat(scores(two, posting, "Meridian-Read-After", written)).containsExactly(FULL);
        assertThat(postings(two)).containsExactly(posting);

        one.patch("/v1/candidates/me", candidate, Json.of("visibility", "HIDDEN"));
        await(() -> scores(two, posting).isEmpty());

        // Back and forth, each time read at the replica that did not write.
        for (int i = 0; i < 10; i++) {
            ServiceProcess writer = i % 2 == 0 ? two : one;
            ServiceProcess reader = i % 2 == 0 ? one : two;
            String amount = i % 2 == 0 ? "100000.00" : "80000.00";
            String token = writer.patch(
                            "/v1/candidates/me",
                            candidate,
                            Json.of("visibility", "PUBLIC")
                                    .with("desiredRate", Json.of("amount", amount, "currency", "USD", "unit", "YEAR")))
                    .headers()
                    .firstValue("Meridian-Written")
                    .orElseThrow();
            assertThat(scores(reader, posting, "Meridian-Read-After", token))
                    .containsExactly(i % 2 == 0 ? ASKING_MORE : FULL);
        }
    }

    @Test
    void a_commit_that_comes_late_reaches_both() throws Exception {
        String posting = publish(one);
        one.post("/v1/candidates", candidate, Samples.candidate().with("countryCode", country));
        try (Connection slow = DriverManager.getConnection(database.jdbcUrl(), EmbeddedDatabase.APP_USER, "trusted");
                Statement sql = slow.createStatement()) {
            slow.setAutoCommit(false);
            sql.execute("select set_config('app.caller', 'system:slow', true)");
            sql.execute("update candidate set version = version + 1,"
                    + " content = jsonb_set(content, '{desiredRate,amount}', '100000.00')"
                    + " where content ->> 'countryCode' = '" + country + "'");
            // What commits meanwhile has a higher number, and is seen everywhere before the slow one ends.
            String later = publish(two);
            await(() -> postings(one).contains(later));
            await(() -> postings(two).contains(later));
            assertThat(scores(one, posting)).containsExactly(FULL);
            slow.commit();
        }
        await(() -> scores(one, posting).equals(List.of(ASKING_MORE)));
        await(() -> scores(two, posting).equals(List.of(ASKING_MORE)));
    }

    @Test
    void a_kill_in_the_middle_of_writes_loses_nothing_at_the_other_or_at_the_next_start() throws Exception {
        one.post("/v1/candidates", candidate, Samples.candidate().with("countryCode", country));
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        CountDownLatch enough = new CountDownLatch(WRITES_BEFORE_THE_KILL);
        ExecutorService writers = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 4; i++) {
            writers.execute(() -> publishUntilItFails(acknowledged, enough));
        }
        assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
        one.kill();
        writers.shutdown();
        assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(WRITES_BEFORE_THE_KILL);
        await(() -> postings(two).containsAll(acknowledged));

        // What was stored without an acknowledgement is not lost either: both rank the same.
        one = ServiceProcess.start(directory.resolve("one-again"), settings());
        String last = publish(one);
        await(() -> postings(two).contains(last));
        assertThat(postings(one)).containsAll(acknowledged).isEqualTo(postings(two));
    }

    private void publishUntilItFails(Queue<String> acknowledged, CountDownLatch enough) {
        try {
            while (acknowledged.size() < 2 * WRITES_BEFORE_THE_KILL) {
                acknowledged.add(publish(one));
                enough.countDown();
            }
        } catch (IOException e) {
            // The service was killed under us, as it should be.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
