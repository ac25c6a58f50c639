package dev.meridian.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.meridian.platform.mail.Mail;
import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.MovableClock;
import dev.meridian.support.ServiceTest;
import dev.meridian.support.TestMailbox;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class EmailVerificationTest {
    @Inject
    TestMailbox mailbox;

    @Inject
    MovableClock clock;

    @AfterEach
    void goOn() {
        clock.reset();
    }

    private static Response confirm(String token) {
        return Api.ANYONE.post("/v1/email-verifications/confirm", Json.of("token", token));
    }

    private static Response again(String email) {
        return Api.ANYONE.post("/v1/email-verifications", Json.of("email", email));
    }

    private static void isVerified(Api api, boolean verified) {
        api.get("/v1/accounts/me").then().statusCode(200).body("emailVerified", equalTo(verified));
    }

    @Test
    void an_address_is_confirmed_by_the_token_that_was_mailed_to_it_once() throws Exception {
        Api api = Api.candidate();
        isVerified(api, false);
        Mail mail = mailbox.next(api.email());
        assertThat(mail.text())
                .contains("http://localhost:8080/confirm-email#token=")
                .contains("within 3 days");
        String tag = api.tag("/v1/accounts/me");
        confirm(TestMailbox.token(mail)).then().statusCode(204);
        isVerified(api, true);
        assertThat(api.tag("/v1/accounts/me")).isNotEqualTo(tag);
        confirm(TestMailbox.token(mail)).then().statusCode(400).body("violations.field", hasItem("/token"));
    }

    @Test
    void a_token_that_is_made_up_or_too_old_confirms_nothing() throws Exception {
        Api api = Api.candidate();
        String token = TestMailbox.token(mailbox.next(api.email()));
        confirm(OpaqueTokens.fresh()).then().statusCode(400);
        confirm("").then().statusCode(400);
        confirm("x".repeat(201)).then().statusCode(400);
        clock.forward(Duration.ofDays(3));
        confirm(token).then().statusCode(400);
        clock.reset();
        isVerified(api, false);
    }

    @Test
    void another_mail_replaces_the_token_of_the_first() throws Exception {
        Api api = Api.candidate();
        String first = TestMailbox.token(mailbox.next(api.email()));
        clock.forward(Duration.ofMinutes(1));
        again(api.email()).then().statusCode(202);
        String second = TestMailbox.token(mailbox.next(api.email()));
        confirm(first).then().statusCode(400);
        confirm(second).then().statusCode(204);
        isVerified(api, true);
    }

    @Test
    void an_unknown_address_is_answered_as_a_known_one_is() {
        Response known = again(Api.candidate().email());
        Response unknown = again("nobody-" + UUID.randomUUID() + "@example.com");
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(202);
        assertThat(unknown.asString()).isEqualTo(known.asString());
        again("no address").then().statusCode(400).body("violations.field", hasItem("/email"));
    }
}
