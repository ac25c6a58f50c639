package dev.meridian.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.MovableClock;
import dev.meridian.support.ServiceTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class LockoutTest {
    private static final String WRONG = "not the password";

    @Inject
    SignInGuard guard;

    @Inject
    SystemCaller system;

    @Inject
    MovableClock clock;

    @Inject
    MeterRegistry metrics;

    /** Frozen, so that a pause is told in the same number of seconds however slow the machine is. */
    @BeforeEach
    void stop() {
        clock.freeze(clock.instant());
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    private static Response signIn(String email, String password) {
        return Api.ANYONE.post("/v1/sessions", Json.of("email", email, "password", password));
    }

    private static void fail(String email, int times) {
        for (int i = 0; i < times; i++) {
            signIn(email, WRONG).then().statusCode(401);
        }
    }

    private void pass(Duration time) {
        clock.freeze(clock.instant().plus(time));
    }

    private static String unknown() {
        return "nobody-" + UUID.randomUUID() + "@example.com";
    }

    private void attempt(String email, String place) {
        system.run("test", () -> guard.admit(new SignInGuard.Attempt(email, place)));
    }

    private void success(String email, String place) {
        system.run("test", () -> {
            guard.admit(new SignInGuard.Attempt(email, place));
            guard.succeeded(new SignInGuard.Attempt(email, place));
        });
    }

    private void refused(String email, String place) {
        assertThatThrownBy(() -> attempt(email, place))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS));
    }

    @Test
    void after_eight_failures_even_the_right_password_has_to_wait_and_the_wait_doubles_up_to_a_quarter_of_an_hour() {
        String email = Api.employer().email();
        fail(email, 8);
        for (int wait : new int[] {60, 120, 240, 480, 900, 900}) {
            signIn(email, Api.PASSWORD).then().statusCode(429).header("Retry-After", Integer.toString(wait));
            pass(Duration.ofSeconds(wait).minusMillis(1));
            signIn(email, Api.PASSWORD).then().statusCode(429).header("Retry-After", "1");
            pass(Duration.ofMillis(1));
            signIn(email, WRONG).then().statusCode(401);
        }
        pass(Duration.ofMinutes(15));
        signIn(email, Api.PASSWORD).then().statusCode(200);
    }

    @Test
    void who_gets_in_starts_over() {
        String email = Api.employer().email();
        fail(email, 7);
        signIn(email.toUpperCase(Locale.ROOT), Api.PASSWORD).then().statusCode(200);
        fail(email, 7);
        signIn(email, Api.PASSWORD).then().statusCode(200);
    }

    @Test
    void failures_are_forgotten_after_a_day_without_one() {
        String email = Api.employer().email();
        fail(email, 7);
        pass(Duration.ofDays(1).plusMillis(1));
        fail(email, 7);
        signIn(email, Api.PASSWORD).then().statusCode(200);
    }

    @Test
    void known_and_unknown_addresses_are_answered_alike_and_after_the_same_hashing() {
        List<List<String>> answers = new ArrayList<>();
        for (String email : List.of(Api.employer().email(), unknown())) {
            List<String> seen = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                long before = metrics.timer("meridian.password.hashing").count();
                Response answer = signIn(email, WRONG);
                long hashed = metrics.timer("meridian.password.hashing").count() - before;
                seen.add(answer.statusCode() + " " + answer.header("Retry-After") + " " + hashed + " "
                        + answer.asString().replaceAll("\"requestId\":\"[^\"]+\"", ""));
            }
            answers.add(seen);
        }
        assertThat(answers.get(0)).isEqualTo(answers.get(1));
        assertThat(answers.get(0).subList(0, 8)).allMatch(a -> a.startsWith("401 null 1 "));
        assertThat(answers.get(0).subList(8, 10)).allMatch(a -> a.startsWith("429 60 0 "));
    }

    @Test
    void of_many_attempts_at_the_same_moment_no_more_are_looked_at_than_one_by_one() throws Exception {
        String email = unknown();
        ExecutorService threads = Executors.newFixedThreadPool(24);
        List<Integer> statuses = new ArrayList<>();
        try {
            Callable<Integer> trying = () -> signIn(email, WRONG).statusCode();
            for (Future<Integer> answer : threads.invokeAll(Collections.nCopies(24, trying))) {
                statuses.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(statuses).containsOnly(401, 429);
        assertThat(Collections.frequency(statuses, 401)).isEqualTo(8);
    }

    @Test
    void failures_in_one_place_lock_nobody_out_elsewhere() {
        String email = unknown();
        for (int i = 0; i < 8; i++) {
            attempt(email, "192.0.2.1");
        }
        refused(email, "192.0.2.1");
        attempt(email, "192.0.2.2");
        attempt(unknown(), "192.0.2.1");
    }

    @Test
    void a_stranger_with_many_addresses_is_slowed_down_and_the_owner_at_home_is_not() {
        String email = unknown();
        success(email, "192.0.2.250");
        for (int i = 0; i < 100; i++) {
            attempt(email, "198.51.100." + i);
        }
        refused(email, "198.51.100.200");
        refused(email, "198.51.100.1");
        success(email, "192.0.2.250");
        attempt(email, "192.0.2.250");

        pass(Duration.ofSeconds(60));
        attempt(email, "198.51.100.200");
        refused(email, "198.51.100.201");
        pass(Duration.ofDays(31));
        for (int i = 0; i < 100; i++) {
            attempt(email, "203.0.113." + i);
        }
        refused(email, "192.0.2.250"); // not at home there any more
    }
}
