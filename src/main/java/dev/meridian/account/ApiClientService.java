package dev.meridian.account;

import dev.meridian.event.DomainEvent;
import dev.meridian.event.EventLog;
import dev.meridian.platform.Ids;
import dev.meridian.platform.caller.Caller;
import dev.meridian.platform.caller.Scope;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.key.ServerKeys;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.shared.EmployerRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An employer's own systems, which act for it as a recruiter does, as far as their scopes go. */
@ApplicationScoped
public class ApiClientService {
    private final ApiClientRepository clients;
    private final ServerKeys keys;
    private final TokenConfig config;
    private final EventLog events;
    private final SystemCaller system;
    private final Caller caller;
    private final Clock clock;

    @Inject
    ApiClientService(
            ApiClientRepository clients,
            ServerKeys keys,
            TokenConfig config,
            EventLog events,
            SystemCaller system,
            Caller caller,
            Clock clock) {
        this.clients = clients;
        this.keys = keys;
        this.config = config;
        this.events = events;
        this.system = system;
        this.caller = caller;
        this.clock = clock;
    }

    /** Makes a client; its secret is shown this once. */
    public NewApiClient create(UUID employerId, ApiClientRequest request) {
        caller.requireRole(employerId, EmployerRole.OWNER);
        String secret = OpaqueTokens.fresh();
        ApiClientEntity client = new ApiClientEntity();
        client.id = Ids.next();
        client.employerId = employerId;
        client.name = request.name();
        client.scopes = request.scopes().stream().sorted().map(Scope::value).toArray(String[]::new);
        client.secretHash = hash(secret);
        client.createdBy = caller.accountId();
        client.createdAt = clock.instant();
        client.secretMadeAt = client.createdAt;
        clients.persistAndFlush(client);
        events.append(DomainEvent.ofEmployer("api-client.created", client.id, 0, employerId));
        return shownOnce(client, secret);
    }

    /** Gives a client a new secret; the former one is good beside it for a while, so that the system need not stop. */
    public NewApiClient rotateSecret(UUID employerId, UUID clientId, SecretRotation rotation) {
        ApiClientEntity client = own(employerId, clientId);
        String secret = OpaqueTokens.fresh();
        Instant now = clock.instant();
        Duration overlap = rotation.overlapSeconds() == null
                ? config.secretOverlap()
                : Duration.ofSeconds(rotation.overlapSeconds());
        client.previousSecretHash = overlap.isZero() ? null : client.secretHash;
        client.previousSecretUntil = overlap.isZero() ? null : now.plus(overlap);
        client.secretHash = hash(secret);
        client.secretMadeAt = now;
        clients.flush();
        events.append(DomainEvent.ofEmployer("api-client.secret-rotated", client.id, 0, employerId));
        return shownOnce(client, secret);
    }

    private static NewApiClient shownOnce(ApiClientEntity client, String secret) {
        return new NewApiClient(
                client.id, client.name, client.scopes(), secret, client.createdAt, client.previousSecretUntil);
    }

    /** The employer's live clients. */
    public List<ApiClientView> list(UUID employerId) {
        caller.requireRole(employerId, EmployerRole.OWNER);
        return clients.liveOf(employerId).stream().map(this::view).toList();
    }

    /** Ends a client; its tokens stop at once. */
    public void revoke(UUID employerId, UUID clientId) {
        ApiClientEntity client = own(employerId, clientId);
        client.revokedAt = clock.instant();
        events.append(DomainEvent.ofEmployer("api-client.revoked", client.id, 1, employerId));
    }

    private ApiClientEntity own(UUID employerId, UUID clientId) {
        caller.requireRole(employerId, EmployerRole.OWNER);
        return clients.findLive(clientId)
                .filter(c -> c.employerId.equals(employerId))
                .orElseThrow(ProblemException::notFound);
    }

    private ApiClientView view(ApiClientEntity client) {
        return new ApiClientView(
                client.id,
                client.name,
                client.scopes(),
                client.createdAt,
                client.secretMadeAt,
                hasPreviousSecret(client) ? client.previousSecretUntil : null);
    }

    private boolean hasPreviousSecret(ApiClientEntity client) {
        return client.previousSecretUntil != null && clock.instant().isBefore(client.previousSecretUntil);
    }

    /** What the client of this secret may do; empty where there is none. */
    Optional<Set<Scope>> authenticate(UUID clientId, String secret) {
        byte[] presented = hash(secret);
        return system.call("oauth", () -> clients.findLive(clientId)
                .filter(c -> isSecretOf(c, presented))
                .map(ApiClientEntity::scopes));
    }

    private boolean isSecretOf(ApiClientEntity client, byte[] presented) {
        return MessageDigest.isEqual(client.secretHash, presented)
                || (hasPreviousSecret(client) && MessageDigest.isEqual(client.previousSecretHash, presented));
    }

    /** The secret has 256 random bits, so a keyed hash protects it as well as a slow one would. */
    private byte[] hash(String secret) {
        return keys.hmac("api-client", secret.getBytes(StandardCharsets.UTF_8));
    }
}
