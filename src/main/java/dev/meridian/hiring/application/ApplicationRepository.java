package dev.meridian.hiring.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Rows of {@code application}. */
@ApplicationScoped
class ApplicationRepository implements PanacheRepositoryBase<ApplicationEntity, UUID> {
    private static final Set<ApplicationState> OPEN = EnumSet.of(
            ApplicationState.INVITED,
            ApplicationState.NEW,
            ApplicationState.SCREENING,
            ApplicationState.INTERVIEW,
            ApplicationState.OFFER);

    /** Out of the pipeline, without the employer having said no. */
    private static final Set<ApplicationState> LEFT =
            EnumSet.of(ApplicationState.WITHDRAWN, ApplicationState.DECLINED, ApplicationState.EXPIRED);

    /** Whoever begins an application of a candidate at a posting comes before or after others who do. */
    void lockPair(UUID postingId, UUID candidateId) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:pair, 19))")
                .setParameter("pair", postingId + " " + candidateId)
                .getSingleResult();
    }

    /** The candidate's application at the posting that began last. */
    Optional<ApplicationEntity> last(UUID postingId, UUID candidateId) {
        return find("postingId = ?1 and candidateId = ?2 order by id desc", postingId, candidateId)
                .firstResultOptional();
    }

    /** An application held for this transaction, as it is now. */
    Optional<ApplicationEntity> lockFresh(UUID id) {
        boolean held = !getEntityManager()
                .createNativeQuery("select 1 from application where id = :id for no key update")
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
        if (!held) {
            return Optional.empty();
        }
        ApplicationEntity application = findById(id);
        getEntityManager().refresh(application);
        return Optional.of(application);
    }

    /** Those who are in a posting's pipeline: not those who left it by themselves. */
    List<UUID> candidatesAt(UUID postingId) {
        return getEntityManager()
                .createQuery(
                        "select candidateId from ApplicationEntity where postingId = :posting and state not in :left",
                        UUID.class)
                .setParameter("posting", postingId)
                .setParameter("left", LEFT)
                .getResultList();
    }

    long holders(UUID postingId) {
        return count("postingId = ?1 and holdsOpening = true", postingId);
    }

    List<UUID> openOfEmployer(UUID employerId) {
        return getEntityManager()
                .createQuery(
                        "select id from ApplicationEntity where employerId = :employer and state in :open order by id",
                        UUID.class)
                .setParameter("employer", employerId)
                .setParameter("open", OPEN)
                .getResultList();
    }

    List<UUID> idsOfCandidate(UUID candidateId) {
        return getEntityManager()
                .createQuery("select id from ApplicationEntity where candidateId = :candidate order by id", UUID.class)
                .setParameter("candidate", candidateId)
                .getResultList();
    }

    /** Invitations whose time is over. */
    List<UUID> unanswered(Instant now, int most) {
        return getEntityManager()
                .createQuery(
                        "select id from ApplicationEntity where state = :invited and invitationExpiresAt <= :now"
                                + " order by invitationExpiresAt, id",
                        UUID.class)
                .setParameter("invited", ApplicationState.INVITED)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** The stages that applications of an employer are in, by their codes. */
    List<String> stagesInUse(UUID employerId) {
        return getEntityManager()
                .createQuery(
                        "select distinct stage from ApplicationEntity where employerId = :employer and state in :states",
                        String.class)
                .setParameter("employer", employerId)
                .setParameter("states", EnumSet.of(ApplicationState.SCREENING, ApplicationState.INTERVIEW))
                .getResultList();
    }

    /** Applications whose answer is overdue and that were not told of yet; from now on they were. */
    List<ApplicationEntity> takeOverdue(Instant now, int most) {
        return take("overdue_told_at", "reply_by <= :until", now, now, most);
    }

    /** The same of those whose answer is due soon, and half of whose time is over, so that nobody is reminded at once. */
    List<ApplicationEntity> takeDue(Instant now, Instant soon, int most) {
        return take(
                "reply_reminded_at",
                "reply_by <= :until and reply_by > :now and submitted_at + (reply_by - submitted_at) / 2 <= :now"
                        + " and reply_reminded_at is null",
                now,
                soon,
                most);
    }

    /** By a statement of its own: what was told changes nothing that a version stands for. */
    private List<ApplicationEntity> take(String column, String condition, Instant now, Instant until, int most) {
        List<?> ids = getEntityManager()
                .createNativeQuery("update application set " + column
                        + " = :now where id in (select id from application"
                        + " where state = 'NEW' and answered_at is null and overdue_told_at is null and " + condition
                        + " order by reply_by limit :most for no key update skip locked) returning id")
                .setParameter("now", now)
                .setParameter("until", until)
                .setParameter("most", most)
                .getResultList();
        return ids.isEmpty() ? List.of() : list("id in ?1 order by replyBy, id", ids);
    }
}
