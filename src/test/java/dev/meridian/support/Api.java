package dev.meridian.support;

import io.agroal.api.AgroalDataSource;
import io.restassured.RestAssured;
import io.restassured.config.LogConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who calls the service, or nobody. Every answer is held against the contract on its way. */
public final class Api {
    /** The password of every account that tests make. */
    public static final String PASSWORD = "a pass phrase for tests";

    /** Every scope that an API client may have. */
    public static final List<String> ALL_SCOPES = List.of(
            "employer:read",
            "postings:read",
            "postings:write",
            "matches:read",
            "shortlists:read",
            "shortlists:write",
            "applications:read",
            "applications:write");

    /** Nobody in particular. */
    public static final Api ANYONE = new Api(null, "", UUID.randomUUID());

    /** The account that the tests' configuration names as administrator. */
    static final UUID ADMIN_ID = UUID.fromString("00000000-0000-7000-8000-0000000000ad");

    private static final ContractFilter CONTRACT = new ContractFilter();

    /** Requests and answers are kept in case a check fails; making each of them pretty took a fifth of the tests' time. */
    private static final RestAssuredConfig AS_IT_IS = RestAssured.config()
            .logConfig(LogConfig.logConfig()
                    .enableLoggingOfRequestAndResponseIfValidationFails()
                    .enablePrettyPrinting(false));

    private final @Nullable String token;
    private final String email;
    private final UUID accountId;

    private Api(@Nullable String token, String email, UUID accountId) {
        this.token = token;
        this.email = email;
        this.accountId = accountId;
    }

    /** A new account of these kinds, signed in. */
    public static Api signUp(String... kinds) {
        String email = "test-" + UUID.randomUUID() + "@example.com";
        ANYONE.post(
                        "/v1/accounts",
                        Json.of("email", email, "password", PASSWORD, "displayName", "Tess Tester")
                                .with("kinds", List.of(kinds)))
                .then()
                .statusCode(202);
        return signIn(email);
    }

    /** An account that exists, signed in anew. */
    public static Api signIn(String email) {
        String token = ANYONE.post("/v1/sessions", Json.of("email", email, "password", PASSWORD))
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");
        Api unnamed = new Api(token, email, UUID.randomUUID());
        String id =
                unnamed.get("/v1/accounts/me").then().statusCode(200).extract().path("id");
        return new Api(token, email, UUID.fromString(id));
    }

    /** A new account that hires. */
    public static Api employer() {
        return signUp("EMPLOYER");
    }

    /** A new account that looks for roles. */
    public static Api candidate() {
        return signUp("CANDIDATE");
    }

    /** What metrics are read with, as application.properties says for tests. */
    public static final String METRICS_TOKEN = "only-for-the-tests-metrics";

    /** The administrator. The account has an id that the configuration names, so it is put into the table by hand. */
    public static Api admin() {
        String email = "admin@example.com";
        Api model = signUp("EMPLOYER");
        String copy =
                "insert into account (id, email, email_key, password_hash, kinds, display_name, version, created_at,"
                        + " updated_at) select ?, ?, ?, password_hash, kinds, 'Ada Admin', 0, now(), now() from account"
                        + " where id = ? on conflict do nothing";
        try (Connection connection =
                        CDI.current().select(AgroalDataSource.class).get().getConnection();
                PreparedStatement insert = connection.prepareStatement(copy)) {
            insert.setObject(1, ADMIN_ID);
            insert.setString(2, email);
            insert.setString(3, email);
            insert.setObject(4, model.accountId());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return signIn(email);
    }

    /** Somebody with this token. */
    public static Api withToken(String token) {
        return new Api(token, "", UUID.randomUUID());
    }

    /** What is counted, as an operator reads it. */
    public static String metrics() {
        return RestAssured.given()
                .auth()
                .preemptive()
                .oauth2(METRICS_TOKEN)
                .get("/q/metrics")
                .asString();
    }

    /** The address that the account signed up with. */
    public String email() {
        return email;
    }

    /** The account's id. */
    public UUID accountId() {
        return accountId;
    }

    /** The access token. */
    public String token() {
        return String.valueOf(token);
    }

    /** A request of this caller's. */
    public RequestSpecification request() {
        RequestSpecification request =
                RestAssured.given().config(AS_IT_IS).filter(CONTRACT).urlEncodingEnabled(true);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** Reads. */
    public Response get(String path, Object... parts) {
        return request().get(path, parts);
    }

    /** Sends a body. */
    public Response post(String path, Object body) {
        return request().contentType(ContentType.JSON).body(body.toString()).post(path);
    }

    /** Takes a step. */
    public Response post(String path) {
        return request().post(path);
    }

    /** Replaces. */
    public Response put(String path, Object body) {
        return request().contentType(ContentType.JSON).body(body.toString()).put(path);
    }

    /** Replaces the version with this tag. */
    public Response put(String path, Object body, String ifMatch) {
        return request()
                .contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body(body.toString())
                .put(path);
    }

    /** Changes the version with this tag. */
    public Response patch(String path, Object body, @Nullable String ifMatch) {
        RequestSpecification request = request().contentType("application/merge-patch+json");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .body(body.toString())
                .patch(path);
    }

    /** Deletes the version with this tag. */
    public Response delete(String path, @Nullable String ifMatch) {
        return (ifMatch == null ? request() : request().header("If-Match", ifMatch)).delete(path);
    }

    /** The current entity tag of a resource. */
    public String tag(String path) {
        return get(path).then().statusCode(200).extract().header("ETag");
    }

    /** Makes an employer; its id. */
    public String createEmployer() {
        return post("/v1/employers", Samples.employer())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Makes a posting; its id. */
    public String createPosting(Json posting) {
        return post("/v1/job-postings", posting)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Makes a profile; its id. */
    public String createCandidate(Json profile) {
        return post("/v1/candidates", profile).then().statusCode(201).extract().path("id");
    }
}
