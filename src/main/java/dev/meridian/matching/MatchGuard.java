package dev.meridian.matching;

import dev.meridian.platform.Ids;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import dev.meridian.posting.PostingSnapshot;
import dev.meridian.posting.PostingState;
import dev.meridian.posting.PublishedPostings;
import dev.meridian.shared.PayRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
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
    private static final Duration SETTLED = Duration.ofDays(1);

    private final EntityManager entityManager;
    private final PublishedPostings postings;
    private final BudgetUses uses;
    private final MatchConfig config;
    private final Clock clock;

    private enum Kind {
        EXPLANATION,
        UNSAVED,
        BUDGET
    }

    @Inject
    MatchGuard(
            EntityManager entityManager, PublishedPostings postings, BudgetUses uses, MatchConfig config, Clock clock) {
        this.entityManager = entityManager;
        this.postings = postings;
        this.uses = uses;
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
        uses.lock(posting.employerId());
        Number lately = (Number) entityManager
                .createNativeQuery("select count(*) from match_audit where employer_id = :employer and kind = :kind"
                        + " and at > now() - interval '1 minute'")
                .setParameter("employer", posting.employerId())
                .setParameter("kind", kind.name())
                .getSingleResult();
        if (lately.longValue() >= perMinute) {
            throw tooMany("This employer has asked for as many as a minute allows", MINUTE);
        }
        audit(posting, kind, candidateId);
    }

    private void audit(PostingSnapshot posting, Kind kind, @Nullable UUID candidateId) {
        entityManager
                .createNativeQuery(
                        "insert into match_audit (id, actor, employer_id, kind, posting_id, candidate_id, budget)"
                                + " values (:id, caller_name(), :employer, :kind, cast(:posting as uuid),"
                                + " cast(:candidate as uuid), :budget)")
                .setParameter("id", Ids.next())
                .setParameter("employer", posting.employerId())
                .setParameter("kind", kind.name())
                .setParameter(
                        "posting",
                        posting.id().equals(Unsaved.ID) ? null : posting.id().toString())
                .setParameter("candidate", candidateId == null ? null : candidateId.toString())
                .setParameter("budget", budget(posting))
                .executeUpdate();
    }

    /**
     * A published posting's first budget of the day is its own; all others, of whatever posting, are taken from what the
     * employer, and the person who acts for it, may try in a day.
     */
    private void admitBudget(PostingSnapshot posting, boolean unsaved) {
        String budget = budget(posting);
        if (budget == null || uses.isKnown(posting.employerId(), budget)) {
            return;
        }
        uses.lock(posting.employerId());
        boolean published = !unsaved && posting.state() == PostingState.PUBLISHED;
        if (published && uses.addOwn(posting, budget)) {
            audit(posting, Kind.BUDGET, null);
            return;
        }
        long allowed = config.budgetsPerDay()
                + postings.countOf(posting.employerId(), clock.instant().minus(SETTLED));
        if (uses.tried(posting.employerId()) >= allowed && !uses.isKnown(posting.employerId(), budget)) {
            throw tooMany(
                    "This employer, or you for several, has tried as many budgets today as a day allows; each posting"
                            + " that was published for a day allows one more",
                    HOUR);
        }
        uses.addTried(posting, budget);
        audit(posting, Kind.BUDGET, null);
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

    private static ProblemException tooMany(String detail, int seconds) {
        return ProblemException.retryable(ProblemType.TOO_MANY_REQUESTS, detail, seconds);
    }
}
