package dev.meridian.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Asks the same again and again from several threads, each waiting for its answer, and remembers what came of it. */
final class Probe implements AutoCloseable {
    private static final int NO_ANSWER = -1;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest request;
    private final List<Answer> answers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean done;

    /**
     * What came of one request.
     *
     * @param client which thread asked
     * @param asked when, as System.nanoTime
     * @param seconds how long it took
     */
    record Answer(int client, int status, boolean saysWhen, long asked, double seconds) {
        boolean succeeded() {
            return status >= 200 && status < 300;
        }

        boolean isRefusal() {
            return status == 503;
        }

        long ended() {
            return asked + (long) (seconds * 1e9);
        }
    }

    private Probe(HttpRequest request) {
        this.request = request;
    }

    /** Reads, or writes where there is a body. */
    static Probe of(int clients, int port, String path, @Nullable String token, @Nullable Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofMinutes(1));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        }
        Probe probe = new Probe(request.build());
        for (int i = 0; i < clients; i++) {
            int client = i;
            Thread thread = new Thread(() -> probe.askOn(client), "probe");
            thread.setDaemon(true);
            thread.start();
            probe.threads.add(thread);
        }
        return probe;
    }

    /** What was answered since a moment, whenever it was asked. */
    synchronized List<Answer> since(long moment) {
        return answers.stream().filter(answer -> answer.ended() >= moment).toList();
    }

    /** Waits until what was answered since a moment is enough. */
    synchronized List<Answer> await(long moment, Predicate<List<Answer>> enough) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!enough.test(since(moment))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Only these answers: " + since(moment));
            }
            wait(1_000);
        }
        return since(moment);
    }

    @Override
    public void close() {
        done = true;
        threads.forEach(Thread::interrupt);
    }

    private void askOn(int client) {
        while (!done) {
            long asked = System.nanoTime();
            int status = NO_ANSWER;
            boolean saysWhen = false;
            try {
                HttpResponse<Void> answer = http.send(request, HttpResponse.BodyHandlers.discarding());
                status = answer.statusCode();
                saysWhen = answer.headers().firstValue("Retry-After").isPresent();
            } catch (IOException e) {
                // No answer is one too.
            } catch (InterruptedException e) {
                return;
            }
            add(new Answer(client, status, saysWhen, asked, (System.nanoTime() - asked) / 1e9));
        }
    }

    private synchronized void add(Answer answer) {
        answers.add(answer);
        notifyAll();
    }
}
