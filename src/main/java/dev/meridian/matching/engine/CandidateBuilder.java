package dev.meridian.matching.engine;

import dev.meridian.shared.EngagementKind;
import dev.meridian.shared.PayRate;
import dev.meridian.shared.WeeklyHours;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects the components of a {@link Candidate}, whose documentation says what each one means. */
public final class CandidateBuilder {

    private final UUID id;
    private @Nullable UUID alias;
    private List<HeldSkill> skills = List.of();
    private List<SpokenLanguage> languages = List.of();
    private @Nullable String countryCode;
    private @Nullable WeeklyHours preferredHours;
    private @Nullable WeeklyHours acceptableHours;
    private @Nullable PayRate desiredRate;
    private @Nullable PayRate minimumRate;
    private Set<EngagementKind> engagementKinds = Set.of();
    private @Nullable LocalDate availableFrom;
    private @Nullable Integer noticeDays;

    CandidateBuilder(UUID id) {
        this.id = id;
    }

    CandidateBuilder(Candidate from) {
        this.id = from.id();
        this.alias = from.alias();
        this.skills = from.skills();
        this.languages = from.languages();
        this.countryCode = from.countryCode();
        this.preferredHours = from.preferredHours();
        this.acceptableHours = from.acceptableHours();
        this.desiredRate = from.desiredRate();
        this.minimumRate = from.minimumRate();
        this.engagementKinds = from.engagementKinds();
        this.availableFrom = from.availableFrom();
        this.noticeDays = from.noticeDays();
    }

    public CandidateBuilder alias(@Nullable UUID value) {
        this.alias = value;
        return this;
    }

    public CandidateBuilder skills(List<HeldSkill> value) {
        this.skills = value;
        return this;
    }

    public CandidateBuilder languages(List<SpokenLanguage> value) {
        this.languages = value;
        return this;
    }

    public CandidateBuilder countryCode(@Nullable String value) {
        this.countryCode = value;
        return this;
    }

    public CandidateBuilder preferredHours(@Nullable WeeklyHours value) {
        this.preferredHours = value;
        return this;
    }

    public CandidateBuilder acceptableHours(@Nullable WeeklyHours value) {
        this.acceptableHours = value;
        return this;
    }

    public CandidateBuilder desiredRate(@Nullable PayRate value) {
        this.desiredRate = value;
        return this;
    }

    public CandidateBuilder minimumRate(@Nullable PayRate value) {
        this.minimumRate = value;
        return this;
    }

    public CandidateBuilder engagementKinds(Set<EngagementKind> value) {
        this.engagementKinds = value;
        return this;
    }

    public CandidateBuilder availableFrom(@Nullable LocalDate value) {
        this.availableFrom = value;
        return this;
    }

    public CandidateBuilder noticeDays(@Nullable Integer value) {
        this.noticeDays = value;
        return this;
    }

    /**
     * Puts it together.
     *
     * @throws IllegalArgumentException as {@link Candidate} says
     */
    public Candidate build() {
        return new Candidate(
                id,
                alias,
                skills,
                languages,
                countryCode,
                preferredHours,
                acceptableHours,
                desiredRate,
                minimumRate,
                engagementKinds,
                availableFrom,
                noticeDays);
    }
}
