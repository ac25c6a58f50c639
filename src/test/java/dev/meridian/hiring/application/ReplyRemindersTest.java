package dev.meridian.hiring.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.platform.mail.Mail;
import dev.meridian.platform.mail.MailDelivery;
import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.MovableClock;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import dev.meridian.support.TestMailbox;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What employers are told of answers that are due, and what ends by itself. */
@ServiceTest
class ReplyRemindersTest extends Pipeline {
    @Inject
    ReplyReminders reminders;

    @Inject
    ApplicationEndings endings;

    @Inject
    MailDelivery delivery;

    @Inject
    TestMailbox mailbox;

    @Inject
    MovableClock clock;

    @BeforeEach
    void confirmTheAddress() throws InterruptedException {
        confirm(owner);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private void confirm(Api somebody) throws InterruptedException {
        String token = TestMailbox.token(mailbox.next(somebody.email()));
        Api.ANYONE
                .post("/v1/email-verifications/confirm", Json.of("token", token))
                .then()
                .statusCode(204);
    }

    private List<String> told(Applied applied) {
        return owner.get(applied.path() + "/events").path("items.findAll { it.side == 'SERVICE' }.type");
    }

    @Test
    void who_waits_is_reminded_of_once_two_days_before_and_once_when_it_is_too_late()
            throws SQLException, InterruptedException {
        Applied applied = apply();
        applied.daysAgo(7);
        reminders.remind();
        assertThat(told(applied)).isEmpty();

        applied.daysAgo(1);
        reminders.remind();
        reminders.remind();
        assertThat(told(applied)).containsExactly("application.reply-due");
        Mail due = mailbox.next(owner.email());
        assertThat(due.subject()).isEqualTo("Applicants wait for your answer");
        assertThat(due.text()).contains("/applications/" + applied.id());

        applied.daysAgo(2);
        reminders.remind();
        reminders.remind();
        assertThat(told(applied)).containsExactly("application.reply-due", "application.overdue");
        assertThat(mailbox.next(owner.email()).subject()).isEqualTo("Answers to applicants are overdue");
        delivery.deliver();
        assertThat(mailbox.unread(owner.email())).isEmpty();
    }

    @Test
    void an_answer_or_a_withdrawal_ends_the_waiting() throws SQLException {
        Applied answered = apply();
        Applied withdrawn = apply();
        advance(answered, "SCREENING");
        withdrawn.withdraw();
        answered.daysAgo(11);
        withdrawn.daysAgo(11);
        reminders.remind();
        assertThat(told(answered)).isEmpty();
        assertThat(told(withdrawn)).isEmpty();
    }

    @Test
    void a_short_promise_is_reminded_of_when_half_of_its_time_is_over() throws SQLException {
        String path = "/v1/job-postings/" + posting;
        owner.patch(path, Json.of("replyByDays", 2), owner.tag(path)).then().statusCode(200);
        Applied applied = apply();
        reminders.remind();
        assertThat(told(applied)).isEmpty();
        applied.daysAgo(1);
        reminders.remind();
        assertThat(told(applied)).containsExactly("application.reply-due");
    }

    @Test
    void a_reminder_leaves_the_version_that_a_recruiter_holds_as_it_is() throws SQLException {
        Applied applied = apply();
        String tag = owner.tag(applied.path());
        applied.daysAgo(9);
        reminders.remind();
        assertThat(told(applied)).hasSize(1);
        owner.request()
                .contentType("application/json")
                .header("If-Match", tag)
                .body(Json.of("toStage", "SCREENING").toString())
                .post(applied.path() + "/advance")
                .then()
                .statusCode(200);
    }

    @Test
    void mails_go_to_owners_and_recruiters_whose_address_is_confirmed_and_name_no_one()
            throws SQLException, InterruptedException {
        Api recruiter = Api.employer();
        Api viewer = Api.employer();
        Api unconfirmed = Api.employer();
        confirm(recruiter);
        confirm(viewer);
        mailbox.next(unconfirmed.email());
        for (Api member : List.of(recruiter, viewer, unconfirmed)) {
            String role = member == viewer ? "VIEWER" : "RECRUITER";
            owner.post("/v1/employers/" + employer + "/members", Json.of("accountId", member.accountId(), "role", role))
                    .then()
                    .statusCode(201);
        }
        Applied applied = apply();
        applied.daysAgo(9);
        reminders.remind();
        String text = mailbox.next(recruiter.email()).text();
        assertThat(mailbox.next(owner.email()).text()).isEqualTo(text);
        assertThat(text).contains(applied.id()).doesNotContain("Cleo").doesNotContain("Backend");
        delivery.deliver();
        assertThat(mailbox.unread(viewer.email())).isEmpty();
        assertThat(mailbox.unread(unconfirmed.email())).isEmpty();
    }

    @Test
    void an_invitation_that_nobody_answers_expires_after_fourteen_days() {
        Api candidate = Api.candidate();
        String me = candidate.createCandidate(Samples.candidate());
        String id = owner.post("/v1/job-postings/" + posting + "/invitations", Json.of("candidateId", me))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        clock.forward(Duration.ofDays(14).minusMinutes(5));
        endings.expire();
        assertThat(stateOf(id)).isEqualTo("INVITED");
        clock.forward(Duration.ofMinutes(10));
        endings.expire();
        assertThat(stateOf(id)).isEqualTo("EXPIRED");
        Api.signIn(candidate.email())
                .post("/v1/applications/" + id + "/accept-invitation", Json.of())
                .then()
                .statusCode(409);
    }

    private String stateOf(String id) {
        return Api.signIn(owner.email()).get("/v1/applications/" + id).path("state");
    }
}
