package dev.meridian.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.support.Api;
import dev.meridian.support.MovableClock;
import dev.meridian.support.ServiceTest;
import dev.meridian.support.TestMailbox;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class MailOutboxTest {
    @Inject
    MailOutbox outbox;

    @Inject
    MailDelivery delivery;

    @Inject
    TestMailbox mailbox;

    @Inject
    SystemCaller system;

    @Inject
    MovableClock clock;

    private final String address = "mail-" + UUID.randomUUID() + "@example.com";

    @AfterEach
    void goOn() {
        clock.reset();
    }

    private void write(String text) {
        system.run("test", () -> outbox.add(new Mail(address, "A subject", text)));
    }

    private ValidatableResponse seen() {
        return Api.admin().get("/v1/admin/undelivered-mails").then().statusCode(200);
    }

    private String at(String field) {
        return "items.find { it.recipient == '" + address + "' }." + field;
    }

    @Test
    void a_mail_arrives_as_it_was_written_and_is_forgotten() throws Exception {
        write("Grüße,\nund weiter 😀\n");
        assertThat(mailbox.next(address)).isEqualTo(new Mail(address, "A subject", "Grüße,\nund weiter 😀\n"));
        delivery.deliver();
        seen().body("items.recipient.count { it == '" + address + "' }", equalTo(0));
    }

    @Test
    void a_mail_of_a_change_that_did_not_happen_is_not_sent() {
        assertThatThrownBy(() -> system.run("test", () -> {
                    outbox.add(new Mail(address, "A subject", "Nothing"));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessageContaining("rolled back");
        delivery.deliver();
        assertThat(mailbox.unread(address)).isEmpty();
    }

    @Test
    void a_mail_that_does_not_arrive_is_tried_again_later_and_given_up_after_a_day() {
        mailbox.refuse(address);
        write("With a secret");
        delivery.deliver();
        seen().body(at("lastError"), containsString("550"))
                .body(at("attempts"), equalTo(1))
                .body(at("nextAttemptAt"), notNullValue());
        delivery.deliver();
        seen().body(at("attempts"), equalTo(1));
        int tried = 1;
        for (Duration waited = Duration.ZERO; waited.compareTo(Duration.ofDays(1)) < 0; ) {
            tried++;
            Duration pause = MailOutbox.pauseAfter(tried);
            clock.forward(pause);
            waited = waited.plus(pause);
            delivery.deliver();
        }
        seen().body(at("nextAttemptAt"), equalTo(null)).body(at("givenUpAt"), notNullValue());
        clock.forward(Duration.ofDays(30).plusMinutes(1));
        outbox.forgetOld();
        clock.reset();
        seen().body("items.recipient.count { it == '" + address + "' }", equalTo(0));
    }

    @Test
    void the_pause_doubles_from_a_minute_to_an_hour() {
        assertThat(MailOutbox.pauseAfter(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(MailOutbox.pauseAfter(2)).isEqualTo(Duration.ofMinutes(2));
        assertThat(MailOutbox.pauseAfter(6)).isEqualTo(Duration.ofMinutes(32));
        assertThat(MailOutbox.pauseAfter(7)).isEqualTo(Duration.ofHours(1));
        assertThat(MailOutbox.pauseAfter(1000)).isEqualTo(Duration.ofHours(1));
    }
}
