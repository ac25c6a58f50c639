package dev.meridian.support;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two employers with their people, systems and postings, and three candidates: what the tests of access and of bad input
 * call with, and what they call for. Made once for all cases of a test.
 */
public final class Marketplace {
    /** Who calls, by the names that the table of access has for them, in its order. */
    private final Map<String, Api> callers = new LinkedHashMap<>();

    private final Api owner = Api.employer();
    private final Api deputy = Api.employer();
    private final Api bystander = Api.employer();
    private final Api admin = Api.admin();
    private final String employer = owner.createEmployer();
    private final String otherEmployer;
    private final String clientSecret;
    private final String clientId;
    private final String otherClientId;
    private final String deletedEmployer;
    private final Map<String, String> postings = new LinkedHashMap<>();
    private final Map<String, String> candidates = new LinkedHashMap<>();
    private final String externalRef;
    private final String skill = addSkill();
    private String slot = "";

    /** Makes them all. */
    public Marketplace() {
        Api recruiter = Api.employer();
        Api viewer = Api.employer();
        join(deputy, "OWNER");
        join(recruiter, "RECRUITER");
        join(viewer, "VIEWER");
        join(bystander, "VIEWER");
        Api otherOwner = Api.employer();
        otherEmployer = otherOwner.createEmployer();
        deletedEmployer = owner.createEmployer();
        owner.delete("/v1/employers/" + deletedEmployer, "*").then().statusCode(204);
        for (String state : List.of("draft", "published", "closed")) {
            postings.put(state, makePosting(state));
        }
        externalRef = owner.get("/v1/job-postings/" + makePosting("draft")).path("externalRef");
        Api candidate = Api.candidate();
        Api otherCandidate = Api.candidate();
        candidates.put("visible", candidate.createCandidate(Samples.candidate()));
        candidates.put(
                "blocking",
                otherCandidate.createCandidate(Samples.candidate().with("blockedEmployers", List.of(employer))));
        candidates.put(
                "hidden", Api.candidate().createCandidate(Samples.candidate().with("visibility", "HIDDEN")));
        Response client = makeClient(owner, employer);
        clientId = client.path("clientId");
        clientSecret = client.path("clientSecret");
        Response otherClient = makeClient(otherOwner, otherEmployer);
        otherClientId = otherClient.path("clientId");
        Response ended = makeClient(owner, employer);
        Api endedClient = system(ended);
        owner.delete("/v1/employers/" + employer + "/api-clients/" + ended.path("clientId"), null)
                .then()
                .statusCode(204);
        Api revoked = Api.signIn(owner.email());
        revoked.delete("/v1/accounts/me/sessions/" + sessionOf(revoked), null)
                .then()
                .statusCode(204);

        callers.put("anonymous", Api.ANYONE);
        callers.put("candidate", candidate);
        callers.put("other candidate", otherCandidate);
        callers.put("viewer", viewer);
        callers.put("recruiter", recruiter);
        callers.put("owner", owner);
        callers.put("other owner", otherOwner);
        callers.put("admin", admin);
        callers.put("client", system(client));
        callers.put("other client", system(otherClient));
        callers.put("expired", Api.withToken(ExpiredToken.of(owner)));
        callers.put("revoked", revoked);
        callers.put("ended client", endedClient);
    }

    /** Who calls, by name. */
    public Map<String, Api> callers() {
        return callers;
    }

    /** A caller. */
    public Api caller(String name) {
        return Objects.requireNonNull(callers.get(name), name);
    }

    /** The employer that the owner, the recruiter, the viewer and the client work for. */
    public String employer() {
        return employer;
    }

    /** The employer of the other owner. */
    public String otherEmployer() {
        return otherEmployer;
    }

    /** The employer's posting in a state: draft, published or closed. */
    public String posting(String state) {
        return Objects.requireNonNull(postings.get(state), state);
    }

    /** A candidate, by what the employer sees: visible, blocking or hidden. */
    public String candidate(String kind) {
        return Objects.requireNonNull(candidates.get(kind), kind);
    }

    /** Another posting of the employer's. */
    public String makePosting(String state) {
        String id =
                owner.createPosting(Samples.askingPosting(employer).with("externalRef", "ref-" + UUID.randomUUID()));
        if (!state.equals("draft")) {
            owner.post("/v1/job-postings/" + id + "/publish").then().statusCode(200);
        }
        if (state.equals("closed")) {
            owner.post("/v1/job-postings/" + id + "/close").then().statusCode(200);
        }
        return id;
    }

    /** An application of a candidate's at a new posting of the employer's, fit for the operation at an address. */
    public String makeApplication(Api candidate, String path) {
        String posting = "/v1/job-postings/" + makePosting("published");
        if (path.endsWith("-invitation")) {
            String candidateId = candidate.get("/v1/candidates/me").path("id");
            return owner.post(posting + "/invitations", Json.of("candidateId", candidateId))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
        String id = candidate
                .post(posting + "/applications", Json.of())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        if (path.endsWith("/reinstate")) {
            owner.post("/v1/applications/" + id + "/reject", Json.of("reasonCode", "OTHER"))
                    .then()
                    .statusCode(200);
        }
        return id;
    }

    /** An interview with a candidate, fit for the operation at an address; no two of them are at one time. */
    public String makeInterview(Api candidate, String path) {
        String interviews = "/v1/applications/" + makeApplication(candidate, path) + "/interviews";
        Response proposed = owner.post(interviews, interview());
        proposed.then().statusCode(201);
        slot = proposed.path("slots[0].start");
        String id = proposed.path("id");
        if (path.endsWith("/cancel")) { // the candidate can cancel what is agreed alone
            candidate
                    .post("/v1/interviews/" + id + "/accept", Json.of("slot", slot))
                    .then()
                    .statusCode(200);
        }
        return id;
    }

    /** The first time of the interview that was made last. */
    public String slot() {
        return slot;
    }

    private static Json interview() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return Json.of("durationMinutes", 15, "count", 2, "kind", "PHONE")
                .with("earliest", today.plusDays(10).toString())
                .with("latest", today.plusDays(50).toString());
    }

    /** The key that the employer's system has for a posting that is none of the others. */
    public String externalRef() {
        return externalRef;
    }

    /** Another employer of the owner's. */
    public String makeEmployer() {
        return owner.createEmployer();
    }

    /** An employer that was deleted. */
    public String deletedEmployer() {
        return deletedEmployer;
    }

    /** A member of the employer that calls nothing. */
    public String member() {
        return bystander.accountId().toString();
    }

    /** Another member of the employer, and a new account. */
    public String makeMember() {
        Api newcomer = Api.employer();
        join(newcomer, "VIEWER");
        return newcomer.accountId().toString();
    }

    /** A new account that hires, for nobody yet. */
    public String makeAccount() {
        return Api.employer().accountId().toString();
    }

    /** Makes somebody a member again who has left. */
    public void takeBack(String caller) {
        Api who = caller(caller);
        if (owner.get("/v1/employers/" + employer + "/members/" + who.accountId())
                        .statusCode()
                != 200) {
            join(who, caller.equals("owner") ? "OWNER" : caller.equals("recruiter") ? "RECRUITER" : "VIEWER");
        }
    }

    /** Another system of the employer's. */
    public String makeClient() {
        return makeClient(owner, employer).path("clientId");
    }

    /**
     * The body of an operation whose example would not do: it needs a secret, or makes what another test makes of the
     * example.
     */
    public @Nullable String body(String operationId) {
        return switch (operationId) {
            case "issueToken" ->
                "grant_type=client_credentials&client_id=" + clientId + "&client_secret=" + clientSecret;
            case "addSkill" ->
                Json.of("label", "Skill " + UUID.randomUUID(), "category", "SOFTWARE", "aliases", List.of())
                        .toString();
            case "proposeInterview" -> interview().toString();
            case "addSkillAliases" ->
                Json.of("aliases", List.of("Name " + UUID.randomUUID())).toString();
            // Its dates lie ahead, which no example does for long.
            case "makeOffer" -> offer().toString();
            default -> null;
        };
    }

    private static Json offer() {
        Instant now = Clock.systemUTC().instant();
        return HiringScene.offerWithTrial(now, 2)
                .with("startDate", LocalDate.ofInstant(now, ZoneOffset.UTC).toString());
    }

    /** An offer of the employer's to a candidate: open, or countered. */
    public String makeOffer(Api candidate, boolean countered) {
        String application = "/v1/applications/" + makeApplication(candidate, "");
        String id = owner.post(application + "/offers", offer())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        if (countered) {
            candidate
                    .post(
                            "/v1/offers/" + id + "/counter",
                            Json.of(
                                    "startDate",
                                    LocalDate.now(Clock.systemUTC()).plusDays(30) + ""))
                    .then()
                    .statusCode(200);
        }
        return id;
    }

    /** An engagement of a candidate by the employer, on trial since today; reviewed by the employer, or not. */
    public String makeEngagement(Api candidate, boolean reviewed) {
        String offer = makeOffer(candidate, false);
        String id = HiringScene.accept(candidate, offer)
                .then()
                .statusCode(200)
                .extract()
                .path("engagementId");
        if (reviewed) {
            owner.post("/v1/engagements/" + id + "/reviews", HiringScene.review("TRIAL", "Careful"))
                    .then()
                    .statusCode(201);
        }
        return id;
    }

    /** What both sides of an engagement have to do, fit for the operation at an address. */
    public String makeItem(String engagement, String path) {
        String items = "/v1/engagements/" + engagement + "/onboarding";
        Response plan = owner.get(items);
        String item = plan.path("items.find { it.owner == 'BOTH' }.id");
        boolean done = plan.path("items.find { it.owner == 'BOTH' }.done");
        if (done != path.endsWith("/reopen")) {
            owner.post(items + "/items/" + item + (done ? "/reopen" : "/complete"))
                    .then()
                    .statusCode(200);
        }
        return item;
    }

    /** The system of the other employer. */
    public String otherClientId() {
        return otherClientId;
    }

    /** A session of a caller's that is not the one that calls. */
    public String makeSession(Api of) {
        return sessionOf(Api.signIn(of.email()));
    }

    /** A session of somebody who calls nothing. */
    public String otherSession() {
        return sessionOf(bystander);
    }

    /** The address of somebody who calls nothing; the password is {@link Api#PASSWORD}. */
    public String email() {
        return bystander.email();
    }

    /** A refresh token that was not used. */
    public String refreshToken() {
        return Api.ANYONE
                .post("/v1/sessions", Json.of("email", email(), "password", Api.PASSWORD))
                .path("refreshToken");
    }

    /** A skill. */
    public String skill() {
        return skill;
    }

    /** Another skill. */
    public String addSkill() {
        return admin.post(
                        "/v1/admin/skills",
                        Json.of("label", "Skill " + UUID.randomUUID(), "category", "SOFTWARE", "aliases", List.of()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Somebody new who may do what a caller may; for what leaves an account changed for good. */
    public Api another(String caller) {
        return switch (caller) {
            case "candidate", "other candidate" -> {
                Api made = Api.candidate();
                made.createCandidate(Samples.candidate());
                yield made;
            }
            case "owner", "recruiter", "viewer" -> {
                Api made = Api.employer();
                join(made, caller.equals("owner") ? "OWNER" : caller.equals("recruiter") ? "RECRUITER" : "VIEWER");
                yield made;
            }
            case "other owner" -> Api.employer();
            default -> caller(caller);
        };
    }

    private void join(Api other, String role) {
        // The deputy outlasts whoever else leaves.
        Api by = other == deputy ? owner : deputy;
        by.post("/v1/employers/" + employer + "/members", Json.of("accountId", other.accountId(), "role", role))
                .then()
                .statusCode(201);
    }

    private static Response makeClient(Api by, String employer) {
        return by.post(
                        "/v1/employers/" + employer + "/api-clients",
                        Json.of("name", "Applicant tracking").with("scopes", Api.ALL_SCOPES))
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    private static Api system(Response client) {
        return Api.withToken(Api.ANYONE
                .request()
                .contentType("application/x-www-form-urlencoded")
                .body("grant_type=client_credentials&client_id=" + client.path("clientId") + "&client_secret="
                        + client.path("clientSecret"))
                .post("/oauth/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token"));
    }

    private static String sessionOf(Api api) {
        byte[] payload = Base64.getUrlDecoder().decode(api.token().split("\\.")[1]);
        return JsonPath.from(new String(payload, StandardCharsets.UTF_8)).getString("sid");
    }
}
