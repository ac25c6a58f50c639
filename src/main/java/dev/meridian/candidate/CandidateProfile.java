package dev.meridian.candidate;

import dev.meridian.platform.form.LanguageForm;
import dev.meridian.platform.form.LinkForm;
import dev.meridian.platform.form.PayRateForm;
import dev.meridian.platform.form.WeeklyHoursForm;
import dev.meridian.shared.EngagementKind;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A profile as an employer sees it to whom its owner has turned: all but the least rate, visibility and blocks. */
@Schema(name = "CandidateProfile")
public record CandidateProfile(
        String displayName,
        @Nullable String headline,
        @Nullable String countryCode,
        @Nullable WeeklyHoursForm workHours,
        @Nullable WeeklyHoursForm acceptableHours,
        List<CandidateView.HeldSkill> skills,
        List<LanguageForm> languages,
        @Nullable PayRateForm desiredRate,
        List<EngagementKind> engagementKinds,
        @Nullable LocalDate availableFrom,
        @Nullable Integer noticeDays,
        List<String> workAuthorizations,
        List<LinkForm> links) {
    static CandidateProfile of(CandidateView whole) {
        return new CandidateProfile(
                whole.displayName(),
                whole.headline(),
                whole.countryCode(),
                whole.workHours(),
                whole.acceptableHours(),
                whole.skills(),
                whole.languages(),
                whole.desiredRate(),
                whole.engagementKinds(),
                whole.availableFrom(),
                whole.noticeDays(),
                whole.workAuthorizations(),
                whole.links());
    }
}
