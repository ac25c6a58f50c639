package dev.meridian.trial;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings postings in, under one employer for each company, and publishes what the service lets pass. A draft is written
 * first, so that one which may not be published is still there to look at.
 */
final class Postings {
    /**
     * A posting as the service holds it.
     *
     * @param sent the body that was accepted
     * @param state the state it is in now
     */
    record Stored(String id, String company, ObjectNode sent, String state) {}

    private final ApiClient api;
    private final Session session;
    private final Findings findings;
    private final Map<String, Optional<String>> employerIds = new HashMap<>();
    private final List<Stored> stored = new ArrayList<>();

    Postings(ApiClient api, Session session, Findings findings) {
        this.api = api;
        this.session = session;
        this.findings = findings;
    }

    List<Stored> bringIn(List<RemotivePosting> postings) {
        for (RemotivePosting posting : postings) {
            employer(posting.company()).ifPresent(employerId -> write(posting, employerId));
        }
        return List.copyOf(stored);
    }

    /**
     * The same posting without its limits of place. Where only people of one country may apply, all share its hours,
     * and nothing can be seen of how overlap ranks.
     */
    Optional<Stored> publishedForAnywhere(Stored posting) {
        ObjectNode body = posting.sent().deepCopy().put("desiredState", "PUBLISHED");
        body.putObject("applicantLocation").put("kind", "UNRESTRICTED");
        body.put("externalRef", body.path("externalRef").asText() + "-anywhere");
        ApiClient.Answer answer = api.post("/v1/job-postings", session, body);
        if (!answer.ok()) {
            findings.refused("postings for anywhere", body.path("title").asText(), answer);
            return Optional.empty();
        }
        findings.count("postings published once more, for anywhere");
        return Optional.of(new Stored(
                answer.body().path("id").asText(),
                posting.company(),
                body,
                answer.body().path("state").asText()));
    }

    private Optional<String> employer(String company) {
        return employerIds.computeIfAbsent(company, this::createEmployer);
    }

    private Optional<String> createEmployer(String company) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("name", company)
                .put("countryCode", "US")
                .put("timeZone", "America/New_York")
                .put("homeCurrency", "USD");
        ApiClient.Answer answer = api.post("/v1/employers", session, body);
        if (!answer.ok()) {
            findings.refused("employers", company, answer);
            return Optional.empty();
        }
        findings.count("employers accepted");
        return Optional.of(answer.body().path("id").asText());
    }

    private void write(RemotivePosting posting, String employerId) {
        ObjectNode body = RemotiveReader.body(posting).put("employerId", employerId);
        ApiClient.Answer answer = api.post("/v1/job-postings", session, body);
        if (!answer.ok()) {
            findings.refused("drafts", posting.title(), answer);
            Optional<ObjectNode> repaired = SkillRepair.withoutRefused(body, answer);
            if (repaired.isPresent()) {
                findings.count("drafts sent again without the skills that were refused");
                body = repaired.get();
                answer = api.post("/v1/job-postings", session, body);
            }
        }
        if (answer.ok()) {
            findings.count("drafts accepted");
            publish(posting, body, answer);
        } else {
            findings.count("drafts refused");
        }
    }

    private void publish(RemotivePosting posting, ObjectNode body, ApiClient.Answer draft) {
        String id = draft.body().path("id").asText();
        ApiClient.Answer answer = api.post("/v1/job-postings/" + id + "/publish", session);
        findings.count(answer.ok() ? "postings published" : "postings that stay drafts");
        if (!answer.ok()) {
            findings.refused("publishing", posting.title(), answer);
        }
        String state = (answer.ok() ? answer : draft).body().path("state").asText();
        stored.add(new Stored(id, posting.company(), body, state));
    }
}
