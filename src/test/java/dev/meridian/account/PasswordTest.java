package dev.meridian.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.meridian.platform.mail.Mail;
import dev.meridian.platform.mail.MailDelivery;
import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.MovableClock;
import dev.meridian.support.ServiceTest;
import dev.meridian.support.TestMailbox;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class PasswordTest {
    private static final String NEW = "another long pass phrase";

    @Inject
    TestMailbox mailbox;

    @Inject
    MailRequests requests;

    @Inject
    MailDelivery delivery;

    @Inject
    MovableClock clock;

    @Inject
    MeterRegistry metrics;

    @Inject
    AgroalDataSource dataSource;

    @AfterEach
    void goOn() {
        clock.reset();
    }

    private static Response signIn(String email, String password) {
        return Api.ANYONE.post("/v1/sessions", Json.of("email", email, "password", password));
    }

    private static Response forgot(String email) {
        return Api.ANYONE.post("/v1/password-resets", Json.of("email", email));
    }

    private static Response reset(String token, String password) {
        return Api.ANYONE.post("/v1/password-resets/confirm", Json.of("token", token, "newPassword", password));
    }

    private static Response change(Api api, String current, String wanted) {
        return api.put("/v1/accounts/me/password", Json.of("currentPassword", current, "newPassword", wanted));
    }

    /** Somebody whose mail of the sign-up was read already. */
    private Api somebody() throws InterruptedException {
        Api api = Api.employer();
        mailbox.next(api.email());
        return api;
    }

    private String resetToken(Api api) throws InterruptedException {
        forgot(api.email()).then().statusCode(202);
        return TestMailbox.token(mailbox.next(api.email()));
    }

    private long rows(String table, String column, String value) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement name = connection.createStatement()) {
            connection.setAutoCommit(false);
            name.execute("select set_config('app.caller', 'system:test', true)");
            try (PreparedStatement sql =
                    connection.prepareStatement("select count(*) from " + table + " where " + column + " = ?")) {
                sql.setString(1, value);
                try (ResultSet row = sql.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            } finally {
                connection.rollback();
            }
        }
    }

    @Test
    void a_new_password_takes_the_old_one_s_place_and_ends_all_other_sessions() throws Exception {
        Api here = somebody();
        Api there = Api.signIn(here.email());
        change(here, Api.PASSWORD, NEW).then().statusCode(204);
        here.get("/v1/accounts/me").then().statusCode(200);
        there.get("/v1/accounts/me").then().statusCode(401);
        signIn(here.email(), Api.PASSWORD).then().statusCode(401);
        signIn(here.email(), NEW).then().statusCode(200);
        assertThat(mailbox.next(here.email()).subject()).isEqualTo("Your password was changed");
    }

    @Test
    void a_password_hashed_at_another_cost_is_hashed_anew_at_the_next_sign_in() throws Exception {
        Api api = somebody();
        String old = Argon2Hash.of(Api.PASSWORD, new Argon2Hash.Cost(128, 3, 1), new byte[16], 32)
                .toString();
        store(api.accountId(), old);
        signIn(api.email(), "not the password").then().statusCode(401);
        assertThat(rows("account", "password_hash", old)).isEqualTo(1);
        signIn(api.email(), Api.PASSWORD).then().statusCode(200);
        assertThat(rows("account", "password_hash", old)).isZero();
        signIn(api.email(), Api.PASSWORD).then().statusCode(200);
        api.get("/v1/accounts/me").then().statusCode(200);
    }

    private void store(UUID account, String hash) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement name = connection.createStatement();
                PreparedStatement sql =
                        connection.prepareStatement("update account set password_hash = ? where id = ?")) {
            connection.setAutoCommit(false);
            name.execute("select set_config('app.caller', 'system:test', true)");
            sql.setString(1, hash);
            sql.setObject(2, account);
            assertThat(sql.executeUpdate()).isEqualTo(1);
            connection.commit();
        }
    }

    @Test
    void who_does_not_know_the_current_password_changes_nothing_and_is_slowed_down() throws Exception {
        Api api = somebody();
        for (int i = 0; i < 8; i++) {
            change(api, "not the password", NEW)
                    .then()
                    .statusCode(400)
                    .body("violations.field", hasItem("/currentPassword"));
        }
        change(api, Api.PASSWORD, NEW).then().statusCode(429);
        signIn(api.email(), Api.PASSWORD).then().statusCode(429);
        clock.forward(Duration.ofMinutes(1));
        signIn(api.email(), NEW).then().statusCode(401);
        clock.forward(Duration.ofMinutes(2));
        signIn(api.email(), Api.PASSWORD).then().statusCode(200);
    }

    @Test
    void a_new_password_is_held_to_the_rules_of_a_first_one() throws Exception {
        Api api = somebody();
        for (String wrong : List.of("short", "password123", "x".repeat(129))) {
            change(api, Api.PASSWORD, wrong).then().statusCode(400).body("violations.field", hasItem("/newPassword"));
            reset("whatever", wrong).then().statusCode(400).body("violations.field", hasItem("/newPassword"));
        }
        signIn(api.email(), Api.PASSWORD).then().statusCode(200);
    }

    @Test
    void the_token_from_the_mail_sets_a_password_once_and_ends_all_sessions() throws Exception {
        Api api = somebody();
        String refresh = signIn(api.email(), Api.PASSWORD).path("refreshToken");
        String token = resetToken(api);
        reset(token, NEW).then().statusCode(204);
        api.get("/v1/accounts/me").then().statusCode(401);
        Api.ANYONE
                .post("/v1/sessions/refresh", Json.of("refreshToken", refresh))
                .then()
                .statusCode(401);
        signIn(api.email(), Api.PASSWORD).then().statusCode(401);
        Response tokens = signIn(api.email(), NEW);
        tokens.then().statusCode(200);
        Api.withToken(tokens.path("accessToken"))
                .get("/v1/accounts/me")
                .then()
                .statusCode(200)
                .body("emailVerified", equalTo(true));
        reset(token, "yet another pass phrase").then().statusCode(400).body("violations.field", hasItem("/token"));
        signIn(api.email(), NEW).then().statusCode(200);
    }

    @Test
    void of_many_who_bring_one_token_at_the_same_moment_one_is_served() throws Exception {
        String token = resetToken(somebody());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Integer> statuses = new ArrayList<>();
        try {
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String password = "pass phrase number " + i;
                all.add(() -> reset(token, password).statusCode());
            }
            for (Future<Integer> answer : threads.invokeAll(all)) {
                statuses.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(Collections.frequency(statuses, 204)).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 400)).isEqualTo(7);
    }

    @Test
    void a_token_is_good_for_an_hour_and_until_a_newer_one_is_sent_or_the_password_is_changed() throws Exception {
        Api api = somebody();
        String first = resetToken(api);
        clock.forward(Duration.ofMinutes(2));
        String second = resetToken(api);
        reset(first, NEW).then().statusCode(400);
        clock.forward(Duration.ofHours(1));
        reset(second, NEW).then().statusCode(400);
        String third = resetToken(api);
        clock.reset();
        change(Api.signIn(api.email()), Api.PASSWORD, NEW).then().statusCode(204);
        reset(third, "yet another pass phrase").then().statusCode(400);
    }

    @Test
    void a_token_for_another_purpose_sets_no_password() throws Exception {
        Api api = Api.employer();
        String confirmation = TestMailbox.token(mailbox.next(api.email()));
        reset(confirmation, NEW).then().statusCode(400);
        Api.ANYONE
                .post("/v1/email-verifications/confirm", Json.of("token", resetToken(api)))
                .then()
                .statusCode(400);
    }

    @Test
    void a_retried_reset_is_answered_as_the_first_one() throws Exception {
        String token = resetToken(somebody());
        assertThat(retried(token).header("Idempotency-Replayed")).isNull();
        assertThat(retried(token).header("Idempotency-Replayed")).isEqualTo("true");
    }

    private static Response retried(String token) {
        Response answer = Api.ANYONE
                .request()
                .header("Idempotency-Key", "reset-1")
                .contentType("application/json")
                .body(Json.of("token", token, "newPassword", NEW).toString())
                .post("/v1/password-resets/confirm");
        answer.then().statusCode(204);
        return answer;
    }

    @Test
    void known_and_unknown_addresses_are_answered_alike_and_only_the_known_one_is_sent_a_mail() throws Exception {
        Api known = somebody();
        String unknown = "nobody-" + UUID.randomUUID() + "@example.com";
        Response one = forgot(known.email());
        Response other = forgot(unknown);
        assertThat(other.statusCode()).isEqualTo(one.statusCode()).isEqualTo(202);
        assertThat(other.asString()).isEqualTo(one.asString());
        assertThat(names(other)).isEqualTo(names(one));

        mailbox.next(known.email()); // sent after both were asked for, in their order or together
        requests.work();
        delivery.deliver();
        assertThat(rows("mail_request", "email_key", unknown)).isZero();
        assertThat(rows("mail_outbox", "recipient", unknown)).isZero();
        assertThat(mailbox.unread(unknown)).isEmpty();
    }

    private static List<String> names(Response response) {
        return response.headers().asList().stream()
                .map(h -> h.getName())
                .sorted()
                .toList();
    }

    @Test
    void a_sign_up_hashes_as_often_for_a_known_address_as_for_a_new_one_and_tells_its_owner() throws Exception {
        Api owner = somebody();
        String fresh = "test-" + UUID.randomUUID() + "@example.com";
        List<String> answers = new ArrayList<>();
        for (String email : List.of(owner.email(), fresh)) {
            long before = metrics.timer("meridian.password.hashing").count();
            Response answer = Api.ANYONE.post(
                    "/v1/accounts",
                    Json.of("email", email, "password", NEW, "displayName", "Buy at https://bad.example")
                            .with("kinds", List.of("CANDIDATE")));
            long hashed = metrics.timer("meridian.password.hashing").count() - before;
            answers.add(
                    answer.statusCode() + " " + hashed + " " + answer.asString().replace(email, "") + names(answer));
        }
        assertThat(answers.get(0)).isEqualTo(answers.get(1)).startsWith("202 1 ");
        Mail told = mailbox.next(owner.email());
        assertThat(told.subject()).isEqualTo("You have an account already");
        assertThat(told.text() + mailbox.next(fresh).text()).doesNotContain("bad.example");
        signIn(owner.email(), NEW).then().statusCode(401);
    }

    @Test
    void nobody_is_sent_a_second_mail_of_one_kind_within_a_minute() throws Exception {
        Api owner = somebody();
        clock.freeze(clock.instant());
        Json again = Json.of("email", owner.email(), "password", NEW, "displayName", "Eve")
                .with("kinds", List.of("CANDIDATE"));
        for (int i = 0; i < 5; i++) {
            Api.ANYONE.post("/v1/accounts", again).then().statusCode(202);
            forgot(owner.email()).then().statusCode(202);
        }
        assertThat(List.of(
                        mailbox.next(owner.email()).subject(),
                        mailbox.next(owner.email()).subject()))
                .containsExactlyInAnyOrder("You have an account already", "Set a new password");
        requests.work();
        delivery.deliver();
        assertThat(rows("mail_outbox", "recipient", owner.email())).isZero();
        assertThat(mailbox.unread(owner.email())).isEmpty();
        clock.freeze(clock.instant().plus(Duration.ofMinutes(1)));
        forgot(owner.email()).then().statusCode(202);
        mailbox.next(owner.email());
    }

    @Test
    void a_token_stands_in_the_database_as_a_hash_alone() throws Exception {
        Api api = somebody();
        String token = resetToken(api);
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("select set_config('app.caller', 'system:test', true)");
            for (String table : List.of("account_mail", "mail_outbox", "mail_request", "account", "event")) {
                try (ResultSet row =
                        sql.executeQuery("select count(*) from " + table + " t where t::text like '%" + token + "%'")) {
                    row.next();
                    assertThat(row.getLong(1)).as(table).isZero();
                }
            }
            connection.rollback();
        }
        reset(token, NEW).then().statusCode(204);
    }
}
