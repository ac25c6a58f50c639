package dev.meridian.platform.caller;

import dev.meridian.shared.EmployerRole;
import io.quarkus.arc.Arc;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Names the caller of a transaction: one query that checks the session, reads the memberships and sets the name. */
@ApplicationScoped
class CallerOpening {
    private final CurrentIdentityAssociation identity;
    private final Caller caller;
    private final EntityManager entityManager;

    @Inject
    CallerOpening(CurrentIdentityAssociation identity, Caller caller, EntityManager entityManager) {
        this.identity = identity;
        this.caller = caller;
        this.entityManager = entityManager;
    }

    void open() {
        CallerId worker = SystemCaller.current();
        if (worker != null) {
            Object[] known = tellDatabase(worker, null);
            if (worker.kind() == CallerId.Kind.ACCOUNT) {
                caller.become(worker, memberships((String) known[1]));
            }
            return;
        }
        JsonWebToken token = token();
        if (token == null) {
            tellDatabase(CallerId.ANONYMOUS, null);
            return;
        }
        UUID subject = id(token.getSubject());
        String session = token.getClaim("sid");
        CallerId named = session == null ? CallerId.client(subject) : CallerId.account(subject);
        UUID sessionId = session == null ? null : id(session);
        Object[] answer = tellDatabase(named, sessionId);
        if (!Boolean.TRUE.equals(answer[0])) {
            throw new UnauthorizedException("The session has ended");
        }
        caller.become(named, memberships((String) answer[1]));
        caller.throughSession(sessionId);
        if (named.kind() == CallerId.Kind.CLIENT) {
            caller.withScopes(scopes(token));
        }
    }

    /** What the token was given, as far as the client still has it. */
    private Set<Scope> scopes(JsonWebToken token) {
        String held = (String)
                entityManager.createNativeQuery("select caller_scopes()").getSingleResult();
        Set<Scope> scopes = new HashSet<>(Scope.read(held));
        scopes.retainAll(Scope.read(token.getClaim("scope")));
        return scopes;
    }

    private static UUID id(String claim) {
        try {
            return UUID.fromString(claim);
        } catch (IllegalArgumentException e) {
            throw new UnauthorizedException("A token of ours names its subject and session by id", e);
        }
    }

    private @Nullable JsonWebToken token() {
        if (!Arc.container().requestContext().isActive()) {
            return null;
        }
        SecurityIdentity known = identity.getIdentity();
        return known.isAnonymous() ? null : (JsonWebToken) known.getPrincipal();
    }

    private Object[] tellDatabase(CallerId named, @Nullable UUID session) {
        return (Object[]) entityManager
                .createNativeQuery("select live, memberships from open_call(:caller, cast(:session as uuid))")
                .setParameter("caller", named.toString())
                .setParameter("session", session == null ? null : session.toString())
                .getSingleResult();
    }

    /** From {@code id=ROLE,id=ROLE}. */
    private static Map<UUID, EmployerRole> memberships(@Nullable String list) {
        Map<UUID, EmployerRole> roles = new HashMap<>();
        if (list != null) {
            for (String entry : list.split(",")) {
                String[] parts = entry.split("=");
                roles.put(UUID.fromString(parts[0]), EmployerRole.valueOf(parts[1]));
            }
        }
        return roles;
    }
}
