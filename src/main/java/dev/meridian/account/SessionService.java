package dev.meridian.account;

import dev.meridian.event.DomainEvent;
import dev.meridian.event.EventLog;
import dev.meridian.event.SignIns;
import dev.meridian.platform.Ids;
import dev.meridian.platform.caller.Caller;
import dev.meridian.platform.caller.CallerId;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Signing in, staying signed in, signing out. Sign-in and refresh begin their own transactions, under the service's name:
 * whoever calls them has no name yet, or one that has just run out.
 */
@ApplicationScoped
public class SessionService {
    private static final String WORKER = "sessions";

    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;
    private final Passwords passwords;
    private final SignInGuard guard;
    private final RequestPlace place;
    private final EmailVerifications verifications;
    private final TokenConfig config;
    private final EventLog events;
    private final SignIns signIns;
    private final SystemCaller system;
    private final Caller caller;
    private final Clock clock;

    @Inject
    SessionService(
            AccountRepository accounts,
            SessionRepository sessions,
            RefreshTokens refreshTokens,
            AccessTokens accessTokens,
            Passwords passwords,
            SignInGuard guard,
            RequestPlace place,
            EmailVerifications verifications,
            TokenConfig config,
            EventLog events,
            SignIns signIns,
            SystemCaller system,
            Caller caller,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.passwords = passwords;
        this.guard = guard;
        this.place = place;
        this.verifications = verifications;
        this.config = config;
        this.events = events;
        this.signIns = signIns;
        this.system = system;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Opens a session. An unknown address takes as long as a wrong password and is answered alike, and so is the right
     * password of an address that is still to be confirmed.
     */
    public Tokens signIn(SignIn signIn) {
        SignInGuard.Attempt attempt = new SignInGuard.Attempt(signIn.email(), place.get());
        Optional<AccountEntity> found = system.call(WORKER, () -> {
            guard.admit(attempt);
            return accounts.findByEmail(signIn.email());
        });
        // Between two short transactions: hashing waits its turn, and must not keep a connection while it does.
        boolean matches =
                guard.look(attempt, () -> passwords.matchesAny(signIn.password(), found.map(a -> a.passwordHash)));
        AccountEntity account =
                found.filter(a -> matches && verifications.letIn(a)).orElseThrow(() -> badCredentials(signIn));
        String hash = passwords.renewed(account.passwordHash, signIn.password());
        Tokens tokens = system.callAs(CallerId.account(account.id), () -> open(account, hash, attempt));
        signIns.succeeded();
        return tokens;
    }

    private Tokens open(AccountEntity verified, String hash, SignInGuard.Attempt attempt) {
        // Locked, so that a password set meanwhile ends this session too, and sessions are counted one by one.
        AccountEntity account = accounts.findByIdOptional(verified.id, LockModeType.PESSIMISTIC_WRITE)
                .filter(a -> a.passwordHash.equals(verified.passwordHash))
                .orElseThrow(this::badCredentials);
        account.passwordHash = hash;
        system.within(WORKER, () -> {
            guard.succeeded(attempt);
            return true;
        });
        makeRoom(account.id);
        SessionEntity session = new SessionEntity(Ids.next(), account.id, clock.instant(), config);
        sessions.persistAndFlush(session);
        events.append(DomainEvent.of("session.opened", session.id, 0));
        return tokens(account, session, refreshTokens.first(session.id));
    }

    private void makeRoom(UUID accountId) {
        sessions.liveOf(accountId).stream()
                .sorted(Comparator.comparing((SessionEntity s) -> s.lastUsedAt).reversed())
                .skip(Math.max(0, config.sessionsPerAccount() - 1))
                .toList()
                .forEach(s -> revoke(s.id));
    }

    /** Goes on with a session; empty where the token is not good. A token that comes back late ends its session. */
    public Optional<Tokens> refresh(String refreshToken) {
        return system.call(WORKER, () -> rotate(refreshToken));
    }

    private Optional<Tokens> rotate(String refreshToken) {
        RefreshTokens.Presented presented = refreshTokens.present(refreshToken);
        if (presented instanceof RefreshTokens.Presented.Reused reused) {
            revoke(reused.sessionId());
            return Optional.empty();
        }
        if (!(presented instanceof RefreshTokens.Presented.Rotated rotated)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return sessions.findByIdOptional(rotated.sessionId())
                .filter(session -> session.isLive(now))
                .map(session -> {
                    session.use(now, config);
                    return tokens(accounts.findById(session.accountId), session, rotated.successor());
                });
    }

    /** Ends the session that a refresh token belongs to; silent where there is none. */
    public void revokeByToken(String refreshToken) {
        UUID session = refreshTokens.sessionOf(refreshToken);
        if (session != null) {
            revoke(session);
        }
    }

    /** The caller's live sessions, newest first. */
    public List<SessionView> own() {
        return sessions.liveOf(caller.accountId()).stream()
                .map(s -> new SessionView(s.id, s.createdAt, s.lastUsedAt, s.expiresAt))
                .toList();
    }

    /** Ends one of the caller's sessions; its access tokens stop with it. */
    public void endOwn(UUID sessionId) {
        // Asked first: a system is refused alike for a session that is there and for one that is not.
        UUID account = caller.accountId();
        SessionEntity session = sessions.findByIdOptional(sessionId)
                .filter(s -> s.accountId.equals(account) && s.isLive(clock.instant()))
                .orElseThrow(ProblemException::notFound);
        revoke(session.id);
    }

    /** Ends the caller's sessions but the one that the request belongs to. */
    public void endOthers() {
        endAll(caller.accountId(), caller.sessionId());
    }

    /** Ends an account's sessions but one, if one is named; their access tokens stop with them. */
    void endAll(UUID accountId, @Nullable UUID but) {
        sessions.liveOf(accountId).stream()
                .filter(s -> !s.id.equals(but))
                .toList()
                .forEach(s -> revoke(s.id));
    }

    private void revoke(UUID sessionId) {
        int changed = sessions.update("revokedAt = ?1 where id = ?2 and revokedAt is null", clock.instant(), sessionId);
        if (changed > 0) {
            UUID account = sessions.findById(sessionId).accountId;
            events.append(DomainEvent.of("session.revoked", sessionId, 1).about(account));
        }
    }

    private Tokens tokens(AccountEntity account, SessionEntity session, String refreshToken) {
        String access = accessTokens.issue(account.id, session.id, Set.of(account.kinds));
        return new Tokens(access, refreshToken, "Bearer", config.accessTtl().toSeconds());
    }

    /** Noted alike for addresses with and without an account. */
    private ProblemException badCredentials(SignIn signIn) {
        system.run(WORKER, () -> signIns.failed(signIn.email()));
        return badCredentials();
    }

    private ProblemException badCredentials() {
        return ProblemException.of(
                ProblemType.BAD_CREDENTIALS,
                verifications.areNeededToSignIn()
                        ? "No account has this address and password, or the address is not confirmed yet"
                        : "No account has this address and password");
    }
}
