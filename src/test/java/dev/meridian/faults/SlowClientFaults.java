package dev.meridian.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.support.Samples;
import dev.meridian.support.ServiceProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Clients that crawl, or come in crowds, take nothing from those who behave. */
@ExtendWith(Figures.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowClientFaults {
    private static final String PROMISE = "stays up";

    /** Asked by those who behave, with none and with all slow clients there. */
    private static final int REQUESTS = 300;

    private static final int BEHAVING = 4;

    /** Between two bytes of a slow client. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path directory;

    @SuppressWarnings("NullAway.Init")
    private Scene scene;

    private final List<Socket> sockets = new ArrayList<>();
    private String token = "";
    private String employer = "";

    @BeforeAll
    void start() throws Exception {
        scene = Scene.durable(directory);
        token = scene.service().signUp("patient@example.com", "EMPLOYER");
        employer = ServiceProcess.json(scene.service().post("/v1/employers", token, Samples.employer()))
                .get("id")
                .asText();
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    @AfterAll
    void stop() throws Exception {
        scene.close();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(
                new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), scene.service().port()),
                5_000);
        sockets.add(socket);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** Those who behave, while slow clients send what they have to say a byte at a time. */
    private void crawl(String what, String beginning, char each) throws Exception {
        long began = System.nanoTime();
        try (Probe behaving = behaving();
                Probe live = live()) {
            Times alone = Times.of(behaving.await(began, answers -> answers.size() >= REQUESTS));
            for (int i = 0; i < Counts.SLOW_CLIENTS; i++) {
                send(connect(), beginning);
            }
            Thread crawling = new Thread(() -> crawlOn(each), "crawling");
            crawling.setDaemon(true);
            crawling.start();
            report(began, what, alone, behaving, live);
            crawling.interrupt();
            crawling.join();
        }
    }

    private void crawlOn(char each) {
        while (!Thread.currentThread().isInterrupted()) {
            for (Socket socket : sockets) {
                try {
                    send(socket, String.valueOf(each));
                } catch (IOException e) {
                    // Cut off by the service, rightly.
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private Probe behaving() {
        return Probe.of(BEHAVING, scene.service().port(), "/v1/job-postings", token, Samples.posting(employer));
    }

    /** Opened before the slow ones come, and kept: when every connection is taken, a new one is turned away. */
    private Probe live() {
        return Probe.of(1, scene.service().port(), "/q/health/live", null, null);
    }

    private void report(long began, String what, Times alone, Probe behaving, Probe live) throws InterruptedException {
        long crowded = System.nanoTime();
        List<Probe.Answer> beside = behaving.await(crowded, answers -> answers.size() >= REQUESTS);
        List<Probe.Answer> alive = live.since(crowded);
        Figures.add(
                began,
                PROMISE,
                "%s: those who behave succeed %d times of %d, median %.0f ms (alone %.0f), slowest %.0f ms (alone %.0f);"
                        + " liveness up",
                what,
                beside.stream().filter(Probe.Answer::succeeded).count(),
                beside.size(),
                Times.of(beside).median() * 1000,
                alone.median() * 1000,
                Times.of(beside).slowest() * 1000,
                alone.slowest() * 1000);
        assertThat(beside).allMatch(Probe.Answer::succeeded);
        assertThat(alive).isNotEmpty().allMatch(Probe.Answer::succeeded);
        assertThat(Times.of(beside).slowest()).as("seconds").isLessThan(10);
    }

    @Test
    void slow_headers_hold_up_nobody() throws Exception {
        crawl(
                Counts.SLOW_CLIENTS + " clients send their headers a byte at a time",
                "GET /v1/job-postings HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
                'x');
    }

    @Test
    void slow_bodies_hold_up_nobody() throws Exception {
        crawl(
                Counts.SLOW_CLIENTS + " clients send their bodies a byte at a time",
                "POST /v1/job-postings HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Authorization: Bearer " + token + "\r\nContent-Length: 5000\r\n\r\n{",
                ' ');
    }

    @Test
    void answers_that_nobody_reads_hold_up_nobody() throws Exception {
        long began = System.nanoTime();
        String large = "GET /docs/swagger/swagger-ui-bundle.js HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (Probe behaving = behaving();
                Probe live = live()) {
            Times alone = Times.of(behaving.await(began, answers -> answers.size() >= REQUESTS));
            long came = System.nanoTime();
            for (int i = 0; i < Counts.SLOW_CLIENTS; i++) {
                send(connect(), large.repeat(3));
            }
            // So many requests at once are more than are worked on at a time, until their answers begin.
            List<Probe.Answer> meanwhile = behaving.await(came, answers -> answers.size() >= REQUESTS);
            assertThat(meanwhile).allMatch(answer -> answer.succeeded() || (answer.isRefusal() && answer.saysWhen()));
            report(
                    began,
                    Counts.SLOW_CLIENTS + " clients ask for 4 MB each and read nothing (as they came, "
                            + meanwhile.stream().filter(Probe.Answer::isRefusal).count() + " of " + meanwhile.size()
                            + " others were told 503 and when to come again)",
                    alone,
                    behaving,
                    live);
        }
    }

    @Test
    void a_flood_of_connections_leaves_those_who_are_there_theirs() throws Exception {
        long began = System.nanoTime();
        try (Probe behaving = behaving();
                Probe live = live()) {
            Times alone = Times.of(behaving.await(began, answers -> answers.size() >= REQUESTS));
            for (int i = 0; i < Counts.FLOOD; i++) {
                connect();
            }
            long closed = 0;
            for (Socket socket : sockets) {
                closed += isClosed(socket) ? 1 : 0;
            }
            report(
                    began,
                    Counts.FLOOD + " connections that say nothing, of which " + closed + " were closed at once",
                    alone,
                    behaving,
                    live);
        }
        welcome(
                "a newcomer is served %.1f s after all connections were taken by those who say nothing, who are still there");
        hangUp();
        welcome("a newcomer is served %.1f s after they hung up");
    }

    /** How long it takes until somebody who has no connection yet is served. */
    private void welcome(String figure) throws InterruptedException {
        long came = System.nanoTime();
        try (Probe newcomer = live()) {
            newcomer.await(came, answers -> answers.stream().anyMatch(Probe.Answer::succeeded));
            double seconds = (System.nanoTime() - came) / 1e9;
            Figures.add(came, PROMISE, figure, seconds);
            assertThat(seconds).isLessThan(60);
        }
    }

    private static boolean isClosed(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
