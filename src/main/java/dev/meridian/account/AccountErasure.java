package dev.meridian.account;

import dev.meridian.event.DomainEvent;
import dev.meridian.event.EventLog;
import dev.meridian.platform.caller.Caller;
import dev.meridian.platform.http.Precondition;
import dev.meridian.platform.privacy.Person;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The account's part in handing out and erasing what is held on a person: who they are, and the row itself. */
@ApplicationScoped
public class AccountErasure {
    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final AccountFacets.Profile profile;
    private final TokenConfig config;
    private final EventLog events;
    private final EntityManager entityManager;
    private final Caller caller;
    private final Clock clock;

    @Inject
    AccountErasure(
            AccountRepository accounts,
            SessionRepository sessions,
            AccountFacets.Profile profile,
            TokenConfig config,
            EventLog events,
            EntityManager entityManager,
            Caller caller,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.profile = profile;
        this.config = config;
        this.events = events;
        this.entityManager = entityManager;
        this.caller = caller;
        this.clock = clock;
    }

    /** Who calls. */
    public Person caller() {
        return person(own());
    }

    /**
     * Who calls, to be erased: holds the account for this transaction, so that nothing is added to it meanwhile.
     *
     * @throws ProblemException where the version is not the one named, or the caller signed in too long ago
     */
    public Person hold(@Nullable String ifMatch) {
        entityManager
                .createNativeQuery("select 1 from account where id = :id for update")
                .setParameter("id", caller.accountId())
                .getResultList();
        AccountEntity account = own();
        Precondition.require(ifMatch, AccountService.tag(account));
        requireFreshSignIn();
        return person(account);
    }

    /** Leaves a tombstone in the account's place. */
    public void bury(Person person) {
        AccountEntity account = own();
        account.bury(clock.instant());
        accounts.flush();
        events.append(DomainEvent.of("account.erased", person.accountId(), account.version));
    }

    private AccountEntity own() {
        return accounts.find("id = ?1 and erasedAt is null", caller.accountId())
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    private Person person(AccountEntity account) {
        return new Person(account.id, profile.of(account.id).orElse(null), account.email);
    }

    private void requireFreshSignIn() {
        UUID session = caller.sessionId();
        Instant since = clock.instant().minus(config.freshSignIn());
        if (session == null || sessions.findById(session).createdAt.isBefore(since)) {
            throw ProblemException.of(
                    ProblemType.SIGN_IN_AGAIN,
                    "You signed in more than " + config.freshSignIn().toMinutes() + " minutes ago");
        }
    }
}
