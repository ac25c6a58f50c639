package dev.meridian.hiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.OwnerConnection;
import dev.meridian.support.Samples;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One random walk: an employer with its people and system, candidates, strangers, and four postings with ten openings. */
final class Walk {
    /** What there is of a hire, with the verbs that it has. */
    private enum Thing {
        APPLICATION(
                "/v1/applications/",
                "advance",
                "reject",
                "reinstate",
                "withdraw",
                "accept-invitation",
                "decline-invitation"),
        INTERVIEW("/v1/interviews/", "accept", "decline", "cancel"),
        OFFER("/v1/offers/", "accept", "decline", "counter", "rescind"),
        ENGAGEMENT("/v1/engagements/", "convert", "extend", "end");

        private final String path;
        private final List<String> verbs;

        Thing(String path, String... verbs) {
            this.path = path;
            this.verbs = List.of(verbs);
        }
    }

    /** Something that there is, and the candidate whose it is. */
    private record Item(Thing thing, String id, int candidate) {
        String address() {
            return thing.path + id;
        }
    }

    /** Rules that no row may break: each selects those that do. */
    private static final Map<String, String> RULES = Map.of(
            "more hold an opening than there are",
            "select p.id from job_posting p where coalesce((p.content ->> 'headcount')::int, 1)"
                    + " < (select count(*) from application a where a.posting_id = p.id and a.holds_opening)",
            "two open applications of one candidate at one posting",
            "select posting_id from application where state in ('INVITED', 'NEW', 'SCREENING', 'INTERVIEW', 'OFFER')"
                    + " group by posting_id, candidate_id having count(*) > 1",
            "hired without one accepted offer and one engagement, or the other way round",
            "select a.id from application a where (a.state = 'HIRED') is distinct from"
                    + " ((select count(*) from offer o where o.application_id = a.id and o.state = 'ACCEPTED') = 1"
                    + " and (select count(*) from engagement e where e.application_id = a.id) = 1)",
            "an accepted offer of somebody who is not hired",
            "select o.id from offer o join application a on a.id = o.application_id"
                    + " where o.state = 'ACCEPTED' and a.state <> 'HIRED'",
            "an open offer where the application has ended",
            "select o.id from offer o join application a on a.id = o.application_id"
                    + " where o.state in ('OPEN', 'COUNTERED') and a.state <> 'OFFER'",
            "an open interview where the application has ended",
            "select i.id from interview i join application a on a.id = i.application_id"
                    + " where i.state = 'PROPOSED' and a.state in ('REJECTED', 'WITHDRAWN')",
            "an engagement that goes on without an opening, or an opening held by none",
            "select a.id from application a left join engagement e on e.application_id = a.id"
                    + " where a.holds_opening is distinct from (e.id is not null and e.state <> 'ENDED')",
            "a story with a gap",
            "select id from (select id, from_state, lag(to_state) over (partition by application_id order by id) as before"
                    + " from application_event) e where before is not null and before <> from_state",
            "a story that does not end where the application is",
            "select a.id from application a where a.state <> (select e.to_state from application_event e"
                    + " where e.application_id = a.id order by e.id desc limit 1)");

    private final Random random;
    private final Api owner = Api.employer();
    private final Map<String, Api> employersPeople = new LinkedHashMap<>();
    private final Map<String, Api> strangers = new LinkedHashMap<>();
    private final List<Api> candidates = new ArrayList<>();
    private final List<String> candidateIds = new ArrayList<>();
    private final List<String> postings = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Integer> taken = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();

    Walk(Random random) {
        this.random = random;
        String employer = owner.createEmployer();
        Api recruiter = Api.employer();
        owner.post(
                        "/v1/employers/" + employer + "/members",
                        Json.of("accountId", recruiter.accountId(), "role", "RECRUITER"))
                .then()
                .statusCode(201);
        employersPeople.put("owner", owner);
        employersPeople.put("recruiter", recruiter);
        for (int headcount = 1; headcount <= 4; headcount++) {
            String posting = owner.createPosting(Samples.posting(employer).with("headcount", headcount));
            owner.post("/v1/job-postings/" + posting + "/publish").then().statusCode(200);
            postings.add(posting);
        }
        for (int i = 0; i < 6; i++) {
            Api candidate = Api.candidate();
            candidateIds.add(candidate.createCandidate(Samples.candidate()));
            candidates.add(candidate);
        }
        Api otherOwner = Api.employer();
        otherOwner.createEmployer();
        Api otherCandidate = Api.candidate();
        otherCandidate.createCandidate(Samples.candidate());
        strangers.put("other owner", otherOwner);
        strangers.put("other candidate", otherCandidate);
    }

    int taken() {
        return taken.values().stream().mapToInt(Integer::intValue).sum();
    }

    int refused() {
        return refused.values().stream().mapToInt(Integer::intValue).sum();
    }

    String summary() {
        return taken() + " steps taken " + taken + ", " + refused() + " refused";
    }

    /** Somebody does something. */
    void step() {
        int what = random.nextInt(10);
        if (items.isEmpty() || what == 0) {
            begin();
        } else if (what <= 2) {
            make();
        } else {
            move();
        }
    }

    /** An application, or an invitation. */
    private void begin() {
        int who = random.nextInt(candidates.size());
        String posting = "/v1/job-postings/" + one(postings);
        if (random.nextInt(12) == 0) {
            owner.post(posting + "/" + one(List.of("pause", "reopen", "reopen", "close")));
            return;
        }
        boolean invites = random.nextBoolean();
        Response answer = invites
                ? owner.post(posting + "/invitations", Json.of("candidateId", candidateIds.get(who)))
                : candidates.get(who).post(posting + "/applications", Json.of());
        keep(invites ? "invite" : "apply", Thing.APPLICATION, answer, who, List.of(201, 404, 409));
    }

    /** Something that comes of an application: an interview, an offer, a review. */
    private void make() {
        Item item = recent();
        if (item.thing() == Thing.APPLICATION) {
            boolean interview = random.nextBoolean();
            Response answer = interview
                    ? owner.post(item.address() + "/interviews", interview())
                    : owner.post(item.address() + "/offers", offer());
            Thing made = interview ? Thing.INTERVIEW : Thing.OFFER;
            keep(interview ? "propose" : "offer", made, answer, item.candidate(), List.of(201, 409));
        } else if (item.thing() == Thing.ENGAGEMENT) {
            Api who = random.nextBoolean() ? owner : candidates.get(item.candidate());
            Response answer = who.post(item.address() + "/reviews", review());
            assertThat(answer.statusCode()).as(answer.asString()).isIn(201, 409);
            count(answer, "review");
        }
    }

    private void keep(String name, Thing thing, Response answer, int candidate, List<Integer> expected) {
        assertThat(answer.statusCode()).as(name + ": " + answer.asString()).isIn(expected);
        count(answer, name);
        if (answer.statusCode() == 201) {
            items.add(new Item(thing, answer.path("id"), candidate));
        }
    }

    /** One of the verbs, by anybody: what the own side's view allows is taken, all else is refused and changes nothing. */
    private void move() {
        Item item = recent();
        int who = random.nextInt(8);
        Map<String, Api> callers = who == 0 ? strangers : who <= 3 ? employersPeople : Map.of("candidate", mine(item));
        String name = one(new ArrayList<>(callers.keySet()));
        Api caller = Objects.requireNonNull(callers.get(name));
        Map<String, String> before = versions(item);
        @Nullable List<String> allowed = allowed(item, caller, who);
        // Half of the time something that is possible, else the walk would get nowhere.
        boolean sensible = allowed != null && !allowed.isEmpty() && random.nextBoolean();
        String verb = one(sensible ? Objects.requireNonNull(allowed) : item.thing().verbs);
        Response answer = caller.request()
                .header("If-Match", "*")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body(item, verb).toString())
                .post(item.address() + "/" + verb);
        String done = name + " " + verb + " " + item + " allowed " + allowed + ": " + answer.asString();
        if (allowed == null) {
            assertThat(answer.statusCode()).as(done).isIn(403, 404);
        } else if (allowed.contains(verb)) {
            assertThat(answer.statusCode()).as(done).isIn(200, 409);
            if (answer.statusCode() == 409) {
                assertThat(answer.<String>path("type")).as(done).isNotEqualTo("/problems/illegal-transition");
            }
        } else {
            assertThat(answer.statusCode()).as(done).isIn(403, 404, 409);
            if (answer.statusCode() == 409) {
                assertThat(answer.<String>path("type")).as(done).isEqualTo("/problems/illegal-transition");
                assertThat(answer.<List<String>>path("allowedActions")).as(done).isEqualTo(allowed);
            }
        }
        if (answer.statusCode() != 200) {
            assertThat(versions(item)).as(done).isEqualTo(before);
        } else if (answer.<Object>path("engagementId") != null) {
            items.add(new Item(Thing.ENGAGEMENT, answer.path("engagementId"), item.candidate()));
        }
        count(answer, item.thing().path.split("/")[2] + "/" + verb);
    }

    private void count(Response answer, String name) {
        (answer.statusCode() < 300 ? taken : refused).merge(name, 1, Integer::sum);
    }

    private Api mine(Item item) {
        return candidates.get(item.candidate());
    }

    /** What a caller's side is told to be possible; null for those who are on none. */
    private @Nullable List<String> allowed(Item item, Api caller, int who) {
        return who == 0 ? null : view(item, caller).path("allowedActions");
    }

    private Response view(Item item, Api caller) {
        boolean own = item.thing() == Thing.APPLICATION && caller == mine(item);
        Response view = caller.get(own ? "/v1/candidates/me/applications/" + item.id() : item.address());
        assertThat(view.statusCode()).isEqualTo(200);
        return view;
    }

    /** The versions of the thing, as both sides see them. */
    private Map<String, String> versions(Item item) {
        Map<String, String> versions = new HashMap<>();
        versions.put("employer", view(item, owner).header("ETag"));
        versions.put("candidate", view(item, mine(item)).header("ETag"));
        return versions;
    }

    private Json body(Item item, String verb) {
        return switch (item.thing() + " " + verb) {
            case "APPLICATION advance" -> Json.of("toStage", one(List.of("SCREENING", "INTERVIEW")));
            case "APPLICATION reject" -> Json.of("reasonCode", "SKILLS", "words", "Not this time");
            case "INTERVIEW accept" -> Json.of("slot", firstSlot(item));
            case "OFFER decline" -> Json.of("reasonCode", "PAY");
            case "OFFER rescind" -> Json.of("reasonCode", "TERMS_CHANGED");
            case "OFFER counter" -> Json.of("rate", rate("5000.00"), "words", "A little more");
            case "ENGAGEMENT extend" -> Json.of("weeks", 1 + random.nextInt(20));
            case "ENGAGEMENT end" -> Json.of("reasonCode", "COMPLETED");
            default -> Json.of();
        };
    }

    private String firstSlot(Item interview) {
        return view(interview, owner).path("slots[0].start");
    }

    private static Json rate(String amount) {
        return Json.of("amount", amount, "currency", "USD", "unit", "MONTH", "hoursPerWeek", "40");
    }

    private Json offer() {
        Json offer = Json.of("rate", rate("4500.00"), "engagementKind", "CONTRACTOR")
                .with("startDate", today().plusDays(20).toString())
                .with("expiresAt", Instant.now().plus(20, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS) + "");
        return random.nextBoolean()
                ? offer.with("trial", Json.of("weeks", 1 + random.nextInt(26), "scope", "One feature"))
                : offer;
    }

    private Json interview() {
        return Json.of("durationMinutes", 45, "count", 3, "kind", "VIDEO")
                .with("earliest", today().plusDays(1).toString())
                .with("latest", today().plusDays(30).toString());
    }

    private Json review() {
        return Json.of("occasion", one(List.of("TRIAL", "END")), "wouldContinue", random.nextBoolean())
                .with("ratings", Json.of("overall", 4, "communication", 5, "reliability", 3, "work", 4));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** One of the last things that came up: most of the others have ended. */
    private Item recent() {
        return items.get(items.size() - 1 - random.nextInt(Math.min(12, items.size())));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    void holdRulesAgainstTheTables() throws SQLException {
        try (OwnerConnection database = OwnerConnection.open()) {
            for (Map.Entry<String, String> rule : RULES.entrySet()) {
                assertThat(database.column(rule.getValue())).as(rule.getKey()).isEmpty();
            }
        }
    }
}
