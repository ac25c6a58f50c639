package dev.meridian.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.support.Samples;
import dev.meridian.support.ServiceProcess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The service stays up while its database does not: refusals say when to come back, health answers, and it recovers by itself. */
@ExtendWith(Figures.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StallFaults {
    /** More than the pool has connections. */
    private static final int CLIENTS = 40;

    private static final String PROMISE = "stays up";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path directory;

    @SuppressWarnings("NullAway.Init")
    private Scene scene;

    private String token = "";
    private String employer = "";

    @FunctionalInterface
    private interface Deed {
        void happens() throws Exception;
    }

    @BeforeAll
    void start() throws Exception {
        scene = Scene.durable(directory);
        token = scene.service().signUp("staller@example.com", "EMPLOYER");
        employer = ServiceProcess.json(scene.service().post("/v1/employers", token, Samples.employer()))
                .get("id")
                .asText();
    }

    @AfterAll
    void stop() throws Exception {
        scene.close();
    }

    private Probe live() {
        return Probe.of(1, scene.service().port(), "/q/health/live", null, null);
    }

    private Probe people() {
        return Probe.of(CLIENTS, scene.service().port(), "/v1/job-postings", token, Samples.posting(employer));
    }

    /** Breaks something until everybody was refused once, mends it, and holds what people were told against the promise. */
    private void disturb(String what, Deed breaking, Deed mending) throws Exception {
        long began = System.nanoTime();
        try (Probe live = live();
                Probe people = people()) {
            people.await(began, answers -> successes(answers) > 2 * CLIENTS);
            breaking.happens();
            long broken = System.nanoTime();
            List<Probe.Answer> refused = refused(people.await(broken, answers -> clients(refused(answers)) == CLIENTS));
            mending.happens();
            long mended = System.nanoTime();
            List<Probe.Answer> after = people.await(
                    mended,
                    answers -> successes(answers.subList(Math.max(0, answers.size() - CLIENTS), answers.size()))
                            == CLIENTS);
            double recovery = refused(after).stream()
                    .mapToDouble(answer -> (answer.ended() - mended) / 1e9)
                    .max()
                    .orElse(after.stream()
                            .mapToDouble(answer -> (answer.ended() - mended) / 1e9)
                            .min()
                            .orElseThrow());
            List<Probe.Answer> alive = live.since(broken);
            Figures.add(
                    began,
                    PROMISE,
                    "%s: %d refused with 503 and Retry-After after %.1f s (median; slowest %.1f), %d otherwise;"
                            + " liveness up, slowest %.2f s; well again %.1f s after it ended",
                    what,
                    refused.stream().filter(Probe.Answer::isRefusal).count(),
                    Times.of(refused).median(),
                    Times.of(refused).slowest(),
                    refused.stream().filter(answer -> !answer.isRefusal()).count(),
                    Times.of(alive).slowest(),
                    recovery);
            assertThat(refused).allMatch(answer -> answer.isRefusal() && answer.saysWhen());
            assertThat(alive).isNotEmpty().allMatch(Probe.Answer::succeeded);
            assertThat(Times.of(alive).slowest()).as("seconds of liveness").isLessThan(5);
            assertThat(Times.of(refused).slowest()).as("seconds to a refusal").isLessThan(45);
            assertThat(recovery).as("seconds to recover").isLessThan(15);
        }
    }

    private static List<Probe.Answer> refused(List<Probe.Answer> answers) {
        return answers.stream().filter(answer -> !answer.succeeded()).toList();
    }

    private static long clients(List<Probe.Answer> answers) {
        return answers.stream().map(Probe.Answer::client).distinct().count();
    }

    private static long successes(List<Probe.Answer> answers) {
        return answers.stream().filter(Probe.Answer::succeeded).count();
    }

    @Test
    void a_postgresql_that_stops_is_waited_out() throws Exception {
        disturb("PostgreSQL stopped (SIGSTOP)", () -> scene.postgres().freeze(), () -> scene.postgres()
                .thaw());
    }

    @Test
    void a_network_that_stalls_is_waited_out() throws Exception {
        disturb("the way to PostgreSQL stalls", () -> scene.wire().stall(), () -> scene.wire()
                .mend());
    }

    @Test
    void a_network_that_is_cut_is_waited_out() throws Exception {
        disturb("the way to PostgreSQL cut", () -> scene.wire().cut(), () -> scene.wire()
                .mend());
    }

    @Test
    void a_pool_that_is_exhausted_is_waited_out() throws Exception {
        try (Connection holder = scene.connect();
                Statement sql = holder.createStatement()) {
            holder.setAutoCommit(false);
            disturb(
                    "a table locked, so that every connection of the pool waits",
                    () -> sql.execute("lock table employer in access exclusive mode"),
                    holder::rollback);
        }
    }

    @Test
    void a_slow_network_makes_answers_slow_and_nothing_else() throws Exception {
        long began = System.nanoTime();
        Duration delay = Duration.ofMillis(20);
        try (Probe live = live();
                Probe people = people()) {
            scene.wire().slow(delay);
            long slowed = System.nanoTime();
            List<Probe.Answer> slow = people.await(slowed, answers -> answers.size() > 3 * CLIENTS);
            List<Probe.Answer> alive = live.since(slowed);
            Figures.add(
                    began,
                    PROMISE,
                    "the way to PostgreSQL %d ms slower each packet: %d of %d requests of %d clients succeed, median %.1f s;"
                            + " liveness up, slowest %.2f s",
                    delay.toMillis(),
                    successes(slow),
                    slow.size(),
                    CLIENTS,
                    Times.of(slow).median(),
                    Times.of(alive).slowest());
            assertThat(slow).allMatch(answer -> answer.succeeded() || (answer.isRefusal() && answer.saysWhen()));
            assertThat(alive).isNotEmpty().allMatch(Probe.Answer::succeeded);
        } finally {
            scene.wire().mend();
        }
    }
}
