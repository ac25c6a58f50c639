package dev.meridian.account;

import dev.meridian.event.DomainEvent;
import dev.meridian.event.EventLog;
import dev.meridian.platform.Ids;
import dev.meridian.platform.caller.Caller;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Signing in, staying signed in, signing out. */
@ApplicationScoped
public class SessionService {
    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;
    private final Passwords passwords;
    private final TokenConfig config;
    private final EventLog events;
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
            TokenConfig config,
            EventLog events,
            SystemCaller system,
            Caller caller,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.passwords = passwords;
        this.config = config;
        this.events = events;
        this.system = system;
        this.caller = caller;
        this.clock = clock;
    }

    /** Opens a session. An unknown address takes as long as a wrong password and is answered alike. */
    public Tokens signIn(SignIn signIn) {
        Optional<AccountEntity> account = accounts.findByEmail(signIn.email());
        if (account.isEmpty()) {
            passwords.pretendToMatch(signIn.password());
            throw badCredentials();
        }
        if (!passwords.matches(signIn.password(), account.get().passwordHash)) {
            throw badCredentials();
        }
        SessionEntity session = new SessionEntity(Ids.next(), account.get().id, clock.instant(), config);
        sessions.persistAndFlush(session);
        events.append(DomainEvent.of("session.opened", session.id, 0));
        return tokens(account.get(), session, refreshTokens.first(session.id));
    }

    /** Goes on with a session; empty where the token is not good. A token that comes back late ends its session. */
    public Optional<Tokens> refresh(String refreshToken) {
        RefreshTokens.Presented presented = refreshTokens.present(refreshToken);
        if (presented instanceof RefreshTokens.Presented.Reused reused) {
            // In a transaction of its own: the refusal rolls this one back.
            system.run("sessions", () -> revoke(reused.sessionId()));
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
        SessionEntity session = sessions.findByIdOptional(sessionId)
                .filter(s -> s.accountId.equals(caller.accountId()) && s.isLive(clock.instant()))
                .orElseThrow(ProblemException::notFound);
        revoke(session.id);
    }

    private void revoke(UUID sessionId) {
        int changed = sessions.update("revokedAt = ?1 where id = ?2 and revokedAt is null", clock.instant(), sessionId);
        if (changed > 0) {
            events.append(DomainEvent.of("session.revoked", sessionId, 1));
        }
    }

    private Tokens tokens(AccountEntity account, SessionEntity session, String refreshToken) {
        String access = accessTokens.issue(account.id, session.id, Set.of(account.kinds));
        return new Tokens(access, refreshToken, "Bearer", config.accessTtl().toSeconds());
    }

    private static ProblemException badCredentials() {
        return ProblemException.of(ProblemType.BAD_CREDENTIALS, "No account has this address and password");
    }
}
