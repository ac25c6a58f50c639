package dev.meridian.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds callers back, with limits low enough to be reached. Each test comes from addresses of its own. */
@ServiceTest
@TestProfile(GuardedProfile.class)
class GuardedServiceTest {
    /** What comes back over the minute while a test asks, on a slow machine. */
    private static final int REFILLED = 3;

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Inject
    AgroalDataSource pool;

    /** A new address, in a network of its own. */
    private static String address() {
        return "2001:db8:0:" + Integer.toHexString(ADDRESSES.incrementAndGet()) + "::1";
    }

    private static RequestSpecification from(String address) {
        return Api.ANYONE.request().header("X-Forwarded-For", address);
    }

    /** How many are let through before one is refused, which is the last of the answers. */
    private static List<Response> untilRefused(Supplier<Response> request, int atMost) {
        List<Response> answers = new ArrayList<>();
        do {
            answers.add(request.get());
        } while (answers.get(answers.size() - 1).statusCode() != 429 && answers.size() <= atMost + REFILLED);
        return answers;
    }

    private static Response refusedAfter(int granted, Supplier<Response> request) {
        List<Response> answers = untilRefused(request, granted);
        assertThat(answers.size() - 1).isBetween(granted, granted + REFILLED);
        Response refusal = answers.get(answers.size() - 1);
        refusal.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-many-requests"))
                .header("X-Request-Id", equalTo(refusal.path("requestId")))
                .header("Retry-After", matchesPattern("[1-9][0-9]?"));
        return refusal;
    }

    @Test
    void answers_say_what_is_left_of_each_limit() {
        from(address())
                .get("/v1/job-postings")
                .then()
                .statusCode(200)
                .header(
                        "RateLimit-Policy",
                        "\"address\";q=60;w=60, \"anonymous\";q=40;w=60, \"anonymous-searches\";q=3;w=60")
                .header(
                        "RateLimit",
                        matchesPattern(
                                "\"address\";r=59;t=1, \"anonymous\";r=39;t=[12], \"anonymous-searches\";r=2;t=20"));
    }

    @Test
    void an_address_that_searches_too_often_is_refused_and_others_are_not() {
        String busy = address();
        refusedAfter(3, () -> from(busy).get("/v1/job-postings"))
                .then()
                .header("RateLimit", containsString("\"anonymous-searches\";r=0;"));
        from(busy).get("/v1/reference/countries").then().statusCode(200);
        from(address()).get("/v1/job-postings").then().statusCode(200);
    }

    @Test
    void addresses_of_one_network_are_counted_together() {
        String network = address();
        refusedAfter(3, () -> from(network).get("/v1/job-postings"));
        from(network.replace("::1", "::beef")).get("/v1/job-postings").then().statusCode(429);
    }

    @Test
    void what_a_client_writes_before_the_proxys_word_is_not_believed() {
        String real = address();
        AtomicInteger invented = new AtomicInteger();
        refusedAfter(3, () -> from("198.51.100." + invented.incrementAndGet() + ", " + real)
                .get("/v1/job-postings"));
    }

    @Test
    void a_header_that_the_proxy_does_not_write_is_not_read() {
        String real = address();
        AtomicInteger invented = new AtomicInteger();
        refusedAfter(3, () -> from(real)
                .header("Forwarded", "for=198.51.100." + invented.incrementAndGet())
                .get("/v1/job-postings"));
    }

    @Test
    void whoever_guesses_passwords_is_held_back_before_the_guess_is_looked_at() {
        String guesser = address();
        Response refusal = refusedAfter(30, () -> from(guesser)
                .contentType("application/json")
                .body("{\"email\":")
                .post("/v1/sessions"));
        refusal.then().body("detail", containsString("sign-in"));
        from(guesser).get("/v1/reference/countries").then().statusCode(200);
    }

    @Test
    void an_account_is_counted_wherever_it_asks_from() {
        Api account = Api.employer();
        refusedAfter(
                8 - 1,
                () -> account.request().header("X-Forwarded-For", address()).get("/v1/accounts/me"));
        Api.employer().get("/v1/accounts/me").then().statusCode(200);
    }

    @Test
    void what_is_written_and_what_is_ranked_is_limited_more_closely() {
        Api writer = Api.employer();
        refusedAfter(3, () -> writer.post("/v1/employers", "{}"))
                .then()
                .body("detail", containsString("account-writes"));
        Api candidate = Api.candidate();
        refusedAfter(2, () -> candidate.get("/v1/candidates/me/matches"))
                .then()
                .body("detail", containsString("account-rankings"));
    }

    @Test
    void an_api_client_has_a_limit_of_its_own() {
        Api owner = Api.employer();
        Response made = owner.post(
                "/v1/employers/" + owner.createEmployer() + "/api-clients",
                Json.of("name", "ATS").with("scopes", Api.ALL_SCOPES));
        made.then().statusCode(201);
        String token = RestAssured.given()
                .auth()
                .preemptive()
                .basic(made.path("clientId"), made.path("clientSecret"))
                .contentType("application/x-www-form-urlencoded")
                .body("grant_type=client_credentials")
                .post("/oauth/token")
                .path("access_token");
        Api client = Api.withToken(token);
        refusedAfter(5, () -> client.get("/v1/job-postings")).then().body("detail", containsString("client"));
    }

    @Test
    void a_token_that_is_none_is_counted_as_nobodys() {
        String address = address();
        refusedAfter(40, () -> from(address)
                        .header("Authorization", "Bearer x.y.z")
                        .get("/v1/reference/countries"))
                .then()
                .body("detail", containsString("anonymous"));
    }

    @Test
    void a_flood_with_tokens_that_are_none_is_cut_off_before_they_are_looked_at() {
        String address = address();
        refusedAfter(60, () -> from(address)
                        .header("Authorization", "Bearer x.y.z")
                        .get("/v1/accounts/me"))
                .then()
                .body("detail", containsString("address"));
    }

    @Test
    void health_and_the_documentation_are_never_refused() {
        String address = address();
        refusedAfter(3, () -> from(address).get("/v1/job-postings"));
        for (int i = 0; i < 70; i++) {
            for (String path : List.of("/q/health/live", "/docs/")) {
                Response answer =
                        RestAssured.given().header("X-Forwarded-For", address).get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.header("RateLimit")).as(path).isNull();
            }
        }
    }

    @Test
    void a_page_of_the_origin_that_was_named_may_call() {
        RestAssured.given()
                .header("Origin", GuardedProfile.ORIGIN)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,if-match")
                .header("X-Forwarded-For", address())
                .options("/v1/candidates/me")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", GuardedProfile.ORIGIN)
                .header("Access-Control-Allow-Methods", containsString("PATCH"))
                .header("Access-Control-Allow-Headers", containsString("If-Match"))
                .header("Access-Control-Allow-Credentials", nullValue());
        Response answer =
                from(address()).header("Origin", GuardedProfile.ORIGIN).get("/v1/job-postings");
        answer.then().statusCode(200).header("Access-Control-Allow-Origin", GuardedProfile.ORIGIN);
        assertThat(answer.header("Access-Control-Expose-Headers").split(","))
                .contains(
                        "Allow",
                        "ETag",
                        "Link",
                        "Location",
                        "RateLimit",
                        "RateLimit-Policy",
                        "Retry-After",
                        "X-Request-Id",
                        "Meridian-Written",
                        "Idempotency-Replayed");
    }

    @Test
    void a_page_is_told_of_refusals_too() {
        String busy = address();
        refusedAfter(3, () -> from(busy).header("Origin", GuardedProfile.ORIGIN).get("/v1/job-postings"))
                .then()
                .header("Access-Control-Allow-Origin", GuardedProfile.ORIGIN);
    }

    @ParameterizedTest
    @CsvSource({"https://elsewhere.example", "http://app.example", "https://app.example.evil.example", "null"})
    void a_page_of_another_origin_is_told_nothing(String origin) {
        Response answer = from(address()).header("Origin", origin).get("/v1/job-postings");
        answer.then().statusCode(200).header("Access-Control-Allow-Origin", nullValue());
        assertThat(answer.headers().getValues("Vary")).contains("Authorization", "Origin");
    }

    @Test
    void browsers_that_came_by_https_are_told_to_stay_with_it() {
        from(address())
                .header("X-Forwarded-Proto", "https")
                .get("/v1/job-postings")
                .then()
                .header("Strict-Transport-Security", "max-age=31536000");
        from(address())
                .header("X-Forwarded-Proto", "https, http")
                .get("/v1/job-postings")
                .then()
                .header("Strict-Transport-Security", nullValue());
    }

    @Test
    void a_body_that_does_not_arrive_is_answered_and_keeps_nobody_else() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 250; i++) {
                Socket socket = new Socket("localhost", RestAssured.port);
                slow.add(socket);
                socket.setSoTimeout(30_000);
                send(
                        socket,
                        "POST /v1/sessions HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 192.0.2." + i
                                + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");
            }
            // More of them than there are threads, and the next is answered all the same.
            from(address()).get("/v1/reference/countries").then().statusCode(200);
            for (Socket socket : slow) {
                assertThat(readAll(socket))
                        .startsWith("HTTP/1.1 408 ")
                        .contains("/problems/request-timeout")
                        .containsIgnoringCase("\r\nconnection: close");
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        Api.employer().post("/v1/employers", Samples.employer()).then().statusCode(201);
    }

    @Test
    void requests_beyond_what_can_be_worked_on_are_turned_away_and_health_is_not() throws Exception {
        List<Connection> taken = new ArrayList<>();
        ExecutorService callers = Executors.newFixedThreadPool(3 * GuardedProfile.IN_FLIGHT);
        try {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 100; i++) {
                            taken.add(pool.getConnection());
                        }
                    })
                    .isInstanceOf(SQLException.class);
            // Each that is let in waits for a connection.
            List<Future<String>> details = new ArrayList<>();
            for (int i = 0; i < 3 * GuardedProfile.IN_FLIGHT; i++) {
                details.add(callers.submit(() -> {
                    Response answer = from(address()).get("/v1/job-postings");
                    answer.then().statusCode(503).header("Retry-After", matchesPattern("[1-9]"));
                    return answer.path("detail");
                }));
            }
            RestAssured.get("/q/health/live").then().statusCode(200);
            Set<String> told = new HashSet<>();
            for (Future<String> detail : details) {
                told.add(detail.get(60, TimeUnit.SECONDS));
            }
            assertThat(told).contains("Too many requests are being worked on just now");
        } finally {
            callers.shutdown();
            for (Connection connection : taken) {
                connection.close();
            }
        }
        from(address()).get("/v1/job-postings").then().statusCode(200);
    }

    @Test
    void a_client_that_offers_http_2_is_answered_in_http_1_1() throws Exception {
        // The JDK's client offers it in each first request.
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + RestAssured.port + "/v1/reference/countries"))
                                .header("X-Forwarded-For", address())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String readAll(Socket socket) throws IOException {
        try (InputStream in = socket.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
