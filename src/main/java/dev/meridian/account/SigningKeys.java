package dev.meridian.account;

import dev.meridian.platform.MeridianConfig;
import dev.meridian.platform.key.KeyFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Optional;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * The keys that sign access tokens: P-256, in the key directory as a JSON Web Key Set. The first one signs; the others
 * still verify, so that a key can be put in front before an older one goes.
 */
@ApplicationScoped
class SigningKeys {
    private final JsonWebKeySet keys;

    @Inject
    SigningKeys(MeridianConfig config) {
        String stored =
                new KeyFile(config.keyDirectory().resolve("signing-keys.json")).readOrCreate(SigningKeys::newKeySet);
        try {
            this.keys = new JsonWebKeySet(stored);
        } catch (JoseException e) {
            throw new IllegalStateException("signing-keys.json is not a JSON Web Key Set", e);
        }
    }

    String currentId() {
        return current().getKeyId();
    }

    PrivateKey currentPrivateKey() {
        return current().getEcPrivateKey();
    }

    Optional<PublicKey> publicKey(String keyId) {
        return keys.getJsonWebKeys().stream()
                .filter(k -> keyId.equals(k.getKeyId()))
                .findFirst()
                .map(k -> ((EllipticCurveJsonWebKey) k).getECPublicKey());
    }

    /** What others need to verify our tokens. */
    String publicKeySet() {
        return keys.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    private EllipticCurveJsonWebKey current() {
        return (EllipticCurveJsonWebKey) keys.getJsonWebKeys().get(0);
    }

    private static String newKeySet() {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setAlgorithm("ES256");
            key.setUse("sig");
            key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
            return new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
        } catch (JoseException e) {
            throw new IllegalStateException("This Java makes no P-256 keys", e);
        }
    }
}
