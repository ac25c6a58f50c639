package dev.meridian.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.MovableClock;
import dev.meridian.support.ServiceTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ForgedTokenTest {
    @Inject
    SigningKeys keys;

    @Inject
    MovableClock clock;

    private String genuine = "";
    private JwtClaims claims = new JwtClaims();
    private EllipticCurveJsonWebKey key = key();

    private static EllipticCurveJsonWebKey key() {
        try {
            return EcJwkGenerator.generateJwk(EllipticCurves.P256);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void signIn() throws Exception {
        genuine = Api.employer().token();
        claims = JwtClaims.parse(
                new String(Base64.getUrlDecoder().decode(genuine.split("\\.")[1]), StandardCharsets.UTF_8));
        key = keys.current();
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    private String signed(Consumer<JsonWebSignature> change) throws Exception {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setHeader("typ", "at+jwt");
        jws.setKey(key.getEcPrivateKey());
        jws.setDoKeyValidation(false);
        change.accept(jws);
        return jws.getCompactSerialization();
    }

    private static int status(String token) {
        return Api.withToken(token).get("/v1/accounts/me").statusCode();
    }

    @Test
    void the_way_these_tests_sign_is_the_right_one() throws Exception {
        assertThat(status(genuine)).isEqualTo(200);
        assertThat(status(signed(jws -> {}))).isEqualTo(200);
    }

    @Test
    void a_token_without_a_signature_is_refused() throws Exception {
        assertThat(status(signed(jws -> {
                    jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
                    jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
                    jws.setKey(null);
                })))
                .isEqualTo(401);
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_secret_is_refused() throws Exception {
        String published = key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(key.getPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        for (byte[] secret : List.of(
                key.getPublicKey().getEncoded(),
                pem.getBytes(StandardCharsets.UTF_8),
                published.getBytes(StandardCharsets.UTF_8))) {
            for (String algorithm : List.of(AlgorithmIdentifiers.HMAC_SHA256, AlgorithmIdentifiers.HMAC_SHA512)) {
                assertThat(status(signed(jws -> {
                            jws.setAlgorithmHeaderValue(algorithm);
                            jws.setKey(new HmacKey(secret));
                        })))
                        .as(algorithm)
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void a_token_of_a_stranger_s_key_is_refused_whatever_it_points_to() throws Exception {
        EllipticCurveJsonWebKey strange = key();
        String known = key.getKeyId();
        for (String keyId : new String[] {known, "unknown"}) {
            assertThat(status(signed(jws -> {
                        jws.setKey(strange.getEcPrivateKey());
                        jws.setKeyIdHeaderValue(keyId);
                        jws.setHeader("jku", "http://localhost:1/keys");
                        jws.setHeader("x5u", "http://localhost:1/certificate");
                        jws.getHeaders().setJwkHeaderValue("jwk", strange);
                    })))
                    .isEqualTo(401);
        }
    }

    @Test
    void a_token_without_a_key_id_or_of_another_type_is_refused() throws Exception {
        assertThat(status(signed(jws -> jws.getHeaders().setObjectHeaderValue("kid", null))))
                .isEqualTo(401);
        assertThat(status(signed(jws -> jws.setHeader("typ", "JWT")))).isEqualTo(401);
    }

    @Test
    void a_token_of_another_issuer_or_for_another_audience_is_refused() throws Exception {
        claims.setIssuer("https://elsewhere.example");
        assertThat(status(signed(jws -> {}))).isEqualTo(401);
        signIn();
        claims.setAudience("another-service");
        assertThat(status(signed(jws -> {}))).isEqualTo(401);
        claims.unsetClaim("aud");
        assertThat(status(signed(jws -> {}))).isEqualTo(401);
        signIn();
        claims.unsetClaim("iss");
        assertThat(status(signed(jws -> {}))).isEqualTo(401);
    }

    @Test
    void a_token_that_expired_or_never_does_is_refused() throws Exception {
        NumericDate past = NumericDate.fromSeconds(clock.instant().getEpochSecond());
        past.addSeconds(-11);
        claims.setExpirationTime(past);
        assertThat(status(signed(jws -> {}))).isEqualTo(401);
        claims.unsetClaim("exp");
        assertThat(status(signed(jws -> {}))).isEqualTo(401);
    }

    @Test
    void a_genuine_token_ends_ten_seconds_after_its_expiry_and_no_later() throws Exception {
        long expires = claims.getExpirationTime().getValue();
        clock.freeze(Instant.ofEpochSecond(expires).plusMillis(9_999));
        assertThat(status(genuine)).isEqualTo(200);
        clock.freeze(Instant.ofEpochSecond(expires).plusMillis(10_000));
        assertThat(status(genuine)).isEqualTo(401);
    }

    @Test
    void a_token_that_is_not_yet_good_is_refused() throws Exception {
        NumericDate later = NumericDate.fromSeconds(clock.instant().getEpochSecond());
        later.addSeconds(60);
        claims.setNotBefore(later);
        assertThat(status(signed(jws -> {}))).isEqualTo(401);
    }

    @Test
    void a_token_that_asks_for_extensions_to_be_understood_is_refused() throws Exception {
        assertThat(status(signed(jws -> {
                    jws.setHeader("policy", "strict");
                    jws.setCriticalHeaderNames("policy");
                })))
                .isEqualTo(401);
    }

    @Test
    void a_token_whose_payload_was_edited_is_refused() throws Exception {
        String[] parts = genuine.split("\\.");
        claims.setClaim("groups", List.of("EMPLOYER", "ADMIN"));
        String edited = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.toJson().getBytes(StandardCharsets.UTF_8));
        assertThat(status(parts[0] + "." + edited + "." + parts[2])).isEqualTo(401);
    }

    @Test
    void that_a_token_was_good_says_nothing_of_one_that_differs_from_it_by_a_letter() {
        assertThat(status(genuine)).isEqualTo(200);
        int signature = genuine.lastIndexOf('.') + 1;
        for (int at : new int[] {signature, signature + 40, genuine.indexOf('.') + 20}) {
            char other = genuine.charAt(at) == 'A' ? 'B' : 'A';
            assertThat(status(genuine.substring(0, at) + other + genuine.substring(at + 1)))
                    .isEqualTo(401);
        }
        assertThat(status(genuine)).isEqualTo(200);
    }

    @Test
    void a_token_with_a_session_that_is_none_of_ours_is_refused() throws Exception {
        claims.setClaim("sid", UUID.randomUUID().toString());
        assertThat(status(signed(jws -> {}))).isEqualTo(401);
        claims.setClaim("sid", "no id");
        assertThat(status(signed(jws -> {}))).isEqualTo(401);
        claims.setSubject("no id");
        assertThat(status(signed(jws -> {}))).isEqualTo(401);
    }

    @Test
    void a_refresh_token_is_no_access_token() {
        String refreshToken = Api.ANYONE
                .post("/v1/sessions", Json.of("email", Api.employer().email(), "password", Api.PASSWORD))
                .path("refreshToken");
        assertThat(status(refreshToken)).isEqualTo(401);
    }

    @Test
    void a_token_of_a_person_is_none_of_a_client_and_the_other_way_round() throws Exception {
        claims.unsetClaim("sid"); // a subject alone would be a client's, and there is none of this id
        assertThat(status(signed(jws -> {}))).isEqualTo(401);
        claims.setClaim("groups", List.of("API_CLIENT"));
        assertThat(status(signed(jws -> {}))).isEqualTo(401);
    }
}
