package dev.meridian.hiring.engagement;

import dev.meridian.hiring.application.ApplicationLog;
import dev.meridian.hiring.application.Applications;
import dev.meridian.hiring.application.Reason;
import dev.meridian.hiring.application.Side;
import dev.meridian.platform.http.Precondition;
import dev.meridian.platform.http.Tagged;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import dev.meridian.shared.EmployerRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Reviews in both directions, each hidden from the other side until both are in or the time for them is over. */
@ApplicationScoped
public class ReviewService {
    private final ReviewRepository reviews;
    private final Engagements engagements;
    private final Applications applications;
    private final ApplicationLog log;
    private final Clock clock;

    @Inject
    ReviewService(
            ReviewRepository reviews,
            Engagements engagements,
            Applications applications,
            ApplicationLog log,
            Clock clock) {
        this.reviews = reviews;
        this.engagements = engagements;
        this.applications = applications;
        this.log = log;
        this.clock = clock;
    }

    /** Writes the review of the caller's side. */
    public Tagged<ReviewView> write(UUID engagementId, ReviewForm form) {
        Engagements.Held held = engagements.held(engagementId, EmployerRole.RECRUITER);
        Side side = applications.sideOf(held.application());
        applications.requireThere(held.application());
        ReviewWindow.of(held.engagement(), form.occasion()).requireOpen(today(), side);
        if (reviews.has(new ReviewEntity.Key(engagementId, form.occasion(), side))) {
            throw ProblemException.of(ProblemType.CONFLICT, "Your side has reviewed this; a review is not changed");
        }
        ReviewEntity review = new ReviewEntity(held.engagement(), side, form, clock.instant());
        reviews.persistAndFlush(review);
        log.append(
                held.application(),
                "engagement.reviewed",
                Reason.of(form.occasion().name()));
        return new Tagged<>(view(review, held.engagement()), Precondition.tag(0, "review"));
    }

    /** The reviews of an engagement that the caller's side sees. */
    public List<ReviewView> of(UUID engagementId) {
        EngagementEntity engagement = engagements.visible(engagementId, EmployerRole.VIEWER);
        return seenBy(engagements.sideOf(engagement.toRef()), engagement);
    }

    /** What a side sees: its own, and of the other's what is shown. */
    List<ReviewView> seenBy(Side side, EngagementEntity engagement) {
        return reviews.of(engagement.id).stream()
                .map(review -> view(review, engagement))
                .filter(review -> review.by() == side || review.shown())
                .toList();
    }

    private ReviewView view(ReviewEntity review, EngagementEntity engagement) {
        Occasion occasion = review.key.occasion();
        Side other = review.key.side() == Side.EMPLOYER ? Side.CANDIDATE : Side.EMPLOYER;
        ReviewWindow window = ReviewWindow.of(engagement, occasion);
        return new ReviewView(
                engagement.id,
                engagement.candidateId,
                occasion,
                review.key.side(),
                review.ratings,
                review.words,
                review.wouldContinue,
                window.isShown(today()) || reviews.has(new ReviewEntity.Key(engagement.id, occasion, other)),
                window.until().plusDays(1),
                review.createdAt);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
