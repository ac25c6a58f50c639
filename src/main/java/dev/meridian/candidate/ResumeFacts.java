package dev.meridian.candidate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.meridian.platform.form.PayRateForm;
import dev.meridian.platform.form.WeeklyHoursForm;
import dev.meridian.shared.EngagementKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a profile says that JSON Resume has no field for; read as strictly as a profile. */
@Schema(
        name = "ResumeFacts",
        description =
                "What JSON Resume has no field for. Where it is given it replaces all these facts, but for visibility,"
                        + " minimumRate and blockedEmployers, which stay where they are absent. The latter two are never shown here")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResumeFacts(
        @Nullable WeeklyHoursForm workHours,
        @Nullable WeeklyHoursForm acceptableHours,
        @Nullable PayRateForm desiredRate,
        @Nullable PayRateForm minimumRate,
        @Nullable List<EngagementKind> engagementKinds,
        @Nullable LocalDate availableFrom,
        @Nullable Integer noticeDays,
        @Nullable List<String> workAuthorizations,
        @Nullable Visibility visibility,
        @Nullable Set<UUID> blockedEmployers) {

    /** A profile's, but for what no reader of a resume may see. */
    static ResumeFacts of(CandidateForm form) {
        Set<EngagementKind> kinds = form.engagementKinds();
        return new ResumeFacts(
                form.workHours(),
                form.acceptableHours(),
                form.desiredRate(),
                null,
                kinds == null ? null : kinds.stream().sorted().toList(),
                form.availableFrom(),
                form.noticeDays(),
                form.workAuthorizations(),
                form.visibilityOrDefault(),
                null);
    }
}
