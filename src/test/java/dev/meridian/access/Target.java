package dev.meridian.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meridian.support.Api;
import dev.meridian.support.Contract;
import dev.meridian.support.Marketplace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an address can point to.
 *
 * @param name as the tables have it: draft, deleted, another session's
 * @param row which row of the classes applies where none has the name: there, missing part or missing
 * @param values for the names of parameters and fields, for a caller who is refused
 * @param fresh the same for a caller who passes and may use things up
 */
record Target(
        String name, String row, Function<Api, Map<String, String>> values, Function<Api, Map<String, String>> fresh) {
    private static final String THERE = "there";
    private static final String PART = "missing part";
    private static final String MISSING = "missing";

    private static Target of(String name, String row, Map<String, String> values) {
        return new Target(name, row, caller -> values, caller -> values);
    }

    private static Target missing(String name, Map<String, String> values) {
        return of(name, MISSING, values);
    }

    private Target fresh(Function<Api, Map<String, String>> used) {
        return new Target(name, row, values, used);
    }

    /** All that an operation's address can point to, by the parameters that it has. */
    static List<Target> of(Contract.Operation operation, Marketplace market) {
        Set<String> names = new TreeSet<>();
        Matcher parameter = Pattern.compile("\\{([^/]+)}").matcher(operation.path());
        while (parameter.find()) {
            names.add(parameter.group(1));
        }
        boolean inBody = operation
                .definition()
                .path("requestBody")
                .findPath("examples")
                .path("example")
                .path("value")
                .has("employerId");
        // To administrators an employer in the query narrows a list; to others it says whose list it is.
        boolean narrows = operation.definition().path("x-access").asText().equals("administrators");
        boolean inQuery = false;
        for (JsonNode given : operation.definition().path("parameters")) {
            inQuery |= given.path("name").asText().equals("employerId")
                    && given.path("in").asText().equals("query")
                    && given.path("required").asBoolean();
        }
        if (inBody || (inQuery && !narrows)) {
            names.add("employerId");
        }
        return targets(String.join(" ", names), operation, market);
    }

    private static List<Target> targets(String names, Contract.Operation operation, Marketplace market) {
        String method = operation.method();
        String nothing = UUID.randomUUID().toString();
        String employer = market.employer();
        return switch (names) {
            case "" -> List.of(of("", THERE, Map.of()));
            case "employerId" ->
                List.of(
                        of("own", THERE, Map.of("employerId", employer))
                                .fresh(caller -> Map.of(
                                        "employerId", method.equals("DELETE") ? market.makeEmployer() : employer)),
                        missing("deleted", Map.of("employerId", market.deletedEmployer())),
                        missing("missing", Map.of("employerId", nothing)));
            case "accountId employerId" -> members(employer, nothing, method, market);
            case "clientId employerId" ->
                List.of(
                        of("own", THERE, Map.of("employerId", employer, "clientId", market.makeClient()))
                                .fresh(caller -> Map.of("employerId", employer, "clientId", market.makeClient())),
                        of(
                                "another employer's",
                                PART,
                                Map.of("employerId", employer, "clientId", market.otherClientId())),
                        of(PART, PART, Map.of("employerId", employer, "clientId", nothing)),
                        missing("missing", Map.of("employerId", nothing, "clientId", market.makeClient())));
            case "employerId externalRef" -> references(employer, nothing, method, market);
            case "postingId" -> postings(nothing, market);
            case "candidateId postingId" -> candidates(nothing, market);
            case "applicationId" -> applications(operation.path(), nothing, market);
            case "interviewId" -> interviews(operation.path(), nothing, market);
            case "offerId" -> offers(operation.path(), nothing, market);
            case "engagementId itemId" -> items(operation.path(), nothing, market);
            case "engagementId" -> engagements(operation.path(), nothing, market);
            case "sessionId" ->
                List.of(
                        of("own", THERE, Map.of("sessionId", market.otherSession()))
                                .fresh(caller -> Map.of("sessionId", market.makeSession(caller))),
                        missing("somebody else's", Map.of("sessionId", market.otherSession())),
                        missing("missing", Map.of("sessionId", nothing)));
            case "skillId" ->
                List.of(
                        of("own", THERE, Map.of("skillId", market.skill(), "intoSkillId", nothing))
                                .fresh(caller -> Map.of("skillId", market.addSkill(), "intoSkillId", market.skill())),
                        missing("missing", Map.of("skillId", nothing, "intoSkillId", market.skill())));
            case "purpose" -> List.of(of("own", THERE, Map.of("purpose", "MATCHING")));
            case "keyId" -> // one that is there would end everybody's tokens
                List.of(missing("missing", Map.of("keyId", nothing)));
            case "code" ->
                List.of(of("own", THERE, Map.of("code", "validation")), missing("missing", Map.of("code", "none")));
            default -> throw new IllegalStateException("Say here what an address with " + names + " can point to");
        };
    }

    private static List<Target> members(String employer, String nothing, String method, Marketplace market) {
        List<Target> targets = new ArrayList<>(List.of(
                of("own", THERE, Map.of("employerId", employer, "accountId", market.member()))
                        .fresh(caller -> Map.of(
                                "employerId",
                                employer,
                                "accountId",
                                method.equals("DELETE") ? market.makeMember() : market.member())),
                of(PART, PART, Map.of("employerId", employer, "accountId", nothing)),
                missing("missing", Map.of("employerId", nothing, "accountId", market.member()))));
        if (method.equals("DELETE")) {
            Function<Api, Map<String, String>> self = caller -> Map.of(
                    "employerId", employer, "accountId", caller.accountId().toString());
            targets.add(new Target("the caller", THERE, self, self));
        }
        return targets;
    }

    private static List<Target> references(String employer, String nothing, String method, Marketplace market) {
        List<Target> targets = new ArrayList<>(List.of(
                of("own", THERE, Map.of("employerId", employer, "externalRef", market.externalRef())),
                missing("missing", Map.of("employerId", nothing, "externalRef", market.externalRef()))));
        if (!method.equals("PUT")) { // which makes what is not there
            targets.add(of(PART, PART, Map.of("employerId", employer, "externalRef", "none")));
        }
        return targets;
    }

    private static List<Target> offers(String path, String nothing, Marketplace market) {
        Api candidate = market.caller("candidate");
        boolean eitherSide = path.endsWith("/accept") || path.endsWith("/decline");
        return List.of(
                of("own", THERE, Map.of("offerId", market.makeOffer(candidate, false)))
                        // What the candidate is offered open, the employer is offered back.
                        .fresh(caller ->
                                Map.of("offerId", market.makeOffer(candidate, eitherSide && caller != candidate))),
                missing("missing", Map.of("offerId", nothing)));
    }

    private static List<Target> items(String path, String nothing, Marketplace market) {
        String engagement = market.makeEngagement(market.caller("candidate"), false);
        Function<Api, Map<String, String>> made =
                caller -> Map.of("engagementId", engagement, "itemId", market.makeItem(engagement, path));
        return List.of(
                of("own", THERE, made.apply(market.caller("owner"))).fresh(made),
                of(PART, PART, Map.of("engagementId", engagement, "itemId", nothing)),
                missing("missing", Map.of("engagementId", nothing, "itemId", nothing)));
    }

    private static List<Target> engagements(String path, String nothing, Marketplace market) {
        Api candidate = market.caller("candidate");
        boolean reviewed = path.endsWith("/convert");
        return List.of(
                of(
                                "own",
                                THERE,
                                Map.of(
                                        "engagementId",
                                        market.makeEngagement(candidate, reviewed),
                                        "accountId",
                                        market.member()))
                        .fresh(caller -> Map.of(
                                "engagementId",
                                market.makeEngagement(candidate, reviewed),
                                "accountId",
                                market.member())),
                missing("missing", Map.of("engagementId", nothing)));
    }

    private static List<Target> applications(String path, String nothing, Marketplace market) {
        Api candidate = market.caller("candidate");
        return List.of(
                of("own", THERE, Map.of("applicationId", market.makeApplication(candidate, path)))
                        .fresh(caller -> Map.of("applicationId", market.makeApplication(candidate, path))),
                missing("missing", Map.of("applicationId", nothing)));
    }

    private static List<Target> interviews(String path, String nothing, Marketplace market) {
        Api candidate = market.caller("candidate");
        Function<Api, Map<String, String>> made =
                caller -> Map.of("interviewId", market.makeInterview(candidate, path), "slot", market.slot());
        return List.of(
                of("own", THERE, made.apply(candidate)).fresh(made),
                missing("missing", Map.of("interviewId", nothing)));
    }

    private static List<Target> postings(String nothing, Marketplace market) {
        List<Target> targets = new ArrayList<>();
        for (String state : List.of("draft", "published", "closed")) {
            targets.add(of(state, THERE, Map.of("postingId", market.posting(state)))
                    .fresh(caller -> Map.of(
                            "postingId", market.makePosting(state), "candidateId", market.candidate("visible"))));
        }
        targets.add(missing("missing", Map.of("postingId", nothing)));
        return targets;
    }

    private static List<Target> candidates(String nothing, Marketplace market) {
        List<Target> targets = new ArrayList<>();
        for (String state : List.of("draft", "published", "closed")) {
            targets.add(of(
                    state,
                    THERE,
                    Map.of("postingId", market.posting(state), "candidateId", market.candidate("visible"))));
        }
        String published = market.posting("published");
        for (String kind : List.of("hidden", "blocking")) {
            targets.add(of(
                    kind + " candidate", PART, Map.of("postingId", published, "candidateId", market.candidate(kind))));
        }
        targets.add(of(PART, PART, Map.of("postingId", published, "candidateId", nothing)));
        targets.add(missing("missing", Map.of("postingId", nothing, "candidateId", market.candidate("visible"))));
        return targets;
    }
}
