package dev.meridian.posting;

import dev.meridian.employer.EmployerService;
import dev.meridian.market.ExchangeRateService;
import dev.meridian.platform.http.Precondition;
import dev.meridian.platform.http.Tagged;
import dev.meridian.platform.problem.Violation;
import dev.meridian.skill.SkillService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Postings as they are shown: with their employer's name and their skills' labels. */
@ApplicationScoped
class PostingViews {
    private final EmployerService employers;
    private final SkillService skills;
    private final ExchangeRateService rates;

    /** What differs between a member's view and everyone's. */
    private record Frame(
            UUID id,
            PostingView.EmployerRef employer,
            PostingState state,
            List<PostingAction> actions,
            List<Violation> warnings,
            @Nullable Instant publishedAt,
            Instant createdAt,
            Instant updatedAt) {}

    @Inject
    PostingViews(EmployerService employers, SkillService skills, ExchangeRateService rates) {
        this.employers = employers;
        this.skills = skills;
        this.rates = rates;
    }

    static String tag(PostingEntity posting) {
        return Precondition.tag(posting.version, "member");
    }

    Tagged<PostingView> member(PostingEntity posting) {
        return new Tagged<>(members(List.of(posting)).get(0), tag(posting));
    }

    Tagged<PostingView> everyone(PublishedPostingEntity posting) {
        return new Tagged<>(everyones(List.of(posting)).get(0), Precondition.tag(posting.version, "public"));
    }

    List<PostingView> members(List<PostingEntity> postings) {
        Map<UUID, String> names = names(postings.stream().map(p -> p.employerId).collect(Collectors.toSet()));
        return postings.stream()
                .map(p -> view(
                        new Frame(
                                p.id,
                                employer(p.employerId, names),
                                p.state,
                                p.state.allowedActions(),
                                PublishingRules.warnings(p.content, rates.currencies()),
                                p.publishedAt,
                                p.createdAt,
                                p.updatedAt),
                        p.content))
                .toList();
    }

    /** As they stand in lists, by id. */
    Map<UUID, PostingCard> cards(List<PublishedPostingEntity> postings) {
        return everyones(postings).stream().map(PostingCard::of).collect(Collectors.toMap(PostingCard::id, c -> c));
    }

    List<PostingView> everyones(List<PublishedPostingEntity> postings) {
        Map<UUID, String> names = names(postings.stream().map(p -> p.employerId).collect(Collectors.toSet()));
        return postings.stream()
                .map(p -> view(
                        new Frame(
                                p.postingId,
                                employer(p.employerId, names),
                                PostingState.PUBLISHED,
                                List.of(),
                                List.of(),
                                p.publishedAt,
                                p.createdAt,
                                p.updatedAt),
                        p.content))
                .toList();
    }

    private Map<UUID, String> names(Set<UUID> ids) {
        return employers.names(ids);
    }

    private static PostingView.EmployerRef employer(UUID id, Map<UUID, String> names) {
        return new PostingView.EmployerRef(id, names.getOrDefault(id, ""));
    }

    private PostingView view(Frame frame, PostingForm c) {
        return new PostingView(
                frame.id(),
                frame.employer(),
                frame.state(),
                c.title(),
                c.summary(),
                orNone(c.responsibilities()),
                orNone(c.qualifications()),
                c.mission(),
                c.growth(),
                orNone(c.benefits()),
                c.skillsOrNone().stream().map(this::withLabel).toList(),
                orNone(c.languages()),
                c.inLanguage(),
                c.workHours(),
                c.asynchronousOrDefault(),
                c.minOverlapMinutesPerDay(),
                c.desiredOverlapMinutesPerDay(),
                c.holidays(),
                c.baseSalary(),
                orNone(c.engagementKinds()).stream().sorted().toList(),
                c.hireStructure(),
                c.headcountOrDefault(),
                c.applicantLocation(),
                c.startDate(),
                c.startToleranceDaysOrDefault(),
                c.validThrough(),
                c.replyByDays(),
                c.screeningQuestionsOrNone(),
                c.matchWeights(),
                c.externalRef(),
                orNone(c.links()),
                frame.actions().stream().map(PostingAction::path).toList(),
                frame.warnings(),
                frame.publishedAt(),
                frame.createdAt(),
                frame.updatedAt());
    }

    private PostingView.AskedSkill withLabel(PostingSkillForm asked) {
        UUID id = Objects.requireNonNull(asked.skillId(), "stored skills have ids");
        return new PostingView.AskedSkill(
                id,
                skills.label(id),
                asked.importanceOrDefault(),
                asked.mustBeHeld(),
                asked.minLevelOrDefault(),
                asked.minYears(),
                asked.weight());
    }

    private static <T> List<T> orNone(@Nullable Collection<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
