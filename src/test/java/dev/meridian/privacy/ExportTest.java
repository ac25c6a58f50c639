package dev.meridian.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

@ServiceTest
class ExportTest {
    private final ObjectMapper mapper = new ObjectMapper();

    private ObjectNode export(Api who) throws IOException {
        // Past the filter that holds answers against the contract: it reads them as text, after which no file is left
        // to read.
        Response answer = RestAssured.given().auth().oauth2(who.token()).get("/v1/accounts/me/export");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/zip");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Content-Disposition")).contains("meridian-export.zip");
        ObjectNode files = mapper.createObjectNode();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.set(entry.getName(), mapper.readTree(zip.readAllBytes()));
            }
        }
        assertThat(files.has("about.json")).isTrue();
        return files;
    }

    @Test
    void a_candidate_gets_everything_that_is_held_and_nothing_about_others() throws IOException {
        Api owner = Api.employer();
        String employer = owner.createEmployer();
        Api candidate = Api.candidate();
        Json profile = Samples.candidate()
                .with("minimumRate", Json.of("amount", "70000.00", "currency", "USD", "unit", "YEAR"))
                .with(
                        "links",
                        List.of(Json.of("kind", "WORK", "url", "https://example.com/mine")
                                .tree()));
        String id = candidate
                .request()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "mine")
                .body(profile.toString())
                .post("/v1/candidates")
                .path("id");
        String posting = owner.createPosting(Samples.posting(employer));
        owner.get("/v1/job-postings/" + posting + "/matches/" + id).then().statusCode(200);
        owner.put("/v1/job-postings/" + posting + "/shortlist/" + id, Json.of())
                .then()
                .statusCode(204);
        Api.ANYONE
                .post("/v1/sessions", Json.of("email", candidate.email(), "password", "a wrong one"))
                .then()
                .statusCode(401);

        JsonNode files = export(candidate);
        assertThat(files.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "about.json",
                        "account.json",
                        "api-clients.json",
                        "application-events.json",
                        "applications.json",
                        "asked-of-matching.json",
                        "budgets.json",
                        "candidate.json",
                        "consents.json",
                        "engagement-reviews.json",
                        "engagements.json",
                        "events.json",
                        "failed-sign-ins.json",
                        "interviews.json",
                        "kept-answers.json",
                        "liaisons.json",
                        "looked-at.json",
                        "mail-requests.json",
                        "mails.json",
                        "memberships.json",
                        "onboarding.json",
                        "offers.json",
                        "resume.json",
                        "sessions.json",
                        "shortlists.json",
                        "undelivered-mails.json");
        assertThat(files.get("about.json").get("candidateId").asText()).isEqualTo(id);
        assertThat(files.get("about.json").get("files")).hasSize(files.size() - 1);
        assertThat(files.get("account.json").get("email").asText()).isEqualTo(candidate.email());
        assertThat(files.get("candidate.json").at("/minimumRate/amount").asText())
                .isEqualTo("70000.00");
        assertThat(files.get("candidate.json").at("/links/0/url").asText()).isEqualTo("https://example.com/mine");
        assertThat(files.get("resume.json").at("/basics/name").asText()).isEqualTo("Cleo Candidate");
        assertThat(files.get("consents.json").at("/0/given").asBoolean()).isTrue();
        assertThat(files.get("sessions.json")).hasSize(1);
        assertThat(files.get("failed-sign-ins.json")).hasSize(1);
        assertThat(files.get("kept-answers.json").at("/0/body").asText()).contains(id);
        assertThat(files.get("shortlists.json").at("/0/employer").asText()).isEqualTo("Example Works");
        assertThat(files.get("looked-at.json").at("/0/kind").asText()).isEqualTo("EXPLANATION");
        assertThat(files.get("events.json").findValuesAsText("type"))
                .containsExactly("account.created", "session.opened", "candidate.created", "account.exported");
        assertThat(files.get("events.json").at("/3/requestId").asText()).isNotBlank();
        assertThat(files.toString())
                .contains(employer)
                .doesNotContain(owner.accountId().toString(), posting, owner.email());
    }

    @Test
    void somebody_who_hires_gets_what_they_did_but_not_whom_they_looked_at() throws IOException {
        Api owner = Api.employer();
        String employer = owner.createEmployer();
        String client = owner.post(
                        "/v1/employers/" + employer + "/api-clients",
                        Json.of("name", "Our system").with("scopes", Api.ALL_SCOPES))
                .path("clientId");
        String candidate = Api.candidate().createCandidate(Samples.candidate());
        String posting = owner.createPosting(Samples.posting(employer));
        owner.get("/v1/job-postings/" + posting + "/matches/" + candidate)
                .then()
                .statusCode(200);

        JsonNode files = export(owner);
        assertThat(files.has("candidate.json") || files.has("resume.json")).isFalse();
        assertThat(files.get("memberships.json").at("/0/role").asText()).isEqualTo("OWNER");
        assertThat(files.get("api-clients.json").at("/0/id").asText()).isEqualTo(client);
        assertThat(files.get("asked-of-matching.json").findValuesAsText("kind"))
                .containsExactlyInAnyOrder("EXPLANATION", "BUDGET");
        assertThat(files.get("budgets.json").at("/0/budget").asText()).startsWith("USD ");
        assertThat(files.get("events.json").findValuesAsText("type"))
                .contains("employer.created", "api-client.created", "job-posting.created");
        assertThat(files.toString()).doesNotContain(candidate);
    }

    @Test
    void an_export_is_its_owner_s_alone_and_stands_in_the_audit() throws IOException {
        Api one = Api.candidate();
        Api other = Api.candidate();
        export(one);
        assertThat(export(other).toString()).doesNotContain(one.accountId().toString(), one.email());
        Api.ANYONE.get("/v1/accounts/me/export").then().statusCode(401);
        Api.admin()
                .get("/v1/admin/audit?type=account.exported&actor=account:" + one.accountId())
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }
}
