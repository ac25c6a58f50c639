package dev.meridian.matching;

import dev.meridian.platform.Ids;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import dev.meridian.posting.PostingSnapshot;
import dev.meridian.posting.PostingState;
import dev.meridian.posting.PublishedPostings;
import dev.meridian.shared.PayRange;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Notes who had whom explained, and with which budgets an employer ranks. The filter on the budget passes or fails each
 * candidate by a least rate that nobody may know; whoever could ask with any number of budgets would find it by halves.
 */
@ApplicationScoped
class MatchGuard {
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private final EntityManager entityManager;
    private final PublishedPostings postings;
    private final SystemCaller system;
    private final MatchConfig config;
    private final Clock clock;

    private enum Kind {
        EXPLANATION,
        UNSAVED
    }

    @Inject
    MatchGuard(
            EntityManager entityManager,
            PublishedPostings postings,
            SystemCaller system,
            MatchConfig config,
            Clock clock) {
        this.entityManager = entityManager;
        this.postings = postings;
        this.system = system;
        this.config = config;
        this.clock = clock;
    }

    /** A ranking, or figures over all candidates, for a posting. */
    void ranking(PostingSnapshot posting) {
        admitBudget(posting, false);
    }

    /** One candidate explained. */
    void explanation(PostingSnapshot posting, UUID candidateId) {
        admit(posting, Kind.EXPLANATION, candidateId, config.explanationsPerMinute());
        admitBudget(posting, false);
    }

    /** A ranking for requirements that are not saved. */
    void unsaved(PostingSnapshot posting) {
        admit(posting, Kind.UNSAVED, null, config.unsavedPerMinute());
        admitBudget(posting, true);
    }

    private void admit(PostingSnapshot posting, Kind kind, @Nullable UUID candidateId, int perMinute) {
        lock(posting.employerId());
        Number lately = (Number) entityManager
                .createNativeQuery("select count(*) from match_audit where employer_id = :employer and kind = :kind"
                        + " and at > now() - interval '1 minute'")
                .setParameter("employer", posting.employerId())
                .setParameter("kind", kind.name())
                .getSingleResult();
        if (lately.longValue() >= perMinute) {
            throw tooMany("This employer has asked for as many as a minute allows", MINUTE);
        }
        entityManager
                .createNativeQuery(
                        "insert into match_audit (id, actor, employer_id, kind, posting_id, candidate_id, budget)"
                                + " values (:id, caller_name(), :employer, :kind, cast(:posting as uuid),"
                                + " cast(:candidate as uuid), :budget)")
                .setParameter("id", Ids.next())
                .setParameter("employer", posting.employerId())
                .setParameter("kind", kind.name())
                .setParameter(
                        "posting", kind == Kind.UNSAVED ? null : posting.id().toString())
                .setParameter("candidate", candidateId == null ? null : candidateId.toString())
                .setParameter("budget", budget(posting))
                .executeUpdate();
    }

    private void admitBudget(PostingSnapshot posting, boolean unsaved) {
        String budget = budget(posting);
        if (budget == null) {
            return;
        }
        boolean published = !unsaved && posting.state() != PostingState.DRAFT;
        String scope = published ? posting.id().toString() : "unpublished";
        if (isKnown(posting.employerId(), scope, budget)) {
            return;
        }
        lock(posting.employerId());
        Number others = (Number) entityManager
                .createNativeQuery("select count(*) from budget_use where employer_id = :employer and scope = :scope"
                        + " and day = :day")
                .setParameter("employer", posting.employerId())
                .setParameter("scope", scope)
                .setParameter("day", LocalDate.now(clock))
                .getSingleResult();
        long allowed = published
                ? config.publishedBudgetsPerDay()
                : config.unpublishedBudgetsPerDay() + postings.countOf(posting.employerId());
        if (others.longValue() >= allowed && !isKnown(posting.employerId(), scope, budget)) {
            throw tooMany(
                    published
                            ? "This posting was ranked with " + others
                                    + " budgets today, which is as many as a day allows"
                            : "Drafts and unsaved requirements were ranked with " + others
                                    + " budgets today, which is as many as a day allows; every published posting allows"
                                    + " one more",
                    HOUR);
        }
        entityManager
                .createNativeQuery("insert into budget_use (employer_id, day, scope, budget)"
                        + " values (:employer, :day, :scope, :budget) on conflict do nothing")
                .setParameter("employer", posting.employerId())
                .setParameter("day", LocalDate.now(clock))
                .setParameter("scope", scope)
                .setParameter("budget", budget)
                .executeUpdate();
    }

    private boolean isKnown(UUID employerId, String scope, String budget) {
        return !entityManager
                .createNativeQuery("select 1 from budget_use where employer_id = :employer and day = :day"
                        + " and scope = :scope and budget = :budget")
                .setParameter("employer", employerId)
                .setParameter("day", LocalDate.now(clock))
                .setParameter("scope", scope)
                .setParameter("budget", budget)
                .getResultList()
                .isEmpty();
    }

    /** The greatest pay as the filter sees it; null where none is stated, and nobody is kept out. */
    private static @Nullable String budget(PostingSnapshot posting) {
        if (posting.content().baseSalary() == null) {
            return null;
        }
        PayRange pay = posting.content().baseSalary().toValue();
        OptionalLong most = pay.maxHourlyMicros();
        return most.isEmpty() ? null : pay.currency() + " " + most.getAsLong();
    }

    /** One request of an employer's at a time is counted, lest a hundred at once all find room. */
    private void lock(UUID employerId) {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:employer, 19))")
                .setParameter("employer", employerId.toString())
                .getSingleResult();
    }

    private static ProblemException tooMany(String detail, int seconds) {
        return ProblemException.retryable(ProblemType.TOO_MANY_REQUESTS, detail, seconds);
    }

    @Scheduled(every = "1h", delayed = "15m")
    void forgetOld() {
        system.run("audit", () -> {
            entityManager
                    .createNativeQuery("delete from budget_use where day < current_date - 2")
                    .executeUpdate();
            entityManager
                    .createNativeQuery("delete from match_audit where at < now() - interval '400 days'")
                    .executeUpdate();
        });
    }
}
