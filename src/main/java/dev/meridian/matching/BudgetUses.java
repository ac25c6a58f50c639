package dev.meridian.matching;

import dev.meridian.platform.privacy.ExpiringData;
import dev.meridian.platform.privacy.RetentionConfig;
import dev.meridian.posting.PostingSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** The different budgets that were ranked with today: rows of {@code budget_use}. */
@ApplicationScoped
class BudgetUses implements ExpiringData {
    private static final String TRIED = "tried";

    private final EntityManager entityManager;
    private final RetentionConfig config;
    private final Clock clock;

    @Inject
    BudgetUses(EntityManager entityManager, RetentionConfig config, Clock clock) {
        this.entityManager = entityManager;
        this.config = config;
        this.clock = clock;
    }

    /** One request of a person's, and one of an employer's, at a time: a hundred at once must not all find room. */
    void lock(UUID employerId) {
        entityManager
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(cast(caller_person() as text), 19)),"
                        + " pg_advisory_xact_lock(hashtextextended(:employer, 19))")
                .setParameter("employer", employerId.toString())
                .getSingleResult();
    }

    /** Whether the employer has ranked with this budget today, for whatever posting: it learns nothing new by it. */
    boolean isKnown(UUID employerId, String budget) {
        return !entityManager
                .createNativeQuery("select 1 from budget_use where employer_id = :employer and day = :day"
                        + " and budget = :budget")
                .setParameter("employer", employerId)
                .setParameter("day", today())
                .setParameter("budget", budget)
                .getResultList()
                .isEmpty();
    }

    /** How many were tried for the employer, or by the caller's person for any employer. */
    long tried(UUID employerId) {
        return ((Number) entityManager
                        .createNativeQuery("select budgets_tried(:employer, :day)")
                        .setParameter("employer", employerId)
                        .setParameter("day", today())
                        .getSingleResult())
                .longValue();
    }

    /** Gives a posting the budget as its own of today; false where it has another already. */
    boolean addOwn(PostingSnapshot posting, String budget) {
        Number others = (Number) entityManager
                .createNativeQuery("select count(*) from budget_use where employer_id = :employer and day = :day"
                        + " and scope = :own")
                .setParameter("employer", posting.employerId())
                .setParameter("day", today())
                .setParameter("own", posting.id().toString())
                .getSingleResult();
        if (others.intValue() > 0) {
            return false;
        }
        add(posting.employerId(), posting.id().toString(), budget);
        return true;
    }

    void addTried(PostingSnapshot posting, String budget) {
        add(posting.employerId(), TRIED, budget);
    }

    @Override
    public String name() {
        return "budget-uses";
    }

    @Override
    public Duration kept() {
        return config.budgetUses();
    }

    @Override
    public int deleteBefore(Instant before, int most) {
        return entityManager
                .createNativeQuery("delete from budget_use where ctid = any (array(select ctid from budget_use"
                        + " where day < :day limit :most))")
                .setParameter("day", LocalDate.ofInstant(before, ZoneOffset.UTC))
                .setParameter("most", most)
                .executeUpdate();
    }

    private void add(UUID employerId, String scope, String budget) {
        entityManager
                .createNativeQuery("insert into budget_use (employer_id, day, scope, budget, person)"
                        + " values (:employer, :day, :scope, :budget, caller_person()) on conflict do nothing")
                .setParameter("employer", employerId)
                .setParameter("day", today())
                .setParameter("scope", scope)
                .setParameter("budget", budget)
                .executeUpdate();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
