package dev.meridian.platform.caller;

import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import dev.meridian.shared.EmployerRole;
import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who makes the request at hand, as the database knows them at its beginning: not as a token once said. */
@RequestScoped
public class Caller {
    private CallerId id = CallerId.ANONYMOUS;
    private Map<UUID, EmployerRole> roles = Map.of();
    private @Nullable UUID session;
    private Set<Scope> scopes = Set.of();

    void become(CallerId caller, Map<UUID, EmployerRole> memberships) {
        this.id = caller;
        this.roles = Map.copyOf(memberships);
    }

    void throughSession(@Nullable UUID id) {
        this.session = id;
    }

    void withScopes(Set<Scope> held) {
        this.scopes = Set.copyOf(held);
    }

    /** The caller's name for PostgreSQL, the event log and stored answers. */
    public CallerId id() {
        return id;
    }

    /** The account that is signed in. */
    public UUID accountId() {
        UUID account = id.kind() == CallerId.Kind.ACCOUNT ? id.id() : null;
        if (account == null) {
            throw ProblemException.of(
                    ProblemType.FORBIDDEN, "This is for people who are signed in, not for API clients");
        }
        return account;
    }

    /** The session that the request belongs to; null for all but people who are signed in. */
    public @Nullable UUID sessionId() {
        return session;
    }

    /** Lets people pass, whose role is asked elsewhere, and API clients that have this scope. */
    public void requireScope(Scope scope) {
        if (id.kind() == CallerId.Kind.CLIENT && !scopes.contains(scope)) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "This needs the scope " + scope.value());
        }
    }

    /** The employers that the caller works for. */
    public Set<UUID> employers() {
        return roles.keySet();
    }

    /** The caller's role at an employer; null for strangers. */
    public @Nullable EmployerRole roleAt(UUID employerId) {
        return roles.get(employerId);
    }

    /** Lets members with at least this role pass; to strangers the employer does not exist. */
    public void requireRole(UUID employerId, EmployerRole atLeast) {
        EmployerRole held = roles.get(employerId);
        if (held == null) {
            throw ProblemException.notFound();
        }
        if (!held.includes(atLeast)) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "This needs the role " + atLeast + "; yours is " + held);
        }
    }
}
