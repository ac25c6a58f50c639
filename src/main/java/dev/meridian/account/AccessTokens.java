package dev.meridian.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.meridian.platform.caller.Scope;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.security.Key;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Access tokens (RFC 9068), issued and verified. Verification is stricter than the framework's own, which takes a token
 * without a key id, of another type, or for another audience: here ES256 alone, {@code typ: at+jwt}, a key id of ours,
 * and issuer, audience and expiry that are present and right. A token says what kind of account calls; whether its
 * session lives and what roles it has is asked of the database at every request.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class AccessTokens extends JWTCallerPrincipalFactory {
    /** The group of API clients' tokens. */
    static final String API_CLIENT = "API_CLIENT";

    private static final String TYPE = "at+jwt";
    private static final String ALGORITHM = "ES256";
    private static final int SKEW_SECONDS = 10;

    /** Tokens of which it is remembered that their signature is good; about 150 bytes each. */
    private static final int REMEMBERED = 20_000;

    private final SigningKeys keys;
    private final TokenConfig config;
    private final Clock clock;

    /** By the hash of a whole token, the id of the key that signed it. To find it signed takes more than a short request does. */
    private final Cache<String, String> signedBy;

    @Inject
    AccessTokens(SigningKeys keys, TokenConfig config, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
        this.signedBy = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(config.accessTtl())
                .build();
    }

    /** A token for a person's session. */
    String issue(UUID accountId, UUID sessionId, Set<String> kinds) {
        return sign(Jwt.subject(accountId.toString())
                .claim("sid", sessionId.toString())
                .groups(kinds));
    }

    /** A token for an employer's system, good for these scopes as long as the client has them. */
    String issueForClient(UUID clientId, Set<Scope> scopes) {
        return sign(Jwt.subject(clientId.toString())
                .claim("client_id", clientId.toString())
                .claim("scope", Scope.list(scopes))
                .groups(API_CLIENT));
    }

    private String sign(JwtClaimsBuilder claims) {
        EllipticCurveJsonWebKey key = keys.current();
        return claims.issuer(config.issuer())
                .audience(config.audience())
                .issuedAt(clock.instant())
                .expiresAt(clock.instant().plus(config.accessTtl()))
                .claim("jti", UUID.randomUUID().toString())
                .jws()
                .header("typ", TYPE)
                .keyId(key.getKeyId())
                .sign(key.getEcPrivateKey());
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo ignored) throws ParseException {
        JwtConsumerBuilder asked = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, ALGORITHM)
                .setExpectedType(true, TYPE)
                .setExpectedIssuer(true, config.issuer())
                .setExpectedAudience(true, config.audience())
                .setRequireSubject()
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .setEvaluationTime(NumericDate.fromSeconds(clock.instant().getEpochSecond()));
        String hash = OpaqueTokens.encode(OpaqueTokens.hash(token));
        try {
            if (isKnownToBeSigned(hash)) {
                return new DefaultJWTCallerPrincipal(
                        asked.setSkipSignatureVerification().build().processToClaims(token));
            }
            JwtContext read =
                    asked.setVerificationKeyResolver(this::keyOf).build().process(token);
            signedBy.put(hash, read.getJoseObjects().get(0).getKeyIdHeaderValue());
            return new DefaultJWTCallerPrincipal(read.getJwtClaims());
        } catch (InvalidJwtException e) {
            throw new ParseException("The access token is not valid", e);
        }
    }

    /** Whether these very bytes were found signed before, by a key that is still one of ours. */
    private boolean isKnownToBeSigned(String hash) {
        String keyId = signedBy.getIfPresent(hash);
        return keyId != null && keys.publicKey(keyId).isPresent();
    }

    private Key keyOf(JsonWebSignature jws, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        String keyId = jws.getKeyIdHeaderValue();
        if (keyId == null) {
            throw new UnresolvableKeyException("A token names its key");
        }
        return keys.publicKey(keyId).orElseThrow(() -> new UnresolvableKeyException("Not a key of ours"));
    }
}
