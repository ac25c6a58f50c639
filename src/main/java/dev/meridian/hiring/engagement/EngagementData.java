package dev.meridian.hiring.engagement;

import dev.meridian.candidate.CandidateRemoved;
import dev.meridian.hiring.application.Reason;
import dev.meridian.hiring.application.Side;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.privacy.JsonRows;
import dev.meridian.platform.privacy.Person;
import dev.meridian.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The person's engagements, with the reviews that they see, and those whom they look after. That somebody was engaged, and on
 * which terms, is the employer's too and stays, by ids; what was written in it by the person or about them goes.
 */
@ApplicationScoped
class EngagementData implements PersonalData {
    private static final String WORKER = "hiring";

    private final Engagements engagements;
    private final EngagementRepository repository;
    private final ReviewRepository reviews;
    private final ReviewService reviewService;
    private final EngagementViews views;
    private final JsonRows rows;
    private final SystemCaller system;
    private final Clock clock;

    @Inject
    EngagementData(
            Engagements engagements,
            EngagementRepository repository,
            ReviewRepository reviews,
            ReviewService reviewService,
            EngagementViews views,
            JsonRows rows,
            SystemCaller system,
            Clock clock) {
        this.engagements = engagements;
        this.repository = repository;
        this.reviews = reviews;
        this.reviewService = reviewService;
        this.views = views;
        this.rows = rows;
        this.system = system;
        this.clock = clock;
    }

    @Override
    public Set<String> tables() {
        return Set.of("engagement", "engagement_review");
    }

    @Override
    public Map<String, Object> export(Person person) {
        Map<String, Object> held = new HashMap<>();
        held.put(
                "liaisons",
                rows.of(
                        """
                        select id as "engagementId", employer_id as "employerId", start_date as "startDate" from engagement
                         where liaison_id = :account order by id
                        """,
                        Map.of("account", person.accountId())));
        UUID candidateId = person.candidateId();
        if (candidateId != null) {
            List<EngagementEntity> own = repository.ofCandidate(candidateId);
            held.put("engagements", views.of(own, Side.CANDIDATE));
            held.put(
                    "engagement-reviews",
                    own.stream()
                            .flatMap(engagement -> reviewService.seenBy(Side.CANDIDATE, engagement).stream())
                            .toList());
        }
        return held;
    }

    /** Goes with the profile, whether the account goes too or not. */
    void forget(@Observes CandidateRemoved removed) {
        system.within(WORKER, () -> {
            // Nobody is left to work, or to decide on; what was guaranteed stays to be paid.
            repository.runningOf(removed.id()).forEach(id -> leave(engagements.heldByService(id)));
            repository.update("endWords = null where candidateId = ?1", removed.id());
            return reviews.update("words = null where candidateId = ?1", removed.id());
        });
    }

    private void leave(Engagements.Held held) {
        if (held.engagement().state != EngagementState.ENDED) {
            engagements.end(
                    held,
                    Side.CANDIDATE,
                    Reason.of(EndForm.Why.PERSONAL.name()),
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        }
    }

    /** Who is no member any more looks after nobody: the memberships take that with them. */
    @Override
    public void erase(Person person) {}
}
