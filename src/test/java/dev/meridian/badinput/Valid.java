package dev.meridian.badinput;

import dev.meridian.support.Api;
import dev.meridian.support.Contract;
import dev.meridian.support.Marketplace;
import dev.meridian.support.Request;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests for one operation that pass, by somebody who may call it. */
final class Valid {
    private static final String BODY = "body of ";

    private final Contract.Operation operation;
    private final Marketplace market;
    private Api caller;
    private String engagement = "";

    Valid(Contract.Operation operation, Marketplace market) {
        this.operation = operation;
        this.market = market;
        this.caller = somebody();
    }

    private Api somebody() {
        String access = operation.definition().path("x-access").asText();
        return access.equals("anyone")
                ? Api.ANYONE
                : access.equals("administrators")
                        ? market.caller("admin")
                        : access.contains("andidate") || access.contains("CANDIDATE")
                                ? market.another("candidate")
                                : access.equals("the account itself")
                                        ? Api.signUp("EMPLOYER", "CANDIDATE")
                                        : market.caller("owner");
    }

    Api caller() {
        return caller;
    }

    /** Whether a request that passed can be sent again and pass. */
    boolean isUsedUp() {
        return operation.method().equals("DELETE")
                || operation.id().equals("changeMyPassword")
                || operation.id().equals("addSkill")
                || (operation.method().equals("POST") && operation.path().contains("{"));
    }

    /** The next one; by somebody else, where the one before may have been the end of whoever sent it. */
    Request next() {
        if (operation.path().startsWith("/v1/accounts/me") || operation.path().equals("/v1/candidates/me")) {
            caller = somebody();
        }
        return Request.valid(operation, this::value);
    }

    /** Ids of what is there no more. */
    List<String> gone() {
        String posting = market.makePosting("draft");
        market.caller("owner").delete("/v1/job-postings/" + posting, "*").then().statusCode(204);
        return List.of(market.deletedEmployer(), posting);
    }

    private @Nullable String value(String name) {
        boolean deletes = operation.method().equals("DELETE");
        return switch (name) {
            case "employerId" -> operation.id().equals("deleteEmployer") ? market.makeEmployer() : market.employer();
            case "accountId" ->
                deletes
                        ? market.makeMember()
                        : operation.path().contains("{accountId}")
                                        || operation.path().endsWith("/liaison")
                                ? market.member()
                                : market.makeAccount();
            case "clientId" -> market.makeClient();
            case "externalRef" -> "ref 1";
            case "postingId" -> posting();
            case "candidateId" -> market.candidate("visible");
            case "applicationId" -> market.makeApplication(candidate(), operation.path());
            case "interviewId" -> market.makeInterview(candidate(), operation.path());
            case "slot" -> market.slot();
            case "offerId" -> market.makeOffer(candidate(), false);
            case "engagementId" -> engage();
            case "itemId" -> market.makeItem(engagement, operation.path());
            case "sessionId" -> market.makeSession(caller);
            case "skillId" -> operation.method().equals("POST") ? market.addSkill() : market.skill();
            case "intoSkillId" -> market.skill();
            case "code" -> "validation";
            case "purpose" -> "MATCHING";
            case "keyId" -> "none"; // one that is there would end everybody's tokens
            case "refreshToken" -> operation.id().equals("refreshSession") ? market.refreshToken() : null;
            case "email" ->
                operation.id().equals("signUp") ? "bad-" + UUID.randomUUID() + "@example.com" : market.email();
            case "password" -> Api.PASSWORD;
            default -> name.startsWith(BODY) ? market.body(name.substring(BODY.length())) : null;
        };
    }

    private String engage() {
        engagement = market.makeEngagement(candidate(), operation.path().endsWith("/convert"));
        return engagement;
    }

    /** Whose application it is: the caller's, where candidates call. */
    private Api candidate() {
        String access = operation.definition().path("x-access").asText();
        return access.contains("the application's candidate") ? caller : market.caller("candidate");
    }

    private String posting() {
        return switch (operation.id()) {
            case "pauseJobPosting" -> market.makePosting("published");
            case "reopenJobPosting" -> market.makePosting("closed");
            case "explainPostingMatch" -> market.posting("published");
            case "apply", "inviteCandidate" -> market.makePosting("published");
            default -> market.makePosting("draft");
        };
    }
}
