package dev.meridian.account;

import dev.meridian.event.DomainEvent;
import dev.meridian.event.EventLog;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.mail.MailConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Whose e-mail address is known to be theirs. */
@ApplicationScoped
class EmailVerifications {
    private static final String WORKER = "email-verification";

    private final AccountRepository accounts;
    private final AccountMails mails;
    private final MailRequests requests;
    private final EventLog events;
    private final SystemCaller system;
    private final Clock clock;
    private final boolean neededToSignIn;

    @Inject
    EmailVerifications(
            AccountRepository accounts,
            AccountMails mails,
            MailRequests requests,
            AccountConfig config,
            MailConfig mail,
            EventLog events,
            SystemCaller system,
            Clock clock) {
        this.accounts = accounts;
        this.mails = mails;
        this.requests = requests;
        this.events = events;
        this.system = system;
        this.clock = clock;
        this.neededToSignIn = config.verifiedSignIn().orElse(mail.host().isPresent());
    }

    /** Whether nobody signs in before the address is confirmed. */
    boolean areNeededToSignIn() {
        return neededToSignIn;
    }

    /** Whether the account may sign in as far as its address goes. */
    boolean letIn(AccountEntity account) {
        return !neededToSignIn || account.emailVerifiedAt != null;
    }

    /** Has a mail sent to the address, if it has an account that wants one. */
    void request(String email) {
        system.within(WORKER, () -> {
            requests.add(AccountMailKind.CONFIRM_ADDRESS, email);
            return true;
        });
    }

    /** Confirms the address that the token was mailed to. */
    void confirm(String token) {
        UUID confirmed = system.within(WORKER, () -> {
            AccountEntity account = accounts.lock(mails.redeem(AccountMailKind.CONFIRM_ADDRESS, token));
            note(account);
            return account.id;
        });
        events.append(DomainEvent.of("account.email-verified", confirmed, accounts.findById(confirmed).version));
    }

    /** Notes that whoever acts reads the address's mail. */
    void note(AccountEntity account) {
        if (account.emailVerifiedAt == null) {
            Instant now = clock.instant();
            account.emailVerifiedAt = now;
            account.updatedAt = now;
        }
    }
}
