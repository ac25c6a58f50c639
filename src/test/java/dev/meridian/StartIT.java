package dev.meridian;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.meridian.support.Json;
import dev.meridian.support.Ports;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The packaged service as a process of its own, with nothing configured but where its data goes and its port. */
@Execution(ExecutionMode.CONCURRENT)
class StartIT {
    private static final int WRITES_BEFORE_THE_KILL = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int DEMO_POSTINGS = 40;
    private static final String MAKING = "Making a demo marketplace";
    private static final String MADE = "Made a demo marketplace: 2000 candidates, 43 postings";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable Process service;
    private int port;

    @BeforeEach
    void findPort() throws IOException {
        port = Ports.next();
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (service != null && service.isAlive()) {
            service.destroy();
            assertThat(service.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private Process start(String demo) throws Exception {
        Process started = launch(demo);
        awaitReady(started);
        return started;
    }

    /** What starts it, with these arguments, on this test's data. */
    private ProcessBuilder meridian(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("MERIDIAN_DATA_DIR", directory.resolve("data").toString());
        builder.environment().putAll(ServiceProcess.QUICK_START);
        return builder;
    }

    private Process launch(String demo) throws IOException {
        ProcessBuilder builder = meridian();
        builder.environment().put("MERIDIAN_DEMO", demo);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile());
        Process started = builder.start();
        service = started;
        return started;
    }

    private void awaitReady(Process started) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            assertThat(started.isAlive())
                    .as(Files.readString(directory.resolve("log")))
                    .isTrue();
            try {
                if (get("/q/health/ready", null).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Nobody listens yet: wait as long as a closed port takes to answer, then ask again.
                started.waitFor(200, TimeUnit.MILLISECONDS);
            }
        }
        throw new AssertionError("Not ready: " + Files.readString(directory.resolve("log")));
    }

    private HttpResponse<String> get(String path, @Nullable String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path, token);
        return http.send(request.GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, @Nullable String token, Object body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path, token).header("Content-Type", "application/json");
        return http.send(
                request.POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return new ObjectMapper().readTree(response.body());
    }

    private String signIn(String email, String password) throws Exception {
        return json(post("/v1/sessions", null, Json.of("email", email, "password", password)))
                .get("accessToken")
                .asText();
    }

    @Test
    void with_nothing_configured_it_starts_with_a_marketplace_that_ranks() throws Exception {
        Process first = start("true");
        Map<String, String> tokens = ownersOfDemo();
        JsonNode postings = json(get("/v1/job-postings?limit=100", null)).get("items");
        assertThat(postings).hasSize(DEMO_POSTINGS);
        assertThat(postings.get(0).at("/employer/name").asText()).isEqualTo("Demo Works");
        for (JsonNode posting : postings) {
            String token = tokens.get(posting.at("/employer/id").asText());
            JsonNode page = json(get("/v1/job-postings/" + posting.get("id").asText() + "/matches?limit=5", token));
            assertThat(page.get("eligibleCount").asInt())
                    .as(posting.get("title").asText())
                    .isBetween(5, 400);
            assertThat(page.get("items")).hasSize(5);
        }
        for (String page : List.of("/docs/", "/docs/guide.json", "/docs/api/", "/docs/swagger/swagger-ui-bundle.js")) {
            assertThat(get(page, null).statusCode()).as(page).isEqualTo(200);
        }
        Path log = directory.resolve("log");
        assertThat(Files.readString(log)).contains("/docs", "employer@demo.example", "/matches?limit=3", MADE);
        Path keys = directory.resolve("data").resolve("keys");
        for (String key : List.of("server-secret")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve(key))))
                    .isEqualTo("rw-------");
        }
        first.destroy();
        assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();
        start("true");
        assertThat(Files.readString(log)).as("a second start").doesNotContain(MAKING);
        assertThat(json(get("/v1/job-postings?limit=100", null)).get("items")).hasSize(DEMO_POSTINGS);
    }

    /** By employer, the token of its owner. */
    private Map<String, String> ownersOfDemo() throws Exception {
        Map<String, String> tokens = new HashMap<>();
        for (String number : List.of("", "2", "3", "4", "5", "6", "7", "8")) {
            String token = signIn("employer" + number + "@demo.example", "meridian-demo");
            JsonNode memberships = json(get("/v1/accounts/me", token)).get("memberships");
            memberships.forEach(one -> tokens.put(one.get("employerId").asText(), token));
        }
        return tokens;
    }

    @Test
    void a_kill_while_the_marketplace_is_made_leaves_no_half_of_it() throws Exception {
        Process killed = launch("true");
        Path log = directory.resolve("log");
        while (killed.isAlive() && !Files.readString(log).contains(MAKING)) {
            killed.waitFor(50, TimeUnit.MILLISECONDS);
        }
        killed.waitFor(500, TimeUnit.MILLISECONDS);
        killed.destroyForcibly();
        assertThat(killed.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(log)).contains(MAKING).doesNotContain(MADE);

        start("true");
        assertThat(Files.readString(log)).contains(MADE);
        assertThat(ownersOfDemo()).hasSize(8);
        assertThat(json(get("/v1/job-postings?limit=100", null)).get("items")).hasSize(DEMO_POSTINGS);
        String candidate = signIn("candidate1@demo.example", "meridian-demo");
        assertThat(json(get("/v1/candidates/me", candidate)).get("displayName").asText())
                .isEqualTo("Olive Specimen");
    }

    @Test
    void what_was_acknowledged_before_a_kill_is_there_after_it() throws Exception {
        Process killed = start("false");
        String email = "kill@example.com";
        String password = "a pass phrase for tests";
        Json signUp = Json.of("email", email, "password", password, "displayName", "Kim")
                .with("kinds", List.of("EMPLOYER"));
        assertThat(post("/v1/accounts", null, signUp).statusCode()).isEqualTo(202);
        String token = signIn(email, password);

        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        CountDownLatch enough = new CountDownLatch(WRITES_BEFORE_THE_KILL);
        ExecutorService writers = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 4; i++) {
            writers.execute(() -> writeUntilItFails(token, acknowledged, enough));
        }
        assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
        killed.destroyForcibly();
        assertThat(killed.waitFor(10, TimeUnit.SECONDS)).isTrue();
        writers.shutdown();
        assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        Process again = start("false");
        String newToken = signIn(email, password);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(WRITES_BEFORE_THE_KILL);
        for (String id : acknowledged) {
            assertThat(get("/v1/employers/" + id, newToken).statusCode()).as(id).isEqualTo(200);
        }
        assertThat(get("/v1/accounts/me", token).statusCode())
                .as("a token from before")
                .isEqualTo(200);

        again.destroy();
        assertThat(again.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(directory.resolve("data").resolve("postgres").resolve("postmaster.pid"))
                .doesNotExist();
    }

    private void writeUntilItFails(String token, Queue<String> acknowledged, CountDownLatch enough) {
        try {
            while (true) {
                HttpResponse<String> response = post("/v1/employers", token, Samples.employer());
                if (response.statusCode() != 201) {
                    return;
                }
                acknowledged.add(json(response).get("id").asText());
                enough.countDown();
            }
        } catch (IOException e) {
            // The service was killed under us, as it should be.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_second_start_on_the_same_data_refuses_and_says_why() throws Exception {
        start("false");
        Process first = service;
        Path log = directory.resolve("second-log");
        Process second = meridian()
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isNotZero();
        assertThat(Files.readString(log)).contains("Another Meridian works in");
        assertThat(first != null && first.isAlive()).isTrue();
    }

    private String task(int status, String... arguments) throws Exception {
        Path out = directory.resolve("task-out");
        Path log = directory.resolve("task-log");
        Process task = meridian(arguments)
                .redirectOutput(out.toFile())
                .redirectError(log.toFile())
                .start();
        assertThat(task.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        String told = Files.readString(out);
        assertThat(task.exitValue()).as(told + Files.readString(log)).isEqualTo(status);
        return status == 1 && told.isEmpty() ? Files.readString(log) : told;
    }

    @Test
    void a_task_of_the_command_line_works_on_the_data_while_no_service_does() throws Exception {
        Path file = Files.writeString(
                directory.resolve("skills.csv"),
                """
                conceptUri,preferredLabel,status,altLabels
                http://data.europa.eu/esco/skill/start-it-1,underwater basket weaving,released,basketry | weaving
                http://data.europa.eu/esco/skill/start-it-2,knitting on horseback,released,
                nowhere,nothing,released,
                """);
        String[] importing = {"import-skills", "--kind=ESCO", "--language=en", file.toString()};
        JsonNode report = new ObjectMapper().readTree(task(0, importing));
        assertThat(report.get("rowsRead").asInt()).isEqualTo(3);
        assertThat(report.get("skillsAdded").asInt()).isEqualTo(2);
        assertThat(report.get("refused").get(0).get("line").asInt()).isEqualTo(4);

        assertThat(task(2, "no-such-task")).contains("import-skills", "--kind=ESCO|TAG_SYNONYMS");
        assertThat(task(2, "import-skills", "--kind=NONE", file.toString())).contains("import-skills");
        assertThat(task(
                        1,
                        "import-skills",
                        "--kind=ESCO",
                        directory.resolve("absent").toString()))
                .contains("Cannot read");

        start("false");
        JsonNode found = json(get("/v1/skills?q=underwater%20basket", null)).get("items");
        assertThat(found.get(0).get("label").asText()).isEqualTo("underwater basket weaving");
        assertThat(json(get("/v1/job-postings", null)).get("items")).isEmpty();
        assertThat(task(1, importing)).contains("Another Meridian works in", "stop it until the task is done");
    }
}
