package dev.meridian.hiring.engagement;

import dev.meridian.platform.form.WeeklyHoursForm;
import dev.meridian.shared.EngagementKind;
import dev.meridian.shared.HireStructure;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An engagement at one version, for the rest of hiring.
 *
 * @param trialEndsOn the trial's last day, also after it; null where there was none
 * @param workHours the hours agreed on; null where hours do not matter
 */
public record EngagementRef(
        UUID id,
        UUID applicationId,
        UUID postingId,
        UUID employerId,
        UUID candidateId,
        EngagementState state,
        EngagementKind kind,
        HireStructure hireStructure,
        LocalDate startDate,
        @Nullable LocalDate trialEndsOn,
        @Nullable WeeklyHoursForm workHours,
        long version) {}
