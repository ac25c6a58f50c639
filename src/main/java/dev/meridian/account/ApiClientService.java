package dev.meridian.account;

import dev.meridian.event.DomainEvent;
import dev.meridian.event.EventLog;
import dev.meridian.platform.Ids;
import dev.meridian.platform.caller.Caller;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.key.ServerKeys;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.shared.EmployerRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An employer's own systems, which act for it as a recruiter does. */
@ApplicationScoped
public class ApiClientService {
    private static final int SECRET_BYTES = 32;

    private final ApiClientRepository clients;
    private final ServerKeys keys;
    private final EventLog events;
    private final SystemCaller system;
    private final Caller caller;
    private final Clock clock;

    @Inject
    ApiClientService(
            ApiClientRepository clients,
            ServerKeys keys,
            EventLog events,
            SystemCaller system,
            Caller caller,
            Clock clock) {
        this.clients = clients;
        this.keys = keys;
        this.events = events;
        this.system = system;
        this.caller = caller;
        this.clock = clock;
    }

    /** Makes a client; its secret is shown this once. */
    public NewApiClient create(UUID employerId, ApiClientRequest request) {
        caller.requireRole(employerId, EmployerRole.OWNER);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(ServerKeys.random(SECRET_BYTES));
        ApiClientEntity client = new ApiClientEntity();
        client.id = Ids.next();
        client.employerId = employerId;
        client.name = request.name();
        client.secretHash = hash(secret);
        client.createdBy = caller.accountId();
        client.createdAt = clock.instant();
        clients.persistAndFlush(client);
        events.append(DomainEvent.ofEmployer("api-client.created", client.id, 0, employerId));
        return new NewApiClient(client.id, client.name, secret, client.createdAt);
    }

    /** The employer's live clients. */
    public List<ApiClientView> list(UUID employerId) {
        caller.requireRole(employerId, EmployerRole.OWNER);
        return clients.liveOf(employerId).stream()
                .map(c -> new ApiClientView(c.id, c.name, c.createdAt))
                .toList();
    }

    /** Ends a client; its tokens stop at once. */
    public void revoke(UUID employerId, UUID clientId) {
        caller.requireRole(employerId, EmployerRole.OWNER);
        ApiClientEntity client = clients.findLive(clientId)
                .filter(c -> c.employerId.equals(employerId))
                .orElseThrow(ProblemException::notFound);
        client.revokedAt = clock.instant();
        events.append(DomainEvent.ofEmployer("api-client.revoked", client.id, 1, employerId));
    }

    /** Whether a client has this secret. */
    Optional<UUID> authenticate(UUID clientId, String secret) {
        byte[] presented = hash(secret);
        return system.call("oauth", () -> clients.findLive(clientId)
                .filter(c -> MessageDigest.isEqual(c.secretHash, presented))
                .map(c -> c.id));
    }

    /** The secret has 256 random bits, so a keyed hash protects it as well as a slow one would. */
    private byte[] hash(String secret) {
        return keys.hmac("api-client", secret.getBytes(StandardCharsets.UTF_8));
    }
}
