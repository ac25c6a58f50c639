package dev.meridian.posting;

import dev.meridian.platform.form.LanguageForm;
import dev.meridian.platform.form.LinkForm;
import dev.meridian.platform.form.PayRangeForm;
import dev.meridian.platform.form.WeeklyHoursForm;
import dev.meridian.platform.problem.Violation;
import dev.meridian.shared.EngagementKind;
import dev.meridian.shared.HireStructure;
import dev.meridian.shared.Importance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A posting. To the public externalRef is null, and allowedActions and warnings are empty.
 *
 * @param allowedActions the steps that its employer can take now, as the last part of their addresses
 * @param warnings what would serve candidates, but is missing
 */
@Schema(name = "JobPosting")
public record PostingView(
        UUID id,
        EmployerRef employer,
        PostingState state,
        String title,
        @Nullable String summary,
        List<String> responsibilities,
        List<String> qualifications,
        @Nullable String mission,
        @Nullable String growth,
        List<String> benefits,
        List<AskedSkill> skills,
        List<LanguageForm> languages,
        @Nullable String inLanguage,
        @Nullable WeeklyHoursForm workHours,
        boolean asynchronous,
        @Nullable Integer minOverlapMinutesPerDay,
        @Nullable Integer desiredOverlapMinutesPerDay,
        @Nullable String holidays,
        @Nullable PayRangeForm baseSalary,
        List<EngagementKind> engagementKinds,
        @Nullable HireStructure hireStructure,
        int headcount,
        @Nullable ApplicantLocation applicantLocation,
        @Nullable LocalDate startDate,
        int startToleranceDays,
        @Nullable Instant validThrough,
        @Nullable Integer replyByDays,
        List<ScreeningQuestion> screeningQuestions,
        @Schema(description = "Null where the usual 60, 25, 15 count") @Nullable MatchWeightsForm matchWeights,
        @Schema(description = "The posting's key in the employer's own system; null to the public") @Nullable
                String externalRef,
        List<LinkForm> links,
        @Schema(description = "The steps that its employer can take now, as the last part of their addresses")
                List<String> allowedActions,
        @Schema(description = "What would serve candidates, but is missing; empty to the public")
                List<Violation> warnings,
        @Nullable Instant publishedAt,
        Instant createdAt,
        Instant updatedAt) {
    /** Whose posting it is. */
    public record EmployerRef(UUID id, String name) {}

    /** A skill with its usual name. */
    public record AskedSkill(
            UUID skillId,
            String label,
            Importance importance,
            boolean mustHave,
            int minLevel,
            @Nullable Integer minYears,
            @Nullable Integer weight) {}
}
