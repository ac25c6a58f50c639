package dev.meridian.posting;

import dev.meridian.platform.form.LanguageForm;
import dev.meridian.platform.form.LinkForm;
import dev.meridian.platform.form.PayRangeForm;
import dev.meridian.platform.form.WeeklyHoursForm;
import dev.meridian.platform.validation.Known;
import dev.meridian.platform.validation.Register;
import dev.meridian.platform.validation.Text;
import dev.meridian.shared.EngagementKind;
import dev.meridian.shared.HireStructure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an employer writes of a role; also the form in which it is stored, skills then by id. A draft needs only a title;
 * what publishing needs besides is in {@link PublishingRules}.
 */
@Schema(name = "JobPostingInput")
public record PostingForm(
        @Schema(description = "Needed to create a posting; elsewhere it may be left out, and cannot change") @Nullable
                UUID employerId,
        @Schema(
                        description = "Only for creating, and for PUT by reference: DRAFT, PUBLISHED, PAUSED or CLOSED;"
                                + " DRAFT where absent, or the state that the posting has")
                @Nullable
                PostingState desiredState,
        @NotNull(message = "is needed") @Text(max = 200) @Schema(examples = "Backend engineer, payments") String title,
        @Text(max = 5000) @Nullable String summary,
        @Size(max = 50, message = "must hold at most 50 entries") @Nullable
                List<@Text(max = 1000) String> responsibilities,
        @Size(max = 50, message = "must hold at most 50 entries") @Nullable
                List<@Text(max = 1000) String> qualifications,
        @Text(max = 5000) @Schema(description = "What the employer is there for") @Nullable String mission,
        @Text(max = 5000) @Schema(description = "What one can become in this role") @Nullable String growth,
        @Size(max = 50, message = "must hold at most 50 entries") @Nullable List<@Text(max = 1000) String> benefits,
        @Size(max = 40, message = "must hold at most 40 skills") @Nullable List<@Valid PostingSkillForm> skills,
        @Size(max = 30, message = "must hold at most 30 languages") @Nullable List<@Valid LanguageForm> languages,
        @Known(Register.LANGUAGE_TAG)
                @Schema(description = "The language that the posting is written in; BCP 47", examples = "en")
                @Nullable
                String inLanguage,
        @Valid @Nullable WeeklyHoursForm workHours,
        @Schema(description = "True where hours do not matter; false where absent") @Nullable Boolean asynchronous,
        @Min(value = 0, message = "must be 0 to 1440")
                @Max(value = 1440, message = "must be 0 to 1440")
                @Schema(
                        description =
                                "Candidates with fewer minutes in common, in any week of the year to come, are not eligible")
                @Nullable
                Integer minOverlapMinutesPerDay,
        @Min(value = 1, message = "must be 1 to 1440")
                @Max(value = 1440, message = "must be 1 to 1440")
                @Schema(description = "What earns full credit; all of workHours where absent")
                @Nullable
                Integer desiredOverlapMinutesPerDay,
        @Known(Register.COUNTRY)
                @Schema(description = "The country whose holidays are kept; ISO 3166-1 alpha-2. Not scored")
                @Nullable
                String holidays,
        @Valid @Nullable PayRangeForm baseSalary,
        @Nullable Set<EngagementKind> engagementKinds,
        @Nullable HireStructure hireStructure,
        @Min(value = 1, message = "must be 1 to 1000")
                @Max(value = 1000, message = "must be 1 to 1000")
                @Schema(description = "1 where absent")
                @Nullable
                Integer headcount,
        @Valid @Nullable ApplicantLocation applicantLocation,
        @Nullable LocalDate startDate,
        @Min(value = 0, message = "must be 0 to 365")
                @Max(value = 365, message = "must be 0 to 365")
                @Schema(description = "14 where absent")
                @Nullable
                Integer startToleranceDays,
        @Schema(description = "When the posting ends by itself") @Nullable Instant validThrough,
        @Min(value = 1, message = "must be 1 to 90")
                @Max(value = 90, message = "must be 1 to 90")
                @Schema(description = "Days within which every applicant is answered")
                @Nullable
                Integer replyByDays,
        @Size(max = 20, message = "must hold at most 20 questions")
                @Schema(description = "What whoever applies is asked; everyone may read them")
                @Nullable
                List<@Valid ScreeningQuestion> screeningQuestions,
        @Valid
                @Schema(
                        description =
                                "Of this posting's ranking; 60, 25, 15 where absent. A request can ask for others")
                @Nullable
                MatchWeightsForm matchWeights,
        @Text(max = 200)
                @Schema(description = "The posting's key in the employer's own system; unique per employer")
                @Nullable
                String externalRef,
        @Size(max = 20, message = "must hold at most 20 links") @Nullable List<@Valid LinkForm> links) {

    private static final int DEFAULT_START_TOLERANCE_DAYS = 14;
    private static final int DEFAULT_REPLY_BY_DAYS = 14;

    /** Whether hours do not matter. */
    public boolean asynchronousOrDefault() {
        return Boolean.TRUE.equals(asynchronous);
    }

    /** How many people are sought. */
    public int headcountOrDefault() {
        return headcount == null ? 1 : headcount;
    }

    /** Days within which whoever applies gets an answer. */
    public int replyByDaysOrDefault() {
        return replyByDays == null ? DEFAULT_REPLY_BY_DAYS : replyByDays;
    }

    /** Days after the start that a candidate may still begin. */
    public int startToleranceDaysOrDefault() {
        return startToleranceDays == null ? DEFAULT_START_TOLERANCE_DAYS : startToleranceDays;
    }

    /** The skills, none where none are asked. */
    public List<PostingSkillForm> skillsOrNone() {
        return skills == null ? List.of() : skills;
    }

    /** The questions that whoever applies is asked, none where none are. */
    public List<ScreeningQuestion> screeningQuestionsOrNone() {
        return screeningQuestions == null ? List.of() : screeningQuestions;
    }

    /** The form as it is stored: the employer and the state stand in columns of their own. */
    PostingForm stored(List<PostingSkillForm> resolved, @Nullable String reference) {
        return copy(null, null, resolved, reference);
    }

    private PostingForm copy(
            @Nullable UUID employer,
            @Nullable PostingState desired,
            List<PostingSkillForm> resolved,
            @Nullable String reference) {
        return new PostingForm(
                employer,
                desired,
                title,
                summary,
                responsibilities,
                qualifications,
                mission,
                growth,
                benefits,
                resolved,
                languages,
                inLanguage,
                workHours,
                asynchronous,
                minOverlapMinutesPerDay,
                desiredOverlapMinutesPerDay,
                holidays,
                baseSalary,
                engagementKinds,
                hireStructure,
                headcount,
                applicantLocation,
                startDate,
                startToleranceDays,
                validThrough,
                replyByDays,
                screeningQuestions,
                matchWeights,
                reference,
                links);
    }

    /** The same posting for an employer, to be published at once. */
    public PostingForm of(UUID employer) {
        return copy(employer, PostingState.PUBLISHED, skillsOrNone(), externalRef);
    }

    /** What everyone may read: all but the employer's own key. */
    PostingForm forEveryone() {
        return stored(skillsOrNone(), null);
    }
}
