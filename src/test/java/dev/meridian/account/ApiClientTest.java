package dev.meridian.account;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class ApiClientTest {
    private static Response token(Map<String, String> form) {
        return Api.ANYONE
                .request()
                .contentType("application/x-www-form-urlencoded")
                .formParams(form)
                .post("/oauth/token");
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
        Response client = owner.post("/v1/employers/" + employer + "/api-clients", Json.of("name", "ATS"));
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
    void client_and_secret_may_come_in_the_header() {
        Api owner = Api.employer();
        Response client =
                owner.post("/v1/employers/" + owner.createEmployer() + "/api-clients", Json.of("name", "ATS"));
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
                .body("token_endpoint", notNullValue());
    }
}
