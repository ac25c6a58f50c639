package dev.meridian.candidate;

import dev.meridian.platform.form.LanguageForm;
import dev.meridian.platform.form.LinkForm;
import dev.meridian.platform.form.PayRateForm;
import dev.meridian.platform.form.WeeklyHoursForm;
import dev.meridian.shared.EngagementKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A profile as its owner sees it. */
@Schema(name = "Candidate")
public record CandidateView(
        UUID id,
        String displayName,
        @Nullable String headline,
        @Nullable String countryCode,
        @Nullable WeeklyHoursForm workHours,
        @Nullable WeeklyHoursForm acceptableHours,
        List<HeldSkill> skills,
        List<LanguageForm> languages,
        @Nullable PayRateForm desiredRate,
        @Nullable PayRateForm minimumRate,
        List<EngagementKind> engagementKinds,
        @Nullable LocalDate availableFrom,
        @Nullable Integer noticeDays,
        List<String> workAuthorizations,
        Visibility visibility,
        @Schema(description = "Employers to whom this profile does not exist") List<UUID> blockedEmployers,
        List<LinkForm> links,
        Instant createdAt,
        Instant updatedAt) {
    /** A skill with its usual name. */
    public record HeldSkill(UUID skillId, String label, int level, int years, @Nullable LocalDate lastUsed) {}
}
