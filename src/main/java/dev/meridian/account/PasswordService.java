package dev.meridian.account;

import dev.meridian.event.DomainEvent;
import dev.meridian.event.EventLog;
import dev.meridian.platform.caller.Caller;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** New passwords. Who hashes holds no connection, so a change is several steps, of which each but the hashing is a transaction. */
@ApplicationScoped
class PasswordService {
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SessionService sessions;
    private final AccountMails mails;
    private final MailRequests requests;
    private final EmailVerifications verifications;
    private final SignInGuard guard;
    private final RequestPlace place;
    private final EventLog events;
    private final SystemCaller system;
    private final Caller caller;
    private final Clock clock;

    /** What the caller's account was when it was looked at. */
    record Known(UUID accountId, String email, String passwordHash) {}

    @Inject
    PasswordService(
            AccountRepository accounts,
            Passwords passwords,
            SessionService sessions,
            AccountMails mails,
            MailRequests requests,
            EmailVerifications verifications,
            SignInGuard guard,
            RequestPlace place,
            EventLog events,
            SystemCaller system,
            Caller caller,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.mails = mails;
        this.requests = requests;
        this.verifications = verifications;
        this.guard = guard;
        this.place = place;
        this.events = events;
        this.system = system;
        this.caller = caller;
        this.clock = clock;
    }

    /** The hash of a new password; one that is tried first is refused. Waits its turn. */
    String hash(String newPassword) {
        passwords.requireUncommon("/newPassword", newPassword);
        return passwords.hash(newPassword);
    }

    /** The caller's account, of which an attempt to prove the password is counted as one to sign in is. */
    Known beginChange() {
        AccountEntity account = accounts.findByIdOptional(caller.accountId()).orElseThrow(ProblemException::notFound);
        system.within("password", () -> {
            guard.admit(attempt(account.email));
            return true;
        });
        return new Known(account.id, account.email, account.passwordHash);
    }

    /** Holds the current password against the stored one. Waits its turn. */
    void prove(Known known, String currentPassword) {
        if (!guard.look(attempt(known.email()), () -> passwords.matches(currentPassword, known.passwordHash()))) {
            throw ProblemException.invalid("/currentPassword", "WRONG", "is not the account's password");
        }
    }

    /** Sets the caller's new password and ends all other sessions. */
    void finishChange(Known known, String newHash) {
        AccountEntity account = accounts.lock(known.accountId());
        if (!account.passwordHash.equals(known.passwordHash())) {
            throw ProblemException.of(ProblemType.CONFLICT, "The password was changed at the same moment");
        }
        set(account, newHash);
        sessions.endAll(account.id, caller.sessionId());
        system.within("password", () -> {
            guard.succeeded(attempt(account.email));
            mails.endTokens(account.id);
            return true;
        });
    }

    /** Has a mail sent that lets its reader set a new password, if the address has an account. */
    void requestReset(String email) {
        requests.add(AccountMailKind.RESET_PASSWORD, email);
    }

    /** Sets a new password for whoever has the token from the mail, and ends all sessions. In the service's own name. */
    void reset(String token, String newHash) {
        AccountEntity account = accounts.lock(mails.redeem(AccountMailKind.RESET_PASSWORD, token));
        verifications.note(account);
        set(account, newHash);
        sessions.endAll(account.id, null);
        mails.endTokens(account.id);
        guard.succeeded(attempt(account.email));
    }

    private SignInGuard.Attempt attempt(String email) {
        return new SignInGuard.Attempt(email, place.get());
    }

    private void set(AccountEntity account, String newHash) {
        account.passwordHash = newHash;
        account.updatedAt = clock.instant();
        accounts.flush();
        events.append(DomainEvent.of("account.password-changed", account.id, account.version));
        mails.passwordChanged(account);
    }
}
