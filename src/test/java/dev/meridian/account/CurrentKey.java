package dev.meridian.account;

import jakarta.enterprise.inject.spi.CDI;
import org.jose4j.jwk.EllipticCurveJsonWebKey;

/** The key that the service under test signs with, for tests that sign by themselves. */
public final class CurrentKey {
    private CurrentKey() {}

    /** The pair. */
    public static EllipticCurveJsonWebKey get() {
        return CDI.current().select(SigningKeys.class).get().current();
    }
}
