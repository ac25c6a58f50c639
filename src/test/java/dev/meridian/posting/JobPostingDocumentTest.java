package dev.meridian.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.Schemas;
import dev.meridian.support.ServiceTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobPostingDocumentTest {
    private static final String JSON_LD = "application/ld+json";

    private Api owner = Api.ANYONE;
    private String employer = "";

    @BeforeEach
    void hire() {
        if (owner == Api.ANYONE) {
            owner = Api.employer();
        }
        employer = owner.createEmployer();
    }

    private String publish(Json posting) {
        return "/v1/job-postings/" + owner.createPosting(posting.with("desiredState", "PUBLISHED"));
    }

    private static Response read(Api api, String path, @Nullable String ifNoneMatch) {
        var request = api.request().accept(JSON_LD);
        return (ifNoneMatch == null ? request : request.header("If-None-Match", ifNoneMatch)).get(path);
    }

    /** The document, fit for Google. */
    private ValidatableResponse document(Json posting) {
        Response response = read(Api.ANYONE, publish(posting), null);
        response.then().statusCode(200).contentType(JSON_LD);
        assertThat(Schemas.check("google-job-posting.json", response.asString()))
                .as(response.asString())
                .isEmpty();
        return response.then();
    }

    @Test
    void a_posting_with_everything_becomes_a_remote_job_of_schema_org() {
        owner.patch(
                        "/v1/employers/" + employer,
                        Json.of("website", "https://example.com/about"),
                        owner.tag("/v1/employers/" + employer))
                .then()
                .statusCode(200);
        Json posting = Samples.posting(employer)
                .with("mission", "Pay everybody.\n\nEverywhere.")
                .with("responsibilities", List.of("Build", "Run"))
                .with("qualifications", List.of("Care"))
                .with("growth", "Lead")
                .with("benefits", List.of("Time off"))
                .with("engagementKinds", List.of("CONSULTANT", "CONTRACTOR", "ADVISER", "FULL_TIME"))
                .with("headcount", 3)
                .with("validThrough", "2199-01-01T00:00:00Z")
                .with("applicantLocation", Json.of("kind", "COUNTRIES").with("countries", List.of("PT", "NP")));
        document(posting)
                .body("title", equalTo("Backend engineer"))
                .body("hiringOrganization.name", equalTo("Example Works"))
                .body("hiringOrganization.sameAs", equalTo("https://example.com/about"))
                .body("identifier.name", equalTo("Example Works"))
                .body("employmentType", contains("FULL_TIME", "CONTRACTOR", "OTHER"))
                .body("applicantLocationRequirements.name", contains("Nepal", "Portugal"))
                .body("baseSalary.currency", equalTo("USD"))
                .body("baseSalary.value.minValue", equalTo(80000.00f))
                .body("baseSalary.value.maxValue", equalTo(120000.00f))
                .body("baseSalary.value.unitText", equalTo("YEAR"))
                .body("skills", contains("Java", "PostgreSQL", "Apache Kafka", "Kubernetes"))
                .body("experienceRequirements.monthsOfExperience", equalTo(60))
                .body("workHours", equalTo("Mon, Tue, Wed, Thu, Fri 09:00-17:00 (America/New_York)"))
                .body("jobStartDate", equalTo("2026-01-05"))
                .body("totalJobOpenings", equalTo(3))
                .body("validThrough", equalTo("2199-01-01T00:00:00Z"))
                .body("directApply", equalTo(true))
                .body(
                        "description",
                        equalTo(
                                "<p>Payments</p><p>About us</p><p>Pay everybody.</p><p>Everywhere.</p>"
                                        + "<p>Responsibilities</p><ul><li>Build</li><li>Run</li></ul>"
                                        + "<p>Qualifications</p><ul><li>Care</li></ul><p>Growth</p><p>Lead</p>"
                                        + "<p>Benefits</p><ul><li>Time off</li></ul>"
                                        + "<p>This job is 100% remote. It can be done from these countries: Nepal, Portugal.</p>"));
    }

    @Test
    void a_posting_with_the_least_that_publishing_needs_leaves_out_what_says_nothing() {
        document(Samples.posting(employer)
                        .without("baseSalary")
                        .without("startDate")
                        .without("workHours")
                        .with("asynchronous", true)
                        .with("skills", List.of(Samples.asked("Java", "REQUIRED", 1))))
                .body("baseSalary", nullValue())
                .body("validThrough", nullValue())
                .body("experienceRequirements", nullValue())
                .body("workHours", equalTo("Asynchronous: any hours"))
                .body("hiringOrganization.sameAs", nullValue());
    }

    @Test
    void no_limit_means_every_country() {
        document(Samples.posting(employer))
                .body("applicantLocationRequirements.name", hasItems("Nepal", "Kosovo", "United States", "Tuvalu"))
                .body("description", containsString("It can be done from anywhere."));
    }

    @Test
    void a_group_means_its_countries() {
        document(Samples.posting(employer)
                        .with("applicantLocation", Json.of("kind", "GROUPS").with("groups", List.of("EU"))))
                .body("applicantLocationRequirements.name", hasItems("Portugal", "Germany"))
                .body("applicantLocationRequirements.name", not(hasItems("Nepal")));
    }

    @Test
    void pay_with_one_end_stays_open_at_the_other_and_two_equal_ends_are_one_value() {
        Json pay = Json.of("min", "40.50", "currency", "EUR", "unit", "HOUR");
        document(Samples.posting(employer).with("baseSalary", pay))
                .body("baseSalary.value.minValue", equalTo(40.5f))
                .body("baseSalary.value.maxValue", nullValue());
        document(Samples.posting(employer).with("baseSalary", pay.with("max", "40.5")))
                .body("baseSalary.value.value", equalTo(40.5f))
                .body("baseSalary.value.minValue", nullValue());
    }

    @Test
    void applying_elsewhere_is_said() {
        Json link = Json.of("kind", "apply", "url", "https://example.com/apply");
        document(Samples.posting(employer).with("links", List.of(link.tree()))).body("directApply", equalTo(false));
    }

    @Test
    void what_an_employer_wrote_cannot_become_markup_nor_end_a_script() {
        String evil = "</script><script>alert('1')</script> & \"so\" on";
        String path = publish(Samples.posting(employer)
                .with("title", evil)
                .with("summary", evil)
                .with("responsibilities", List.of(evil, "two\nlines")));
        Response response = read(Api.ANYONE, path, null);
        assertThat(response.asString()).doesNotContain("<");
        assertThat(Schemas.check("google-job-posting.json", response.asString()))
                .isEmpty();
        response.then()
                .body("title", equalTo(evil))
                .body("description", containsString("&lt;/script&gt;"))
                .body("description", containsString("alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;so&quot; on"))
                .body("description", containsString("<li>two<br>lines</li>"));
    }

    @Test
    void json_stays_what_is_answered_unless_the_document_is_asked_for() {
        String path = publish(Samples.posting(employer));
        for (String accept : List.of("*/*", "application/json", "application/*", "application/json, " + JSON_LD)) {
            Api.ANYONE
                    .request()
                    .accept(accept)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .body("state", equalTo("PUBLISHED"));
        }
        Api.ANYONE
                .request()
                .accept(JSON_LD + ", application/json;q=0.5")
                .get(path)
                .then()
                .contentType(JSON_LD);
        Api.ANYONE.request().accept("text/turtle").get(path).then().statusCode(406);
    }

    @Test
    void each_representation_has_its_own_tag() {
        String path = publish(Samples.posting(employer));
        Response json = Api.ANYONE.get(path);
        Response document = read(Api.ANYONE, path, null);
        String tag = document.header("ETag");
        assertThat(tag).isNotEqualTo(json.header("ETag"));
        assertThat(json.headers().getValues("Vary")).contains("Accept");
        assertThat(document.headers().getValues("Vary")).contains("Accept");
        read(Api.ANYONE, path, tag).then().statusCode(304);
        read(owner, path, tag).then().statusCode(304);
        read(Api.ANYONE, path, json.header("ETag")).then().statusCode(200);
    }

    @Test
    void what_is_not_published_has_no_document_for_its_employer_either() {
        String path = "/v1/job-postings/" + owner.createPosting(Samples.posting(employer));
        owner.get(path).then().statusCode(200);
        read(owner, path, null).then().statusCode(404);
        owner.post(path + "/publish").then().statusCode(200);
        read(owner, path, null).then().statusCode(200);
        owner.post(path + "/pause").then().statusCode(200);
        read(Api.ANYONE, path, null).then().statusCode(404);
    }
}
