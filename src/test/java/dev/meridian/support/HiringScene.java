package dev.meridian.support;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** An employer with a posting that is published, and people who apply at it. Everybody can be signed in anew, for when time passes. */
public final class HiringScene {
    private Api owner = Api.employer();
    private final String employer = owner.createEmployer();
    private final String posting;

    /** Somebody who applied. */
    public record Applied(Api person, String candidate, String application) {
        /** Whose application it is. */
        public String path() {
            return "/v1/applications/" + application;
        }

        /** The same person, signed in at another time. */
        public Applied later() {
            return new Applied(Api.signIn(person.email()), candidate, application);
        }
    }

    /** With so many openings. */
    public HiringScene(int headcount) {
        this(Json.of("headcount", headcount));
    }

    /** With a posting that has a headcount and what else is given of it. */
    public HiringScene(Json more) {
        Json form = Samples.posting(employer).with("desiredState", "PUBLISHED");
        for (var field : more.tree().properties()) {
            form = form.with(field.getKey(), field.getValue());
        }
        posting = owner.createPosting(form);
    }

    /** The employer's owner. */
    public Api owner() {
        return owner;
    }

    /** The employer's id. */
    public String employer() {
        return employer;
    }

    /** The posting's id. */
    public String posting() {
        return posting;
    }

    /** Signs the owner in at another time. */
    public void later() {
        owner = Api.signIn(owner.email());
    }

    /** A new member of the employer's. */
    public Api member(String role) {
        Api member = Api.employer();
        owner.post("/v1/employers/" + employer + "/members", Json.of("accountId", member.accountId(), "role", role))
                .then()
                .statusCode(201);
        return member;
    }

    /** A new candidate who applies. */
    public Applied apply() {
        Api person = Api.candidate();
        String candidate = person.createCandidate(Samples.candidate());
        String application = person.post("/v1/job-postings/" + posting + "/applications", Json.of())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Applied(person, candidate, application);
    }

    /** What an employer may offer: without a trial, to start in a week. */
    public static Json offer(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return Json.of(
                        "rate",
                        Json.of("amount", "4500.00", "currency", "EUR", "unit", "MONTH")
                                .tree())
                .with("startDate", today.plusDays(7).toString())
                .with("engagementKind", "FULL_TIME")
                .with(
                        "expiresAt",
                        now.plus(7, ChronoUnit.DAYS)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString())
                .with("message", "Come and work with us");
    }

    /** The same with a trial of so many weeks, at 28 euros an hour for 40 hours a week. */
    public static Json offerWithTrial(Instant now, int weeks) {
        return offer(now)
                .with(
                        "trial",
                        Json.of("weeks", weeks, "scope", "The refund flow")
                                .with("pay", Json.of("amount", "28.00", "currency", "EUR", "unit", "HOUR"))
                                .tree());
    }

    /** What a side may think of the other. */
    public static Json review(String occasion, String words) {
        return Json.of("occasion", occasion, "wouldContinue", true, "words", words)
                .with("ratings", Json.of("overall", 5, "communication", 4, "reliability", 5, "work", 5));
    }

    /** Makes an offer; its id. */
    public String makeOffer(Applied to, Json offer) {
        return owner.post(to.path() + "/offers", offer)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Accepts an offer as it is now. */
    public static Response accept(Api who, String offer) {
        return accept(who, offer, who.tag("/v1/offers/" + offer));
    }

    /** Accepts the version of an offer with this tag. */
    public static Response accept(Api who, String offer, String tag) {
        return who.request().header("If-Match", tag).post("/v1/offers/" + offer + "/accept");
    }

    /** Makes an offer that is accepted; the engagement's address. */
    public String engage(Applied applicant, Json offer) {
        String engagement = accept(applicant.person(), makeOffer(applicant, offer))
                .then()
                .statusCode(200)
                .extract()
                .path("engagementId");
        return "/v1/engagements/" + UUID.fromString(engagement);
    }
}
