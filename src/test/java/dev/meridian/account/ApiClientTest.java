package dev.meridian.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meridian.platform.caller.Scope;
import dev.meridian.support.Api;
import dev.meridian.support.Contract;
import dev.meridian.support.Json;
import dev.meridian.support.MovableClock;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ApiClientTest {
    @Inject
    MovableClock clock;

    @Inject
    TokenConfig config;

    @AfterEach
    void goOn() {
        clock.reset();
    }

    private static Response token(Map<String, String> form) {
        return Api.ANYONE
                .request()
                .contentType("application/x-www-form-urlencoded")
                .formParams(form)
                .post("/oauth/token");
    }

    /** With everything that there is to give. */
    private static Json named(String name) {
        return Json.of("name", name)
                .with("scopes", Stream.of(Scope.values()).map(Scope::value).toList());
    }

    private static Response make(Api owner, String employer, String... scopes) {
        Response made = owner.post(
                "/v1/employers/" + employer + "/api-clients",
                Json.of("name", "ATS").with("scopes", List.of(scopes)));
        made.then().statusCode(201);
        return made;
    }

    private static Map<String, String> asking(Response client, String scope) {
        Map<String, String> form = new HashMap<>(credentials(client));
        form.put("scope", scope);
        return form;
    }

    private static Api system(Map<String, String> form) {
        return Api.withToken(token(form).then().statusCode(200).extract().path("access_token"));
    }

    private static Map<String, String> credentials(Response client) {
        return Map.of(
                "grant_type", "client_credentials",
                "client_id", client.path("clientId"),
                "client_secret", client.path("clientSecret"));
    }

    @Test
    void an_employer_s_system_acts_for_it_until_it_is_ended() {
        Api owner = Api.employer();
        String employer = owner.createEmployer();
        Response client = owner.post("/v1/employers/" + employer + "/api-clients", named("ATS"));
        client.then().statusCode(201);
        Api system = Api.withToken(
                token(credentials(client)).then().statusCode(200).extract().path("access_token"));

        String posting = system.createPosting(Samples.posting(employer));
        system.get("/v1/job-postings/" + posting + "/matches").then().statusCode(200);
        system.get("/v1/employers/" + employer).then().statusCode(200).body("myRole", equalTo("RECRUITER"));
        system.get("/v1/accounts/me").then().statusCode(403);
        system.get("/v1/employers/" + employer + "/api-clients").then().statusCode(403);

        owner.delete("/v1/employers/" + employer + "/api-clients/" + client.path("clientId"), null)
                .then()
                .statusCode(204);
        system.get("/v1/employers/" + employer).then().statusCode(401);
        token(credentials(client)).then().statusCode(401).body("error", equalTo("invalid_client"));
    }

    @Test
    void a_client_does_what_its_scopes_say_and_no_more() {
        Api owner = Api.employer();
        String employer = owner.createEmployer();
        String posting = owner.createPosting(Samples.posting(employer));
        Response reader = make(owner, employer, "postings:read");
        Api reading = system(credentials(reader));
        reading.get("/v1/job-postings/" + posting).then().statusCode(200);
        reading.get("/v1/employers/" + employer + "/job-postings").then().statusCode(200);
        reading.post("/v1/job-postings", Samples.posting(employer)).then().statusCode(403);
        reading.post("/v1/job-postings/" + posting + "/publish").then().statusCode(403);
        reading.get("/v1/job-postings/" + posting + "/matches").then().statusCode(403);
        reading.get("/v1/job-postings/" + posting + "/shortlist").then().statusCode(403);
        reading.get("/v1/employers/" + employer).then().statusCode(403);

        Api ranking = system(credentials(make(owner, employer, "matches:read")));
        ranking.get("/v1/job-postings/" + posting + "/matches").then().statusCode(200);
        ranking.get("/v1/job-postings/" + posting).then().statusCode(403);
    }

    @Test
    void every_operation_that_needs_a_scope_refuses_a_client_that_has_another() {
        Api owner = Api.employer();
        String employer = owner.createEmployer();
        Map<String, Api> clients = Stream.of(Scope.values())
                .collect(Collectors.toMap(Scope::value, s -> system(credentials(make(owner, employer, s.value())))));
        int tried = 0;
        for (Contract.Operation operation : Contract.committed().operations()) {
            String access = operation.definition().path("x-access").asText();
            Optional<Scope> needed = Stream.of(Scope.values())
                    .filter(s -> access.endsWith("API clients with " + s.value()))
                    .findFirst();
            String path =
                    operation.path().replaceAll("\\{[^/]+}", UUID.randomUUID().toString());
            for (Map.Entry<String, Api> client : clients.entrySet()) {
                if (needed.isPresent() && !needed.get().value().equals(client.getKey())) {
                    JsonNode content =
                            operation.definition().path("requestBody").path("content");
                    var request = client.getValue().request();
                    if (content.fieldNames().hasNext()) {
                        request.contentType(content.fieldNames().next())
                                .body(content.elements()
                                        .next()
                                        .path("examples")
                                        .path("example")
                                        .path("value")
                                        .toString());
                    }
                    assertThat(request.request(operation.method(), path).statusCode())
                            .as(operation.id() + " by " + client.getKey())
                            .isEqualTo(403);
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThanOrEqualTo(19 * 5);
    }

    @Test
    void a_token_may_be_asked_for_less_than_the_client_has_but_not_for_more() {
        Api owner = Api.employer();
        String employer = owner.createEmployer();
        String posting = owner.createPosting(Samples.posting(employer));
        Response client = make(owner, employer, "postings:read", "postings:write");
        token(credentials(client)).then().statusCode(200).body("scope", equalTo("postings:read postings:write"));
        token(asking(client, "postings:read")).then().statusCode(200).body("scope", equalTo("postings:read"));
        Api less = system(asking(client, "postings:read"));
        less.get("/v1/job-postings/" + posting).then().statusCode(200);
        less.post("/v1/job-postings/" + posting + "/publish").then().statusCode(403);
        for (String refused :
                List.of("matches:read", "postings:read matches:read", "postings:read nonsense", "all", " ")) {
            token(asking(client, refused)).then().statusCode(400).body("error", equalTo("invalid_scope"));
        }
    }

    @Test
    void a_client_without_a_scope_or_with_an_unknown_one_is_not_made() {
        Api owner = Api.employer();
        String clients = "/v1/employers/" + owner.createEmployer() + "/api-clients";
        owner.post(clients, Json.of("name", "ATS")).then().statusCode(400).body("violations.field", hasItem("/scopes"));
        owner.post(clients, Json.of("name", "ATS").with("scopes", List.of()))
                .then()
                .statusCode(400);
        owner.post(clients, Json.of("name", "ATS").with("scopes", List.of("everything")))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("/scopes/0"));
        owner.get(clients).then().statusCode(200).body("items", equalTo(List.of()));
    }

    @Test
    void a_new_secret_is_good_at_once_and_the_former_one_for_as_long_as_was_said() {
        Api owner = Api.employer();
        String employer = owner.createEmployer();
        Response client = make(owner, employer, "postings:read");
        String path = "/v1/employers/" + employer + "/api-clients/" + client.path("clientId");
        Response renewed = owner.post(path + "/secrets", Json.of("overlapSeconds", 3600));
        renewed.then().statusCode(201).body("clientId", equalTo(client.path("clientId")));
        assertThat(renewed.<String>path("clientSecret")).isNotEqualTo(client.path("clientSecret"));
        Api working = system(credentials(client));
        token(credentials(renewed)).then().statusCode(200);

        clock.forward(Duration.ofSeconds(3601));
        token(credentials(client)).then().statusCode(401);
        token(credentials(renewed)).then().statusCode(200);
        clock.reset();
        working.get("/v1/employers/" + employer + "/job-postings").then().statusCode(200);

        Response urgent = owner.post(path + "/secrets", Json.of("overlapSeconds", 0));
        urgent.then().statusCode(201).body("previousSecretUntil", equalTo(null));
        token(credentials(client)).then().statusCode(401);
        token(credentials(renewed)).then().statusCode(401);
        token(credentials(urgent)).then().statusCode(200);

        owner.post(path + "/secrets", Json.of("overlapSeconds", 604_801)).then().statusCode(400);
        Api.employer()
                .post(path + "/secrets", Json.of("overlapSeconds", 0))
                .then()
                .statusCode(404);
        token(credentials(urgent)).then().statusCode(200);
    }

    @Test
    void a_secret_is_shown_once() {
        Api owner = Api.employer();
        String employer = owner.createEmployer();
        Response client = make(owner, employer, "postings:read");
        String list = owner.get("/v1/employers/" + employer + "/api-clients").asString();
        assertThat(list).contains(client.<String>path("clientId")).doesNotContain(client.<String>path("clientSecret"));
    }

    @Test
    void a_client_that_names_itself_twice_is_refused() {
        Api owner = Api.employer();
        Response client = make(owner, owner.createEmployer(), "postings:read");
        Api.ANYONE
                .request()
                .auth()
                .preemptive()
                .basic(client.path("clientId"), client.path("clientSecret"))
                .contentType("application/x-www-form-urlencoded")
                .formParams(credentials(client))
                .post("/oauth/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }

    @Test
    void client_and_secret_may_come_in_the_header() {
        Api owner = Api.employer();
        Response client = owner.post("/v1/employers/" + owner.createEmployer() + "/api-clients", named("ATS"));
        Api.ANYONE
                .request()
                .auth()
                .preemptive()
                .basic(client.path("clientId"), client.path("clientSecret"))
                .contentType("application/x-www-form-urlencoded")
                .body("grant_type=client_credentials")
                .post("/oauth/token")
                .then()
                .statusCode(200)
                .body("access_token", notNullValue());
    }

    @Test
    void a_broken_request_for_a_token_is_told_so_in_oauth_s_own_words() {
        for (String form : new String[] {"", "grant_type", "grant_type=a&grant_type=b", "%zz=1", "client_id=1"}) {
            Api.ANYONE
                    .request()
                    .contentType("application/x-www-form-urlencoded")
                    .body(form)
                    .post("/oauth/token")
                    .then()
                    .statusCode(400)
                    .body("error", equalTo("invalid_request"));
        }
        token(Map.of("grant_type", "password")).then().statusCode(400).body("error", equalTo("unsupported_grant_type"));
        token(Map.of("grant_type", "refresh_token", "refresh_token", "none"))
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_grant"));
        token(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", UUID.randomUUID().toString(),
                        "client_secret", "none"))
                .then()
                .statusCode(401)
                .body("error", equalTo("invalid_client"));
    }

    @Test
    void a_revoked_refresh_token_ends_its_session() {
        Api api = Api.employer();
        String refresh = Api.ANYONE
                .post("/v1/sessions", Json.of("email", api.email(), "password", Api.PASSWORD))
                .path("refreshToken");
        Api.ANYONE
                .request()
                .contentType("application/x-www-form-urlencoded")
                .formParam("token", refresh)
                .post("/oauth/revoke")
                .then()
                .statusCode(200);
        token(Map.of("grant_type", "refresh_token", "refresh_token", refresh))
                .then()
                .statusCode(400);
    }

    @Test
    void the_keys_are_public_and_the_private_parts_are_not() {
        Api.ANYONE
                .get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .body("keys[0].kty", equalTo("EC"))
                .body("keys[0].d", equalTo(null));
        Api.ANYONE
                .get("/.well-known/oauth-authorization-server")
                .then()
                .statusCode(200)
                .body("issuer", equalTo(config.issuer()))
                .body("token_endpoint", equalTo(config.issuer() + "/oauth/token"))
                .body("revocation_endpoint", equalTo(config.issuer() + "/oauth/revoke"))
                .body("jwks_uri", equalTo(config.issuer() + "/.well-known/jwks.json"))
                .body("response_types_supported", equalTo(List.of()))
                .body("grant_types_supported", equalTo(List.of("client_credentials", "refresh_token")))
                .body("token_endpoint_auth_methods_supported", hasItem("client_secret_basic"))
                .body("token_endpoint_auth_methods_supported", hasItem("client_secret_post"))
                .body("revocation_endpoint_auth_methods_supported", equalTo(List.of("none")))
                .body("scopes_supported", hasItem("postings:write"));
    }
}
