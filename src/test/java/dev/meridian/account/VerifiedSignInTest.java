package dev.meridian.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.ServiceTest;
import dev.meridian.support.TestMailbox;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A service as the public would use it, where sign-in waits for the address to be confirmed. */
@ServiceTest
@TestProfile(VerifiedSignInTest.Public.class)
class VerifiedSignInTest {
    /** The setting. */
    public static class Public implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("meridian.account.verified-sign-in", "true");
        }
    }

    @Inject
    TestMailbox mailbox;

    private static Response signUp(String email, String password) {
        return Api.ANYONE.post(
                "/v1/accounts",
                Json.of("email", email, "password", password, "displayName", "Tess")
                        .with("kinds", List.of("CANDIDATE")));
    }

    private static String signIn(String email, String password) {
        Response answer = Api.ANYONE.post("/v1/sessions", Json.of("email", email, "password", password));
        return answer.statusCode() + answer.asString().replaceAll("\"requestId\":\"[^\"]+\"", "");
    }

    @Test
    void sign_in_after_sign_up_does_not_tell_whether_the_address_was_free() throws Exception {
        String owner = "owner-" + UUID.randomUUID() + "@example.com";
        signUp(owner, Api.PASSWORD).then().statusCode(202).body("next", containsString("Confirm"));
        String token = TestMailbox.token(mailbox.next(owner));
        Api.ANYONE
                .post("/v1/email-verifications/confirm", Json.of("token", token))
                .then()
                .statusCode(204);
        Api.signIn(owner);

        String free = "free-" + UUID.randomUUID() + "@example.com";
        String strangers = "a pass phrase of a stranger";
        assertThat(signUp(free, strangers).asString().replace(free, ""))
                .isEqualTo(signUp(owner, strangers).asString().replace(owner, ""));
        assertThat(signIn(free, strangers)).isEqualTo(signIn(owner, strangers)).startsWith("401");
    }
}
