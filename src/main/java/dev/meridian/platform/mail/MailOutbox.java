package dev.meridian.platform.mail;

import dev.meridian.platform.Ids;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.key.Seals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mails that wait to be delivered, and those that were given up. */
@ApplicationScoped
public class MailOutbox {
    private static final String WORKER = "mail";
    private static final String SEALED_FOR = "mail";
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int LONGEST_ERROR = 500;

    private final EntityManager entityManager;
    private final Seals seals;
    private final MailConfig config;
    private final SystemCaller system;
    private final Clock clock;

    /** A mail whose turn has come; null where it was sealed under a secret that the service no longer has. */
    record Due(UUID id, int attempt, Instant madeAt, @Nullable Mail mail) {}

    @Inject
    MailOutbox(EntityManager entityManager, Seals seals, MailConfig config, SystemCaller system, Clock clock) {
        this.entityManager = entityManager;
        this.seals = seals;
        this.config = config;
        this.system = system;
        this.clock = clock;
    }

    /** Puts a mail into the outbox, in the transaction at hand. */
    public void add(Mail mail) {
        UUID id = Ids.next();
        entityManager
                .createNativeQuery("insert into mail_outbox (id, recipient, subject, sealed_text, made_at, due_at)"
                        + " values (:id, :recipient, :subject, :text, :now, :now)")
                .setParameter("id", id)
                .setParameter("recipient", mail.to())
                .setParameter("subject", mail.subject())
                .setParameter(
                        "text",
                        seals.seal(SEALED_FOR, id.toString(), mail.text().getBytes(StandardCharsets.UTF_8)))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /**
     * Takes the mail whose turn it is. Its next turn is set before it is sent: a replica that dies over it leaves it to the
     * others, and nobody holds a connection while a server is spoken to.
     */
    Optional<Due> takeNext() {
        return system.call(WORKER, () -> {
            Instant now = clock.instant();
            List<?> rows = entityManager
                    .createNativeQuery("select id, recipient, subject, sealed_text, made_at, attempts from mail_outbox"
                            + " where given_up_at is null and due_at <= :now order by due_at limit 1"
                            + " for update skip locked")
                    .setParameter("now", now)
                    .getResultList();
            return rows.stream().findFirst().map(row -> take((Object[]) row, now));
        });
    }

    private Due take(Object[] row, Instant now) {
        UUID id = (UUID) row[0];
        int attempt = ((Number) row[5]).intValue() + 1;
        entityManager
                .createNativeQuery("update mail_outbox set attempts = :attempt, due_at = :due where id = :id")
                .setParameter("attempt", attempt)
                .setParameter("due", now.plus(pauseAfter(attempt)))
                .setParameter("id", id)
                .executeUpdate();
        Mail mail = seals.open(SEALED_FOR, id.toString(), (byte[]) row[3])
                .map(text -> new Mail((String) row[1], (String) row[2], new String(text, StandardCharsets.UTF_8)))
                .orElse(null);
        return new Due(id, attempt, (Instant) row[4], mail);
    }

    /** A minute, then twice as long each time, an hour at most. */
    static Duration pauseAfter(int attempt) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** A mail that arrived is forgotten. */
    void delivered(Due due) {
        system.run(WORKER, () -> entityManager
                .createNativeQuery("delete from mail_outbox where id = :id")
                .setParameter("id", due.id())
                .executeUpdate());
    }

    /** Notes why a mail did not arrive; says whether that was the last attempt. */
    boolean failed(Due due, String error) {
        boolean last = !clock.instant()
                .plus(pauseAfter(due.attempt()))
                .isBefore(due.madeAt().plus(config.retryFor()));
        system.run(WORKER, () -> entityManager
                .createNativeQuery("update mail_outbox set last_error = :error,"
                        + " given_up_at = case when :last then cast(:now as timestamptz) end,"
                        + " sealed_text = case when :last then null else sealed_text end where id = :id")
                .setParameter("error", error.substring(0, Math.min(error.length(), LONGEST_ERROR)))
                .setParameter("last", last)
                .setParameter("now", clock.instant())
                .setParameter("id", due.id())
                .executeUpdate());
        return last;
    }

    /** Drops those that were given up long ago. */
    void forgetOld() {
        system.run(WORKER, () -> entityManager
                .createNativeQuery("delete from mail_outbox where given_up_at < :before")
                .setParameter("before", clock.instant().minus(config.keepGivenUp()))
                .executeUpdate());
    }

    /** What waits or was given up, the latest first; 100 at most. */
    List<MailView> undelivered() {
        List<?> rows = system.within(WORKER, () -> entityManager
                .createNativeQuery("select id, recipient, subject, made_at, attempts, last_error,"
                        + " case when given_up_at is null then due_at end, given_up_at"
                        + " from mail_outbox order by id desc limit 100")
                .getResultList());
        return rows.stream().map(row -> view((Object[]) row)).toList();
    }

    private static MailView view(Object[] row) {
        return new MailView(
                (UUID) Objects.requireNonNull(row[0]),
                (String) row[1],
                (String) row[2],
                (Instant) row[3],
                ((Number) row[4]).intValue(),
                (String) row[5],
                (Instant) row[6],
                (Instant) row[7]);
    }
}
