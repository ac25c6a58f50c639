package dev.meridian.matching;

import dev.meridian.candidate.CandidateForm;
import dev.meridian.candidate.CandidateSnapshot;
import dev.meridian.candidate.HeldSkillForm;
import dev.meridian.candidate.Visibility;
import dev.meridian.market.RateTable;
import dev.meridian.matching.engine.Candidate;
import dev.meridian.matching.engine.ExchangeRates;
import dev.meridian.matching.engine.HeldSkill;
import dev.meridian.matching.engine.LanguageRequirement;
import dev.meridian.matching.engine.LocationRule;
import dev.meridian.matching.engine.OpenPosting;
import dev.meridian.matching.engine.Posting;
import dev.meridian.matching.engine.RelatedSkills;
import dev.meridian.matching.engine.SkillRequirement;
import dev.meridian.matching.engine.SpokenLanguage;
import dev.meridian.matching.engine.Weights;
import dev.meridian.platform.form.LanguageForm;
import dev.meridian.platform.form.PayRateForm;
import dev.meridian.platform.form.WeeklyHoursForm;
import dev.meridian.posting.ApplicantLocation;
import dev.meridian.posting.MatchWeightsForm;
import dev.meridian.posting.PostingForm;
import dev.meridian.posting.PostingSkillForm;
import dev.meridian.posting.PostingSnapshot;
import dev.meridian.shared.PayRate;
import dev.meridian.shared.WeeklyHours;
import dev.meridian.skill.SkillRelation;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns what is stored into what the engine takes. What is not turned here cannot be scored. */
final class EngineInputs {
    private EngineInputs() {}

    static Candidate candidate(CandidateSnapshot snapshot) {
        CandidateForm c = snapshot.content();
        return Candidate.builder(snapshot.id())
                .alias(c.visibilityOrDefault() == Visibility.ANONYMOUS ? snapshot.anonymousId() : null)
                .skills(c.skillsOrNone().stream().map(EngineInputs::held).toList())
                .languages(orNone(c.languages()).stream()
                        .map(l -> new SpokenLanguage(l.languageTag(), l.cefrLevel()))
                        .toList())
                .countryCode(c.countryCode())
                .preferredHours(hours(c.workHours()))
                .acceptableHours(hours(c.acceptableHours()))
                .desiredRate(rate(c.desiredRate()))
                .minimumRate(rate(c.minimumRate()))
                .engagementKinds(c.engagementKinds() == null ? Set.of() : c.engagementKinds())
                .availableFrom(c.availableFrom())
                .noticeDays(c.noticeDays())
                .build();
    }

    static Posting posting(PostingSnapshot snapshot) {
        PostingForm p = snapshot.content();
        return Posting.builder(snapshot.id())
                .requirements(p.skillsOrNone().stream().map(EngineInputs::asked).toList())
                .languages(orNone(p.languages()).stream()
                        .map(EngineInputs::language)
                        .toList())
                .workHours(hours(p.workHours()))
                .asynchronous(p.asynchronousOrDefault())
                .minOverlapMinutesPerDay(p.minOverlapMinutesPerDay())
                .desiredOverlapMinutesPerDay(p.desiredOverlapMinutesPerDay())
                .pay(p.baseSalary() == null ? null : p.baseSalary().toValue())
                .engagementKinds(p.engagementKinds() == null ? Set.of() : p.engagementKinds())
                .location(location(p.applicantLocation()))
                .startDate(p.startDate())
                .startToleranceDays(p.startToleranceDaysOrDefault())
                .firstPublished(
                        snapshot.firstPublishedAt() == null
                                ? null
                                : snapshot.firstPublishedAt()
                                        .atOffset(ZoneOffset.UTC)
                                        .toLocalDate())
                .build();
    }

    static OpenPosting open(PostingSnapshot snapshot) {
        PostingForm form = snapshot.content();
        return new OpenPosting(posting(snapshot), weights(form), snapshot.employerId(), form.validThrough());
    }

    /** The weights that a posting gives itself, else the usual ones. */
    static Weights weights(PostingForm form) {
        MatchWeightsForm own = form.matchWeights();
        return own == null ? Weights.DEFAULT : new Weights(own.skills(), own.timeZoneOverlap(), own.rate());
    }

    static ExchangeRates rates(RateTable table) {
        return new ExchangeRates(table.date(), table.perEuro());
    }

    static RelatedSkills related(Collection<SkillRelation> relations) {
        return RelatedSkills.of(relations.stream()
                .map(r -> new RelatedSkills.Relation(r.heldId(), r.askedId(), r.strength()))
                .toList());
    }

    private static HeldSkill held(HeldSkillForm form) {
        return new HeldSkill(id(form.skillId()), form.level(), form.yearsOrZero());
    }

    private static SkillRequirement asked(PostingSkillForm form) {
        return new SkillRequirement(
                id(form.skillId()),
                form.importanceOrDefault(),
                form.mustBeHeld(),
                form.minLevelOrDefault(),
                form.minYears(),
                form.weight());
    }

    private static LanguageRequirement language(LanguageForm form) {
        return new LanguageRequirement(form.languageTag(), form.cefrLevel());
    }

    private static LocationRule location(@Nullable ApplicantLocation location) {
        if (location == null) {
            return new LocationRule.Unknown();
        }
        return location.kind() == ApplicantLocation.Kind.UNRESTRICTED
                ? new LocationRule.Unrestricted()
                : new LocationRule.Countries(location.resolvedCountries());
    }

    private static @Nullable WeeklyHours hours(@Nullable WeeklyHoursForm form) {
        return form == null ? null : form.toValue();
    }

    private static @Nullable PayRate rate(@Nullable PayRateForm form) {
        return form == null ? null : form.toValue();
    }

    private static UUID id(@Nullable UUID skillId) {
        return Objects.requireNonNull(skillId, "stored skills have ids");
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
