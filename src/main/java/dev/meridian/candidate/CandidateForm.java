package dev.meridian.candidate;

import dev.meridian.platform.form.LanguageForm;
import dev.meridian.platform.form.LinkForm;
import dev.meridian.platform.form.PayRateForm;
import dev.meridian.platform.form.WeeklyHoursForm;
import dev.meridian.platform.validation.Known;
import dev.meridian.platform.validation.Register;
import dev.meridian.platform.validation.Text;
import dev.meridian.shared.EngagementKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate writes of themselves; also the form in which it is stored, skills then by id. Only what is listed in
 * matching's inputs is ever scored: name, headline, links and the like are not.
 */
@Schema(name = "CandidateInput")
public record CandidateForm(
        @NotNull(message = "is needed") @Text(max = 100) @Schema(examples = "Ada Example") String displayName,
        @Text(max = 200) @Schema(examples = "Backend engineer, payments") @Nullable String headline,
        @Known(Register.COUNTRY)
                @Schema(description = "Where the work is done from; ISO 3166-1 alpha-2", examples = "PT")
                @Nullable
                String countryCode,
        @Valid @Schema(description = "Preferred hours; at most 60 a week") @Nullable WeeklyHoursForm workHours,
        @Valid
                @Schema(
                        description =
                                "Hours that are acceptable too, in the same zone; at most 112 a week with the preferred")
                @Nullable
                WeeklyHoursForm acceptableHours,
        @Size(max = 40, message = "must hold at most 40 skills") @Nullable List<@Valid HeldSkillForm> skills,
        @Size(max = 30, message = "must hold at most 30 languages") @Nullable List<@Valid LanguageForm> languages,
        @Valid @Schema(description = "What is asked; employers see it") @Nullable PayRateForm desiredRate,
        @Valid
                @Schema(
                        description =
                                "The least that is accepted, in the same currency, unit and hours; shown to nobody else")
                @Nullable
                PayRateForm minimumRate,
        @Nullable Set<EngagementKind> engagementKinds,
        @Nullable LocalDate availableFrom,
        @Min(value = 0, message = "must be 0 to 365") @Max(value = 365, message = "must be 0 to 365") @Nullable
                Integer noticeDays,
        @Size(max = 60, message = "must hold at most 60 countries")
                @Schema(description = "Countries where the candidate may work; ISO 3166-1 alpha-2. Not scored")
                @Nullable
                List<@Known(Register.COUNTRY) String> workAuthorizations,
        @Schema(description = "PUBLIC where absent") @Nullable Visibility visibility,
        @Size(max = 200, message = "must hold at most 200 employers")
                @Schema(
                        description =
                                "Employers to whom this profile does not exist; no employer is told. Their postings are not ranked for you either")
                @Nullable
                Set<UUID> blockedEmployers,
        @Size(max = 20, message = "must hold at most 20 links") @Nullable List<@Valid LinkForm> links) {

    /** The skills, none where the candidate gave none. */
    public List<HeldSkillForm> skillsOrNone() {
        return skills == null ? List.of() : skills;
    }

    /** Employers to whom the candidate does not exist. */
    public Set<UUID> blockedEmployersOrNone() {
        return blockedEmployers == null ? Set.of() : blockedEmployers;
    }

    /** Who may find the candidate. */
    public Visibility visibilityOrDefault() {
        return visibility == null ? Visibility.PUBLIC : visibility;
    }

    /** The same with other skills. */
    CandidateForm withSkills(List<HeldSkillForm> others) {
        return with(others, visibilityOrDefault());
    }

    /** The same, found by nobody. */
    CandidateForm hidden() {
        return with(skills, Visibility.HIDDEN);
    }

    private CandidateForm with(@Nullable List<HeldSkillForm> others, Visibility shown) {
        return new CandidateForm(
                displayName,
                headline,
                countryCode,
                workHours,
                acceptableHours,
                others,
                languages,
                desiredRate,
                minimumRate,
                engagementKinds,
                availableFrom,
                noticeDays,
                workAuthorizations,
                shown,
                blockedEmployers,
                links);
    }
}
