package dev.meridian.account;

import dev.meridian.event.DomainEvent;
import dev.meridian.event.EventLog;
import dev.meridian.platform.Ids;
import dev.meridian.platform.Startup;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.key.Seals;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * The keys that sign access tokens: P-256, in the database, so that all replicas sign and verify with the same. Held in
 * memory; what another replica changed is taken over within five seconds, long before a new key signs. The first key is made
 * at the first start, the next ones by schedule or when an administrator asks.
 */
@ApplicationScoped
class SigningKeys {
    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    private static final String WORKER = "signing-keys";
    private static final String SEALED_FOR = "signing-key";

    /** For the clocks of replicas and of those who verify; tokens are accepted for ten seconds longer than they say. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private final SigningKeyRepository stored;
    private final Seals seals;
    private final SigningKeyConfig config;
    private final TokenConfig tokens;
    private final SystemCaller system;
    private final EventLog events;
    private final Event<SigningKeysChanged> changed;
    private final Clock clock;
    private volatile KeyRing ring = KeyRing.EMPTY;

    @Inject
    SigningKeys(
            SigningKeyRepository stored,
            Seals seals,
            SigningKeyConfig config,
            TokenConfig tokens,
            SystemCaller system,
            EventLog events,
            Event<SigningKeysChanged> changed,
            Clock clock) {
        this.stored = stored;
        this.seals = seals;
        this.config = config;
        this.tokens = tokens;
        this.system = system;
        this.events = events;
        this.changed = changed;
        this.clock = clock;
    }

    /** The key that signs now. */
    EllipticCurveJsonWebKey current() {
        return ring.signing(clock.instant())
                .orElseThrow(() -> ProblemException.retryable(ProblemType.STARTING, "There are no keys yet", 1))
                .pair();
    }

    /** The key of this id, while it verifies. */
    Optional<PublicKey> publicKey(String keyId) {
        return ring.published(clock.instant()).stream()
                .filter(k -> k.keyId().equals(keyId))
                .findFirst()
                .map(k -> k.pair().getECPublicKey());
    }

    /** What others need to verify our tokens. */
    String publicKeySet() {
        List<EllipticCurveJsonWebKey> published =
                ring.published(clock.instant()).stream().map(KeyRing.Key::pair).toList();
        return new JsonWebKeySet(published).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    /** All that verify, in the order in which they sign. */
    List<SigningKeyView> list() {
        Instant now = clock.instant();
        KeyRing known = system.within(WORKER, this::read);
        return known.published(now).stream().map(k -> view(known, k, now)).toList();
    }

    /** Makes the next key now; it signs once it was published for as long as the setting says. */
    SigningKeyView rotate() {
        Instant now = clock.instant();
        KeyRing.Key next = system.within(WORKER, () -> {
            stored.lock();
            if (read().coming(now).isPresent()) {
                throw ProblemException.of(ProblemType.CONFLICT, "The next key is published already");
            }
            return make(now, now.plus(config.lead()));
        });
        events.append(DomainEvent.of("signing-key.rotated", next.id(), 0));
        changed.fire(new SigningKeysChanged());
        return view(new KeyRing(List.of(next), Duration.ZERO), next, now);
    }

    /**
     * Takes a key out at once, because somebody else may have it: its tokens stop. Where it was the one that signs, a new one
     * signs from now on, and cannot be published first.
     */
    void withdraw(String keyId) {
        Instant now = clock.instant();
        UUID gone = system.within(WORKER, () -> {
            stored.lock();
            boolean signs =
                    read().signing(now).filter(k -> k.keyId().equals(keyId)).isPresent();
            SigningKeyEntity key =
                    stored.find("keyId", keyId).firstResultOptional().orElseThrow(ProblemException::notFound);
            stored.delete(key);
            if (signs) {
                make(now, now);
            }
            return key.id;
        });
        events.append(DomainEvent.of("signing-key.withdrawn", gone, 1));
        changed.fire(new SigningKeysChanged());
    }

    void afterOwnChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) SigningKeysChanged ours) {
        follow();
    }

    /** Before the read models, which take their time: nobody signs in without a key. */
    void prepare(@Observes @Priority(Startup.REFERENCE_DATA) StartupEvent start) {
        follow();
    }

    /** Takes over what other replicas changed, makes the next key when it is time, and drops those that verify nothing more. */
    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        ring = system.call(WORKER, () -> {
            KeyRing known = read();
            Instant now = clock.instant();
            boolean due = known.needsNext(now, config.lifetime(), config.lead());
            return due || !known.retired(now).isEmpty() ? renew(now) : known;
        });
    }

    private KeyRing renew(Instant now) {
        stored.lock();
        KeyRing known = read();
        known.retired(now).forEach(k -> stored.deleteById(k.id()));
        if (known.needsNext(now, config.lifetime(), config.lead())) {
            // The very first signs at once: there is nobody yet who would have to learn of it.
            make(now, known.signing(now).isEmpty() ? now : now.plus(config.lead()));
        }
        stored.flush();
        return read();
    }

    private KeyRing.Key make(Instant now, Instant signsFrom) {
        EllipticCurveJsonWebKey pair = newPair();
        SigningKeyEntity key = new SigningKeyEntity();
        key.id = Ids.next();
        key.keyId = pair.getKeyId();
        key.sealedKey = seals.seal(
                SEALED_FOR,
                pair.getKeyId(),
                pair.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE).getBytes(StandardCharsets.UTF_8));
        key.madeAt = now;
        key.signsFrom = signsFrom;
        stored.persistAndFlush(key);
        LOG.infof("Made the signing key %s, which signs from %s on", key.keyId, signsFrom);
        return new KeyRing.Key(key.id, pair, now, signsFrom);
    }

    private KeyRing read() {
        return new KeyRing(
                stored.inOrder().stream().flatMap(k -> open(k).stream()).toList(),
                tokens.accessTtl().plus(SLACK));
    }

    /** A key sealed under a secret that we no longer have is of no use; another is made in its place. */
    private Optional<KeyRing.Key> open(SigningKeyEntity key) {
        Optional<byte[]> opened = seals.open(SEALED_FOR, key.keyId, key.sealedKey);
        if (opened.isEmpty()) {
            LOG.warnf("The signing key %s was sealed under another server secret, and is left aside", key.keyId);
        }
        return opened.map(json -> new KeyRing.Key(key.id, parse(json), key.madeAt, key.signsFrom));
    }

    private static EllipticCurveJsonWebKey parse(byte[] json) {
        try {
            return (EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(new String(json, StandardCharsets.UTF_8));
        } catch (JoseException e) {
            throw new IllegalStateException("What we sealed is a JSON Web Key", e);
        }
    }

    private static EllipticCurveJsonWebKey newPair() {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setAlgorithm("ES256");
            key.setUse("sig");
            key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException("This Java makes no P-256 keys", e);
        }
    }

    private static SigningKeyView view(KeyRing ring, KeyRing.Key key, Instant now) {
        boolean signs = ring.signing(now).filter(key::equals).isPresent();
        SigningKeyState past = signs ? SigningKeyState.SIGNING : SigningKeyState.RETIRING;
        SigningKeyState state = key.signsFrom().isAfter(now) ? SigningKeyState.COMING : past;
        return new SigningKeyView(key.keyId(), state, key.madeAt(), key.signsFrom(), ring.verifiesUntil(key));
    }
}
