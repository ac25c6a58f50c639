package dev.meridian.hiring.engagement;

import dev.meridian.hiring.application.ApplicationViews.EmployerRef;
import dev.meridian.hiring.application.ApplicationViews.PostingRef;
import dev.meridian.hiring.application.Side;
import dev.meridian.platform.form.Money;
import dev.meridian.platform.form.PayRateForm;
import dev.meridian.platform.form.WeeklyHoursForm;
import dev.meridian.shared.EngagementKind;
import dev.meridian.shared.HireStructure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An engagement, as either side sees it.
 *
 * @param allowedActions the steps that the caller's side can take now
 */
@Schema(name = "Engagement")
public record EngagementView(
        UUID id,
        UUID applicationId,
        UUID offerId,
        PostingRef posting,
        EmployerRef employer,
        Hired candidate,
        EngagementState state,
        EngagementKind engagementKind,
        @Schema(description = "What the person is hired into") HireStructure hireStructure,
        PayRateForm rate,
        @Schema(description = "Null where hours do not matter") @Nullable WeeklyHoursForm workHours,
        LocalDate startDate,
        @Schema(description = "Null where none was agreed on") @Nullable Trial trial,
        @Schema(description = "Who looks after the person; every structure but INDIVIDUAL needs somebody") @Nullable
                Liaison liaison,
        @Nullable Instant convertedAt,
        @Schema(description = "Null until it has ended") @Nullable End end,
        @Schema(description = "The steps that your side can take now, as the last part of their addresses")
                List<String> allowedActions,
        Instant createdAt,
        Instant updatedAt) {

    /** Whose it is; without a name where they are no more. */
    @Schema(name = "HiredCandidate")
    public record Hired(UUID id, @Nullable String displayName) {}

    /** A trial, as it stands. */
    @Schema(name = "EngagementTrial")
    public record Trial(
            @Schema(description = "All of them, those that it was extended by among them") int weeks,
            int extensions,
            String scope,
            PayRateForm pay,
            @Schema(description = "Its last day") LocalDate endsOn,
            @Schema(description = "What it pays for all of its weeks, whoever ends it but the candidate")
                    Money guaranteedTotal,
            @Schema(
                            description = "The same, unless the candidate left the trial early: then for the days until"
                                    + " their last one")
                    Money owed,
            @Schema(description = "Its end has passed, and the employer has not decided yet")
                    boolean decisionOverdue) {}

    /** A member of the employer who looks after the person. */
    @Schema(name = "EngagementLiaison")
    public record Liaison(UUID accountId, String name) {}

    /** How it ended. */
    @Schema(name = "EngagementEnded")
    public record End(Side by, EndForm.Why reasonCode, @Nullable String words, LocalDate lastDay, Instant at) {}
}
