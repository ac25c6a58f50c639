package dev.meridian.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one moment, in the order in which they sign. Each signs from its time until the next one's; it is published, and
 * verifies, from when it was made until the last token that it signed has run out.
 *
 * @param keys by {@code signsFrom}
 * @param keptFor how long a key verifies after the next has begun to sign
 */
record KeyRing(List<Key> keys, Duration keptFor) {
    /** Before anything was read: nothing verifies. */
    static final KeyRing EMPTY = new KeyRing(List.of(), Duration.ZERO);

    /** One key. */
    record Key(UUID id, EllipticCurveJsonWebKey pair, Instant madeAt, Instant signsFrom) {
        String keyId() {
            return pair.getKeyId();
        }
    }

    KeyRing {
        keys = keys.stream()
                .sorted(Comparator.comparing(Key::signsFrom).thenComparing(Key::id))
                .toList();
    }

    /**
     * The key that signs. Where the time of none has come, by a clock that is behind the others or was set back, it is the
     * first, which verifies everywhere already; empty where there is no key at all.
     */
    Optional<Key> signing(Instant now) {
        return keys.stream()
                .filter(k -> !k.signsFrom().isAfter(now))
                .reduce((earlier, later) -> later)
                .or(() -> keys.stream().findFirst());
    }

    /** The key that will sign after the one that does. */
    Optional<Key> coming(Instant now) {
        return keys.stream().filter(k -> k.signsFrom().isAfter(now)).findFirst();
    }

    /** The keys that verify: those still to come, the one that signs, and those whose tokens may still be about. */
    List<Key> published(Instant now) {
        return keys.stream().filter(k -> verifies(k, now)).toList();
    }

    /** Those that verify nothing any more. */
    List<Key> retired(Instant now) {
        return keys.stream().filter(k -> !verifies(k, now)).toList();
    }

    /** Until when a key verifies; null as long as no other is to follow it. */
    @Nullable
    Instant verifiesUntil(Key key) {
        return IntStream.range(0, keys.size() - 1)
                .filter(i -> keys.get(i).equals(key))
                .mapToObj(i -> keys.get(i + 1).signsFrom().plus(keptFor))
                .findFirst()
                .orElse(null);
    }

    /** Whether it is time to make the next key, so that it is known everywhere before it signs. */
    boolean needsNext(Instant now, Duration lifetime, Duration lead) {
        return coming(now).isEmpty()
                && signing(now)
                        .map(k -> !k.signsFrom().plus(lifetime).minus(lead).isAfter(now))
                        .orElse(true);
    }

    private boolean verifies(Key key, Instant now) {
        Instant until = verifiesUntil(key);
        return until == null || now.isBefore(until);
    }
}
