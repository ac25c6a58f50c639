package dev.meridian.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class KeyRingTest {
    private static final Instant START = Instant.parse("2027-01-01T00:00:00Z");
    private static final Duration KEPT_FOR = Duration.ofMinutes(11);
    private static final Duration LIFETIME = Duration.ofDays(90);
    private static final Duration LEAD = Duration.ofHours(1);

    private final KeyRing.Key first = key("first", START);
    private final KeyRing.Key second = key("second", START.plus(LIFETIME));

    private static KeyRing.Key key(String name, Instant signsFrom) {
        try {
            EllipticCurveJsonWebKey pair = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            pair.setKeyId(name);
            return new KeyRing.Key(UUID.randomUUID(), pair, START, signsFrom);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyRing ring(KeyRing.Key... keys) {
        return new KeyRing(List.of(keys), KEPT_FOR);
    }

    @Test
    void a_key_signs_from_its_moment_until_the_next_one_does() {
        KeyRing ring = ring(second, first);
        assertThat(ring.signing(START.minusMillis(1))).contains(first);
        assertThat(ring.signing(START)).contains(first);
        assertThat(ring.signing(second.signsFrom().minusMillis(1))).contains(first);
        assertThat(ring.signing(second.signsFrom())).contains(second);
    }

    @Test
    void a_key_is_published_before_it_signs_and_until_its_last_token_has_run_out() {
        KeyRing ring = ring(first, second);
        assertThat(ring.published(START)).containsExactly(first, second);
        Instant end = second.signsFrom().plus(KEPT_FOR);
        assertThat(ring.published(end.minusMillis(1))).containsExactly(first, second);
        assertThat(ring.published(end)).containsExactly(second);
        assertThat(ring.retired(end.minusMillis(1))).isEmpty();
        assertThat(ring.retired(end)).containsExactly(first);
        assertThat(ring.verifiesUntil(first)).isEqualTo(end);
        assertThat(ring.verifiesUntil(second)).isNull();
    }

    @Test
    void the_next_key_is_due_a_lead_before_it_is_to_sign_and_only_one() {
        Instant due = START.plus(LIFETIME).minus(LEAD);
        assertThat(ring(first).needsNext(due.minusMillis(1), LIFETIME, LEAD)).isFalse();
        assertThat(ring(first).needsNext(due, LIFETIME, LEAD)).isTrue();
        assertThat(ring(first, second).needsNext(due, LIFETIME, LEAD)).isFalse();
        assertThat(KeyRing.EMPTY.needsNext(START, LIFETIME, LEAD)).isTrue();
    }
}
