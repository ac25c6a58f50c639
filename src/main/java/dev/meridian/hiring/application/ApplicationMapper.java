package dev.meridian.hiring.application;

import dev.meridian.candidate.CandidateCard;
import dev.meridian.candidate.CandidateCards;
import dev.meridian.candidate.CandidateProfile;
import dev.meridian.employer.EmployerService;
import dev.meridian.hiring.application.ApplicationViews.Applicant;
import dev.meridian.hiring.application.ApplicationViews.Card;
import dev.meridian.hiring.application.ApplicationViews.EmployerRef;
import dev.meridian.hiring.application.ApplicationViews.ForCandidate;
import dev.meridian.hiring.application.ApplicationViews.ForEmployer;
import dev.meridian.hiring.application.ApplicationViews.Invitation;
import dev.meridian.hiring.application.ApplicationViews.PostingRef;
import dev.meridian.hiring.application.ApplicationViews.ReasonView;
import dev.meridian.hiring.application.ApplicationViews.Stage;
import dev.meridian.matching.EmployerViews;
import dev.meridian.platform.http.Precondition;
import dev.meridian.platform.http.Tagged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Applications as each side sees them. */
@ApplicationScoped
class ApplicationMapper {
    private final EmployerService employers;
    private final CandidateCards cards;
    private final EmployerViews known;
    private final HiringStages stages;
    private final Clock clock;

    @Inject
    ApplicationMapper(
            EmployerService employers, CandidateCards cards, EmployerViews known, HiringStages stages, Clock clock) {
        this.employers = employers;
        this.cards = cards;
        this.known = known;
        this.stages = stages;
        this.clock = clock;
    }

    static String employerTag(ApplicationEntity application) {
        return Precondition.tag(application.version, "employer");
    }

    static String candidateTag(ApplicationEntity application) {
        return Precondition.tag(application.version, "candidate");
    }

    Tagged<ForEmployer> forEmployer(ApplicationEntity a) {
        return new Tagged<>(
                new ForEmployer(
                        a.id,
                        new PostingRef(a.postingId, a.title),
                        employer(a.employerId, employers.names(Set.of(a.employerId))),
                        applicant(a, shownCards(List.of(a))),
                        a.state,
                        stage(a, stages.of(a.employerId)),
                        invitation(a),
                        a.coverNote,
                        a.answers,
                        a.profile,
                        a.match,
                        a.submittedAt,
                        a.replyBy,
                        a.isOverdue(clock.instant()),
                        a.answeredAt,
                        a.endedAt,
                        reason(a),
                        a.state.allowedActions(Side.EMPLOYER),
                        a.createdAt,
                        a.updatedAt),
                employerTag(a));
    }

    Tagged<ForCandidate> forCandidate(ApplicationEntity application) {
        return new Tagged<>(forCandidate(List.of(application)).get(0), candidateTag(application));
    }

    List<ForCandidate> forCandidate(List<ApplicationEntity> applications) {
        Map<UUID, String> names =
                employers.names(applications.stream().map(a -> a.employerId).collect(Collectors.toSet()));
        return applications.stream().map(a -> forCandidate(a, names)).toList();
    }

    /** Of one employer's. */
    List<Card> cards(UUID employerId, List<ApplicationEntity> applications) {
        Map<UUID, CandidateCard> shown = shownCards(applications);
        List<HiringStage> known = stages.of(employerId);
        return applications.stream()
                .map(a -> new Card(
                        a.id,
                        new PostingRef(a.postingId, a.title),
                        applicant(a, shown),
                        a.state,
                        stage(a, known),
                        a.match == null ? null : a.match.score(),
                        a.submittedAt,
                        a.replyBy,
                        a.isOverdue(clock.instant()),
                        a.reasonCode,
                        a.createdAt,
                        a.updatedAt))
                .toList();
    }

    private ForCandidate forCandidate(ApplicationEntity a, Map<UUID, String> names) {
        return new ForCandidate(
                a.id,
                new PostingRef(a.postingId, a.title),
                employer(a.employerId, names),
                ApplicationStatus.of(a.state),
                invitation(a),
                a.coverNote,
                a.answers,
                a.profile,
                a.submittedAt,
                a.replyBy,
                a.isOverdue(clock.instant()),
                a.endedAt,
                reason(a),
                a.state.allowedActions(Side.CANDIDATE),
                a.createdAt,
                a.updatedAt);
    }

    private static EmployerRef employer(UUID id, Map<UUID, String> names) {
        return new EmployerRef(id, names.getOrDefault(id, ""));
    }

    /** Of those who were invited by name and have not answered, the names as they are now. */
    private Map<UUID, CandidateCard> shownCards(List<ApplicationEntity> applications) {
        return cards.of(applications.stream()
                .filter(a -> a.submittedAt == null && a.isNamed())
                .map(a -> a.candidateId)
                .collect(Collectors.toSet()));
    }

    private Applicant applicant(ApplicationEntity a, Map<UUID, CandidateCard> shown) {
        if (!a.isNamed()) {
            UUID handle = known.handle(a.employerId, Objects.requireNonNull(a.alias));
            return new Applicant(handle, EmployerViews.nameOf(handle), null, null, true);
        }
        CandidateProfile profile = a.profile;
        if (profile != null) {
            return new Applicant(
                    a.candidateId, profile.displayName(), profile.headline(), profile.countryCode(), false);
        }
        CandidateCard card = shown.get(a.candidateId);
        // Who was invited by name and is anonymous by now is not told to be the same.
        return card == null || card.anonymousId() != null
                ? new Applicant(a.candidateId, null, null, null, false)
                : new Applicant(a.candidateId, card.displayName(), card.headline(), card.countryCode(), false);
    }

    private static Stage stage(ApplicationEntity a, List<HiringStage> known) {
        return known.stream()
                .filter(stage -> stage.code().equals(a.stage))
                .findFirst()
                .map(stage -> new Stage(stage.code(), stage.name()))
                .orElseGet(() -> new Stage(a.stage, inWords(a.stage)));
    }

    /** Of a stage that is nobody's own. */
    private static String inWords(String code) {
        return code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static @Nullable Invitation invitation(ApplicationEntity a) {
        return a.invitedAt == null || a.invitationExpiresAt == null
                ? null
                : new Invitation(a.invitation, a.invitedAt, a.invitationExpiresAt);
    }

    private static @Nullable ReasonView reason(ApplicationEntity a) {
        return a.reasonCode == null && a.reasonWords == null ? null : new ReasonView(a.reasonCode, a.reasonWords);
    }
}
