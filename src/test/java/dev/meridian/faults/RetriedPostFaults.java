package dev.meridian.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceProcess;
import dev.meridian.support.Together;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A retried POST happens once, whoever dies meanwhile. */
@ExtendWith(Figures.class)
class RetriedPostFaults {
    /** Two each go through the same keys, so that some are sent at the same moment. */
    private static final int CLIENTS = 8;

    private static final int PAIRS = CLIENTS / 2;

    /** How often each of a pair sends a key again, when the answer is known already. */
    private static final int AGAIN = 2;

    /** One request in so many makes an employer, the others a posting, of which one in four is published. */
    private static final int EMPLOYERS = 10;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path directory;

    private final AtomicInteger retries = new AtomicInteger();
    private final AtomicInteger replayed = new AtomicInteger();
    private final AtomicInteger cutShort = new AtomicInteger();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final Map<String, Set<String>> idsByKey = new ConcurrentHashMap<>();
    private final String[] tokens = new String[PAIRS];
    private final String[] employers = new String[PAIRS];

    @Test
    void none_of_many_retries_happens_twice() throws Exception {
        long began = System.nanoTime();
        try (Scene scene = Scene.durable(directory)) {
            for (int i = 0; i < PAIRS; i++) {
                tokens[i] = scene.service().signUp("pair-" + i + "@example.com", "EMPLOYER");
                employers[i] = ServiceProcess.json(scene.service().post("/v1/employers", tokens[i], Samples.employer()))
                        .get("id")
                        .asText();
            }
            Together.does(CLIENTS + 1, number -> {
                if (number == CLIENTS) {
                    killNowAndThen(scene);
                } else {
                    sendUntilEnough(scene, number % PAIRS);
                }
                return number;
            });
            check(scene, began);
        }
    }

    private void killNowAndThen(Scene scene) throws IOException, InterruptedException {
        for (int i = 1; i <= Counts.KILLS_AMONG_RETRIES; i++) {
            int goal = Counts.RETRIES * i / (Counts.KILLS_AMONG_RETRIES + 1);
            synchronized (retries) {
                while (retries.get() < goal) {
                    retries.wait(1_000);
                }
            }
            scene.restartService();
        }
    }

    private void sendUntilEnough(Scene scene, int pair) throws InterruptedException {
        ServiceProcess service = scene.service();
        for (int i = 0; retries.get() < Counts.RETRIES; i++) {
            String key = "key-" + i;
            for (int answered = 0, sent = 0; answered <= AGAIN; sent++) {
                if (sent > 0) {
                    countRetry();
                }
                try {
                    answered += send(service, pair, i, key) ? 1 : 0;
                } catch (IOException e) {
                    cutShort.incrementAndGet();
                    service = scene.awaitOtherThan(service);
                }
            }
        }
    }

    private void countRetry() {
        if (retries.incrementAndGet() % 100 == 0) {
            synchronized (retries) {
                retries.notifyAll();
            }
        }
    }

    /** Whether it was answered: told to wait is no answer. */
    private boolean send(ServiceProcess service, int pair, int number, String key)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = number % EMPLOYERS == 0
                ? service.post(
                        "/v1/employers", tokens[pair], Samples.employer().with("name", key), "Idempotency-Key", key)
                : service.post("/v1/job-postings", tokens[pair], posting(pair, number), "Idempotency-Key", key);
        if (answer.statusCode() == 409 && answer.body().contains("request-in-flight")) {
            inFlight.incrementAndGet();
            return false;
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        if (answer.headers().firstValue("Idempotency-Replayed").isPresent()) {
            replayed.incrementAndGet();
        }
        idsByKey.computeIfAbsent(pair + " " + key, k -> ConcurrentHashMap.newKeySet())
                .add(ServiceProcess.json(answer).get("id").asText());
        return true;
    }

    private Json posting(int pair, int number) {
        Json form = Samples.posting(employers[pair]).with("title", "Posting " + number);
        return number % 4 == 1 ? form.with("desiredState", "PUBLISHED") : form;
    }

    private void check(Scene scene, long began) throws Exception {
        try (Connection connection = scene.connect()) {
            StoredState stored = new StoredState(connection);
            long made =
                    stored.count("select (select count(*) from employer) + (select count(*) from job_posting)") - PAIRS;
            long different =
                    idsByKey.values().stream().filter(ids -> ids.size() != 1).count();
            Figures.add(
                    began,
                    "a retried POST happens once",
                    "%,d retries of %,d requests, %d in parallel, service killed %d times:"
                            + " %d duplicates (%,d replayed, %,d cut short, %,d told to wait)",
                    retries.get(),
                    idsByKey.size(),
                    CLIENTS,
                    Counts.KILLS_AMONG_RETRIES,
                    made - idsByKey.size() + different,
                    replayed.get(),
                    cutShort.get(),
                    inFlight.get());
            assertThat(made).isEqualTo(idsByKey.size());
            assertThat(different).as("keys with more than one answer").isZero();
            assertThat(stored.halves()).isEmpty();
            assertThat(stored.count("select count(*) from (select subject, type from event"
                            + " where type in ('employer.created', 'job-posting.created')"
                            + " group by subject, type having count(*) > 1) as twice"))
                    .isZero();
        }
    }
}
