package dev.meridian.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.account.CurrentKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** A token of ours that was good until a minute ago, signed with the service's own key. */
final class ExpiredToken {
    private static final int MINUTE = 60;

    private ExpiredToken() {}

    static String of(Api api) {
        try {
            JwtClaims claims = JwtClaims.parse(
                    new String(Base64.getUrlDecoder().decode(api.token().split("\\.")[1]), StandardCharsets.UTF_8));
            // Else what follows would be refused for another reason than its age.
            assertThat(Api.withToken(signed(claims)).get("/v1/accounts/me").statusCode())
                    .isEqualTo(200);
            NumericDate past = NumericDate.now();
            past.addSeconds(-MINUTE);
            claims.setExpirationTime(past);
            return signed(claims);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JwtClaims claims) throws JoseException {
        EllipticCurveJsonWebKey key = CurrentKey.get();
        JsonWebSignature jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setHeader("typ", "at+jwt");
        jws.setKey(key.getEcPrivateKey());
        return jws.getCompactSerialization();
    }
}
