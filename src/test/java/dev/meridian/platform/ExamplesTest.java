package dev.meridian.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.meridian.support.Api;
import dev.meridian.support.Contract;
import dev.meridian.support.HiringScene;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import dev.meridian.support.TestMailbox;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sends every example of the contract as it stands there, but for the ids and tokens that cannot be known before. */
@ServiceTest
class ExamplesTest {
    private final Set<String> sent = new TreeSet<>();

    private Contract.Operation operation(String id) {
        return Contract.committed().operations().stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ObjectNode example(String id) {
        JsonNode content = operation(id).definition().path("requestBody").path("content");
        sent.add(id);
        return content.elements()
                .next()
                .path("examples")
                .path("example")
                .path("value")
                .deepCopy();
    }

    private Response send(Api api, String id, String path, ObjectNode body, @Nullable String ifMatch) {
        Contract.Operation operation = operation(id);
        var request = api.request()
                .contentType(operation
                        .definition()
                        .path("requestBody")
                        .path("content")
                        .fieldNames()
                        .next())
                .body(body.toString());
        Response response =
                (ifMatch == null ? request : request.header("If-Match", ifMatch)).request(operation.method(), path);
        assertThat(response.statusCode()).as(id + ": " + response.asString()).isBetween(200, 299);
        return response;
    }

    @Inject
    TestMailbox mailbox;

    private void sendThoseWithMail() throws InterruptedException {
        Api somebody = Api.candidate();
        String confirmation = TestMailbox.token(mailbox.next(somebody.email()));
        String verifications = "/v1/email-verifications";
        send(Api.ANYONE, "requestEmailVerification", verifications, example("requestEmailVerification"), null);
        ObjectNode confirm = example("confirmEmail").put("token", confirmation);
        send(Api.ANYONE, "confirmEmail", verifications + "/confirm", confirm, null);
        send(somebody, "changeMyPassword", "/v1/accounts/me/password", example("changeMyPassword"), null);
        mailbox.next(somebody.email());
        ObjectNode forgot = example("requestPasswordReset").put("email", somebody.email());
        send(Api.ANYONE, "requestPasswordReset", "/v1/password-resets", forgot, null);
        ObjectNode reset = example("resetPassword").put("token", TestMailbox.token(mailbox.next(somebody.email())));
        send(Api.ANYONE, "resetPassword", "/v1/password-resets/confirm", reset, null);
    }

    private void sendThoseOfApplications() {
        Api owner = Api.employer();
        String employer = owner.createEmployer();
        Api candidate = Api.candidate();
        String candidateId = candidate.createCandidate(Samples.candidate());
        String applied = apply(candidate, publish(owner, employer));
        send(owner, "advanceApplication", applied + "/advance", example("advanceApplication"), null);
        send(owner, "rejectApplication", applied + "/reject", example("rejectApplication"), null);
        send(owner, "reinstateApplication", applied + "/reinstate", example("reinstateApplication"), null);
        send(candidate, "withdrawApplication", applied + "/withdraw", example("withdrawApplication"), null);
        String accepted = invite(owner, publish(owner, employer), candidateId);
        send(candidate, "acceptInvitation", accepted + "/accept-invitation", example("acceptInvitation"), null);
        String declined = invite(owner, publish(owner, employer), candidateId);
        send(candidate, "declineInvitation", declined + "/decline-invitation", example("declineInvitation"), null);
    }

    private void sendThoseOfInterviews() {
        Api owner = Api.employer();
        Api candidate = Api.candidate();
        candidate.createCandidate(Samples.candidate());
        String applied = apply(candidate, publish(owner, owner.createEmployer()));
        Response first = propose(owner, applied);
        ObjectNode accept = example("acceptInterview").put("slot", first.<String>path("slots[0].start"));
        send(candidate, "acceptInterview", first.header("Location") + "/accept", accept, null);
        String interview = first.header("Location");
        send(owner, "cancelInterview", interview + "/cancel", example("cancelInterview"), null);
        String second = propose(owner, applied).header("Location");
        send(candidate, "declineInterview", second + "/decline", example("declineInterview"), null);
    }

    /** The dates of the example will lie in the past one day. */
    private Response propose(Api owner, String application) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        ObjectNode body = example("proposeInterview")
                .put("earliest", today.plusDays(10).toString())
                .put("latest", today.plusDays(40).toString());
        return send(owner, "proposeInterview", application + "/interviews", body, null);
    }

    private void sendThoseOfOffersAndEngagements() {
        Api owner = Api.employer();
        String employer = owner.createEmployer();
        Api candidate = Api.candidate();
        candidate.createCandidate(Samples.candidate());
        String applied = apply(candidate, publish(owner, employer));
        String countered = "/v1/offers/"
                + send(owner, "makeOffer", applied + "/offers", offer(), null).path("id");
        send(candidate, "counterOffer", countered + "/counter", counter(), null);
        send(owner, "rescindOffer", countered + "/rescind", example("rescindOffer"), null);
        String declined = "/v1/offers/"
                + send(owner, "makeOffer", applied + "/offers", offer(), null).path("id");
        send(candidate, "declineOffer", declined + "/decline", example("declineOffer"), null);
        String accepted =
                send(owner, "makeOffer", applied + "/offers", offer(), null).path("id");
        String engagement =
                "/v1/engagements/" + HiringScene.accept(candidate, accepted).path("engagementId");
        ObjectNode liaison = example("putEngagementLiaison")
                .put("accountId", owner.accountId().toString());
        send(owner, "putEngagementLiaison", engagement + "/liaison", liaison, owner.tag(engagement));
        send(owner, "reviewEngagement", engagement + "/reviews", example("reviewEngagement"), null);
        send(owner, "extendEngagement", engagement + "/extend", example("extendEngagement"), null);
        String plan = engagement + "/onboarding";
        LocalDate start = LocalDate.parse(owner.get(plan).path("startDate"));
        ObjectNode changes = example("changeOnboarding");
        ((ObjectNode) changes.path("meetings").path(0)).put("start", start.plusDays(1) + "T15:00:00Z");
        send(owner, "changeOnboarding", plan, changes, owner.tag(plan));
        send(candidate, "endEngagement", engagement + "/end", example("endEngagement"), null);
    }

    /** Dates lie ahead, which no example's do for long. */
    private ObjectNode counter() {
        return example("counterOffer")
                .put("startDate", LocalDate.now(ZoneOffset.UTC).plusDays(30).toString());
    }

    /** The same. */
    private ObjectNode offer() {
        Instant now = Clock.systemUTC().instant();
        return example("makeOffer")
                .put("startDate", LocalDate.ofInstant(now, ZoneOffset.UTC).toString())
                .put("expiresAt", now.plus(Duration.ofDays(7)).toString());
    }

    private static String publish(Api owner, String employer) {
        String posting = "/v1/job-postings/" + owner.createPosting(Samples.askingPosting(employer));
        owner.post(posting + "/publish").then().statusCode(200);
        return posting;
    }

    private String apply(Api candidate, String posting) {
        return "/v1/applications/"
                + send(candidate, "apply", posting + "/applications", example("apply"), null)
                        .path("id");
    }

    private String invite(Api owner, String posting, String candidateId) {
        ObjectNode body = example("inviteCandidate").put("candidateId", candidateId);
        return "/v1/applications/"
                + send(owner, "inviteCandidate", posting + "/invitations", body, null)
                        .path("id");
    }

    @Test
    void every_example_is_accepted() throws InterruptedException {
        sendThoseWithMail();
        sendThoseOfApplications();
        sendThoseOfInterviews();
        sendThoseOfOffersAndEngagements();
        send(Api.ANYONE, "signUp", "/v1/accounts", example("signUp"), null);
        Response tokens = send(Api.ANYONE, "signIn", "/v1/sessions", example("signIn"), null);
        ObjectNode refresh = example("refreshSession").put("refreshToken", tokens.<String>path("refreshToken"));
        send(Api.ANYONE, "refreshSession", "/v1/sessions/refresh", refresh, null);

        Api owner = Api.signUp("EMPLOYER", "CANDIDATE");
        send(owner, "changeMyAccount", "/v1/accounts/me", example("changeMyAccount"), owner.tag("/v1/accounts/me"));
        String consent = "/v1/accounts/me/consents/MATCHING";
        send(owner, "putMyConsent", consent, example("putMyConsent"), owner.tag(consent));
        String employerId = send(owner, "createEmployer", "/v1/employers", example("createEmployer"), null)
                .path("id");
        String employer = "/v1/employers/" + employerId;
        String stages = employer + "/hiring-stages";
        send(owner, "putHiringStages", stages, example("putHiringStages"), owner.tag(stages));
        send(owner, "changeEmployer", employer, example("changeEmployer"), owner.tag(employer));
        String client = send(owner, "createApiClient", employer + "/api-clients", example("createApiClient"), null)
                .path("clientId");
        send(
                owner,
                "rotateApiClientSecret",
                employer + "/api-clients/" + client + "/secrets",
                example("rotateApiClientSecret"),
                null);

        UUID colleague = Api.employer().accountId();
        send(
                owner,
                "addMember",
                employer + "/members",
                example("addMember").put("accountId", colleague.toString()),
                null);
        String member = employer + "/members/" + colleague;
        send(owner, "changeMember", member, example("changeMember"), owner.tag(member));

        String me = "/v1/candidates/me";
        send(owner, "createCandidate", "/v1/candidates", example("createCandidate"), null);
        send(owner, "changeMyCandidate", me, example("changeMyCandidate"), owner.tag(me));
        send(owner, "putMyResume", me + "/resume", example("putMyResume"), owner.tag(me));
        send(owner, "replaceMySkills", me + "/skills", example("replaceMySkills"), owner.tag(me));

        ObjectNode posting = example("createJobPosting").put("employerId", employerId);
        String postingPath = "/v1/job-postings/"
                + send(owner, "createJobPosting", "/v1/job-postings", posting, null)
                        .path("id");
        send(owner, "changeJobPosting", postingPath, example("changeJobPosting"), owner.tag(postingPath));
        send(owner, "putJobPostingByRef", employer + "/job-postings/by-ref/REQ-1", example("putJobPostingByRef"), null);

        send(
                owner,
                "rankCandidatesForRequirements",
                "/v1/matches",
                example("rankCandidatesForRequirements").put("employerId", employerId),
                null);
        send(Api.ANYONE, "resolveSkills", "/v1/skills/resolve", example("resolveSkills"), null);
        Api admin = Api.admin();
        String added = send(admin, "addSkill", "/v1/admin/skills", example("addSkill"), null)
                .path("id");
        String skill = "/v1/admin/skills/" + added;
        send(admin, "addSkillAliases", skill + "/aliases", example("addSkillAliases"), null);
        String into = Api.ANYONE.get("/v1/skills?q=java").path("items[0].id");
        send(admin, "mergeSkill", skill + "/merge", example("mergeSkill").put("intoSkillId", into), null);

        assertThat(sent).containsExactlyInAnyOrderElementsOf(withExamples());
    }

    private static Set<String> withExamples() {
        Set<String> ids = new TreeSet<>();
        for (Contract.Operation operation : Contract.committed().operations()) {
            JsonNode content = operation.definition().path("requestBody").path("content");
            if (content.elements().hasNext() && content.elements().next().has("examples")) {
                ids.add(operation.id());
            }
        }
        return ids;
    }
}
