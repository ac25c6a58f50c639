package dev.meridian.platform.caller;

import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import dev.meridian.shared.EmployerRole;
import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who makes the request at hand, as the database knows them at its beginning: not as a token once said. And the one place
 * that decides what they may do: the kind of account is asked for by annotations on operations, all else here, by functions
 * that let pass or refuse with a reason. Features say which role a thing needs; they refuse nobody by themselves.
 */
@RequestScoped
public class Caller {
    private static final String EMPLOYER_FIELD = "/employerId";

    private CallerId id = CallerId.ANONYMOUS;
    private Map<UUID, EmployerRole> roles = Map.of();
    private boolean anonymous;
    private @Nullable UUID session;
    private Set<Scope> scopes = Set.of();

    /** Whoever it is: the operation is the same for everyone. */
    void stayAnonymous() {
        anonymous = true;
    }

    boolean staysAnonymous() {
        return anonymous;
    }

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

    /** Whether the caller acts for this employer, in whatever role; for strangers what is its own does not exist. */
    public boolean actsFor(UUID employerId) {
        return roles.containsKey(employerId);
    }

    /** Lets members with at least this role pass; to strangers the employer does not exist. */
    public void requireRole(UUID employerId, EmployerRole atLeast) {
        requireHeld(Optional.ofNullable(roles.get(employerId)), atLeast);
    }

    /** The same for a role that was read anew: under a lock, say, where the one of the beginning is not good enough. */
    public static void requireHeld(Optional<EmployerRole> role, EmployerRole atLeast) {
        EmployerRole held = role.orElseThrow(ProblemException::notFound);
        if (!held.includes(atLeast)) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "This needs the role " + atLeast + "; yours is " + held);
        }
    }

    /**
     * The employer that a body names, where the caller acts for it with at least this role. A stranger's is a fault of the
     * body, the same whether there is such an employer or not.
     */
    public UUID requireRoleInBody(@Nullable UUID employerId, EmployerRole atLeast) {
        if (employerId == null) {
            throw ProblemException.invalid(EMPLOYER_FIELD, "REQUIRED", "is needed");
        }
        if (!actsFor(employerId)) {
            throw notYours();
        }
        requireRole(employerId, atLeast);
        return employerId;
    }

    /** What is answered to one side of a conversation that asks for what is the other side's to do. */
    public static ProblemException otherSide() {
        return ProblemException.of(ProblemType.FORBIDDEN, "You may see this, but it is for the other side to do");
    }

    /** What is answered to members who would see to a matter of their own in the name of others. */
    public static ProblemException ownMatter() {
        return ProblemException.of(
                ProblemType.FORBIDDEN, "This is about yourself: it is for others at the employer to see to");
    }

    /** What is answered to a body that names an employer whom the caller does not act for, or no longer. */
    public static ProblemException notYours() {
        return ProblemException.invalid(EMPLOYER_FIELD, "NOT_YOURS", "is not an employer that you work for");
    }
}
