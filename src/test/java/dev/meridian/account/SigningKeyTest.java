package dev.meridian.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.meridian.event.EventLog;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.key.Seals;
import dev.meridian.support.Api;
import dev.meridian.support.MovableClock;
import dev.meridian.support.ServiceTest;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class SigningKeyTest {
    private static final String KEYS = "/v1/admin/signing-keys";
    private static final Duration LEAD = Duration.ofHours(1);

    @Inject
    SigningKeys keys;

    @Inject
    SigningKeysCommand command;

    @Inject
    SigningKeyRepository stored;

    @Inject
    Seals seals;

    @Inject
    SigningKeyConfig config;

    @Inject
    TokenConfig tokens;

    @Inject
    SystemCaller system;

    @Inject
    EventLog events;

    @Inject
    Event<SigningKeysChanged> changed;

    @Inject
    MovableClock clock;

    @Inject
    AgroalDataSource dataSource;

    /** What was made while the clock was ahead is still to come for everybody else. */
    @BeforeEach
    void begin() throws SQLException {
        sql("delete from signing_key where signs_from > now()");
        keys.follow();
    }

    @AfterEach
    void goOn() throws SQLException {
        clock.reset();
        sql("delete from signing_key where signs_from > now()");
        keys.follow();
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("select set_config('app.caller', 'system:test', true)");
            sql.execute(statement);
            connection.commit();
        }
    }

    private SigningKeys replica() {
        return new SigningKeys(stored, seals, config, tokens, system, events, changed, clock);
    }

    private static String keyOf(Api api) {
        String header = api.token().split("\\.")[0];
        String json = new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8);
        return json.replaceAll(".*\"kid\":\"([^\"]+)\".*", "$1");
    }

    private static List<String> published() {
        return Api.ANYONE
                .get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .extract()
                .path("keys.kid");
    }

    @Test
    void a_new_key_is_published_before_it_signs_and_the_old_one_s_tokens_are_good_until_they_run_out() {
        Api before = Api.employer();
        String old = keyOf(before);
        Api admin = Api.admin();
        String next = admin.post(KEYS)
                .then()
                .statusCode(202)
                .body("state", equalTo("COMING"))
                .extract()
                .path("keyId");
        assertThat(published()).contains(old, next);
        assertThat(keyOf(Api.signIn(before.email()))).isEqualTo(old);
        admin.post(KEYS).then().statusCode(409);

        clock.forward(LEAD);
        Api after = Api.signIn(before.email());
        assertThat(keyOf(after)).isEqualTo(next);
        after.get("/v1/accounts/me").then().statusCode(200);
        assertThat(published()).contains(old, next);
        Api.admin()
                .get(KEYS)
                .then()
                .statusCode(200)
                .body("items.find { it.keyId == '%s' }.state".formatted(old), equalTo("RETIRING"))
                .body("items.find { it.keyId == '%s' }.state".formatted(next), equalTo("SIGNING"));

        clock.forward(tokens.accessTtl().plusMinutes(2));
        assertThat(published()).doesNotContain(old).contains(next);
        keys.follow();
        Api.admin().get(KEYS).then().body("items.keyId", not(hasItem(old)));
    }

    @Test
    void a_token_signed_just_before_the_change_is_good_just_after_it() {
        Api admin = Api.admin();
        admin.post(KEYS).then().statusCode(202);
        String email = admin.email();
        clock.forward(LEAD.minusSeconds(30));
        Api last = Api.signIn(email);
        clock.forward(Duration.ofSeconds(60));
        Api first = Api.signIn(email);
        assertThat(keyOf(first)).isNotEqualTo(keyOf(last));
        last.get("/v1/accounts/me").then().statusCode(200);
        first.get("/v1/accounts/me").then().statusCode(200);
    }

    @Test
    void keys_follow_each_other_by_schedule() {
        String old = keyOf(Api.employer());
        clock.forward(config.lifetime().minus(LEAD));
        keys.follow();
        List<String> both = published();
        assertThat(both).hasSize(2).contains(old);
        clock.forward(LEAD);
        assertThat(keyOf(Api.employer())).isNotEqualTo(old).isIn(both);
    }

    @Test
    void a_key_that_somebody_else_may_have_is_ended_at_once() {
        Api victim = Api.employer();
        String email = victim.email();
        String leaked = keyOf(victim);
        Api.admin().delete(KEYS + "/" + leaked, null).then().statusCode(204);
        victim.get("/v1/accounts/me").then().statusCode(401);
        assertThat(published()).doesNotContain(leaked);
        Api again = Api.signIn(email);
        assertThat(keyOf(again)).isNotEqualTo(leaked);
        again.get("/v1/accounts/me").then().statusCode(200);
        Api.admin().delete(KEYS + "/" + leaked, null).then().statusCode(404);
    }

    private static String run(SigningKeysCommand command, int status, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(command.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isEqualTo(status);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_command_line_lists_rotates_and_ends_keys_too() {
        String before = keyOf(Api.employer());
        assertThat(run(command, 0, "list")).contains(before + " SIGNING").doesNotContain("COMING");
        assertThat(run(command, 0, "rotate")).contains(before + " SIGNING").contains("COMING");
        assertThat(run(command, 1, "rotate")).contains("published already");
        assertThat(run(command, 0, "withdraw", before)).doesNotContain(before);
        assertThat(run(command, 1, "withdraw", before)).contains("Nothing was changed");
        for (String[] wrong : new String[][] {{}, {"withdraw"}, {"list", "all"}, {"destroy"}}) {
            assertThat(run(command, 2, wrong)).contains("signing-keys list");
        }
    }

    @Test
    void replicas_that_find_a_key_missing_at_the_same_time_make_one_and_agree() throws Exception {
        sql("delete from signing_key");
        List<SigningKeys> replicas =
                IntStream.range(0, 8).mapToObj(i -> replica()).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> starts = replicas.stream()
                    .<Callable<String>>map(replica -> () -> {
                        replica.follow();
                        return replica.current().getKeyId();
                    })
                    .toList();
            String agreed = null;
            for (Future<String> start : threads.invokeAll(starts)) {
                agreed = agreed == null ? start.get() : agreed;
                assertThat(start.get()).isEqualTo(agreed);
            }
        } finally {
            threads.shutdown();
            keys.follow();
        }
        assertThat(published()).hasSize(1);
    }

    @Test
    void what_stands_in_the_database_signs_nothing_without_the_server_s_secret() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("select set_config('app.caller', 'system:test', true)");
            try (ResultSet row = sql.executeQuery("select encode(sealed_key, 'escape') from signing_key")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).doesNotContain("\"d\"").doesNotContain("kty");
            }
            connection.rollback();
        }
    }
}
