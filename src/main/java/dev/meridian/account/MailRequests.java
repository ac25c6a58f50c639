package dev.meridian.account;

import dev.meridian.platform.Ids;
import dev.meridian.platform.caller.SystemCaller;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Requests for a mail to an address that may have no account. Whoever asks only leaves a note; whether there is an account is
 * looked up afterwards, by a worker, so that neither the answer nor its time can tell.
 */
@ApplicationScoped
class MailRequests {
    private static final String WORKER = "mail-requests";
    private static final int AT_A_TIME = 50;

    private final EntityManager entityManager;
    private final AccountRepository accounts;
    private final AccountMails mails;
    private final SystemCaller system;
    private final Clock clock;

    @Inject
    MailRequests(
            EntityManager entityManager,
            AccountRepository accounts,
            AccountMails mails,
            SystemCaller system,
            Clock clock) {
        this.entityManager = entityManager;
        this.accounts = accounts;
        this.mails = mails;
        this.system = system;
        this.clock = clock;
    }

    /** Leaves a note, in the transaction at hand, which has to be the service's own. */
    void add(AccountMailKind kind, String email) {
        entityManager
                .createNativeQuery("insert into mail_request (id, kind, email_key, requested_at)"
                        + " values (:id, :kind, :key, :now)")
                .setParameter("id", Ids.next())
                .setParameter("kind", kind.name())
                .setParameter("key", AccountRepository.keyOf(email))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Answers the notes that are there; one call at a time. Replicas share the work. */
    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void work() {
        boolean more = true;
        while (more) {
            more = system.call(WORKER, this::workOffSome);
        }
    }

    private boolean workOffSome() {
        List<?> notes = entityManager
                .createNativeQuery("select id, kind, email_key from mail_request order by id limit " + AT_A_TIME
                        + " for update skip locked")
                .getResultList();
        for (Object note : notes) {
            @Nullable Object[] row = (@Nullable Object[]) note;
            answer(AccountMailKind.valueOf(String.valueOf(row[1])), String.valueOf(row[2]));
            entityManager
                    .createNativeQuery("delete from mail_request where id = :id")
                    .setParameter("id", row[0])
                    .executeUpdate();
        }
        return notes.size() == AT_A_TIME;
    }

    private void answer(AccountMailKind kind, String emailKey) {
        accounts.findByEmail(emailKey).ifPresent(account -> {
            if (kind == AccountMailKind.RESET_PASSWORD) {
                mails.resetPassword(account);
            } else if (account.emailVerifiedAt == null) {
                mails.confirmAddress(account);
            }
        });
    }
}
