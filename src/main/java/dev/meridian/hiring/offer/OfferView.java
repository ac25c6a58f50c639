package dev.meridian.hiring.offer;

import dev.meridian.hiring.application.ApplicationViews.EmployerRef;
import dev.meridian.hiring.application.ApplicationViews.PostingRef;
import dev.meridian.hiring.application.Side;
import dev.meridian.platform.form.Money;
import dev.meridian.platform.form.PayRateForm;
import dev.meridian.platform.form.WeeklyHoursForm;
import dev.meridian.platform.paging.Paged;
import dev.meridian.shared.EngagementKind;
import dev.meridian.shared.HireStructure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An offer, as either side sees it.
 *
 * @param allowedActions the steps that the caller's side can take now
 */
@Schema(name = "Offer")
public record OfferView(
        UUID id,
        UUID applicationId,
        PostingRef posting,
        EmployerRef employer,
        OfferedTo candidate,
        OfferState state,
        PayRateForm rate,
        @Schema(description = "Null where hours do not matter") @Nullable WeeklyHoursForm workHours,
        LocalDate startDate,
        EngagementKind engagementKind,
        HireStructure hireStructure,
        @Nullable Trial trial,
        Instant expiresAt,
        @Nullable String message,
        @Schema(description = "What the candidate wishes otherwise; agreed on too, where the offer is ACCEPTED")
                @Nullable
                Counter counter,
        @Schema(description = "Null while it is open") @Nullable Decision decision,
        @Schema(description = "It is open, but all openings are taken: it cannot be accepted unless one becomes free")
                boolean positionFilled,
        @Schema(description = "What it became; null until it is accepted") @Nullable UUID engagementId,
        @Schema(description = "The steps that your side can take now, as the last part of their addresses")
                List<String> allowedActions,
        Instant createdAt,
        Instant updatedAt) {

    /** Whose it is; without a name where they are no more. */
    @Schema(name = "OfferedCandidate")
    public record OfferedTo(UUID id, @Nullable String displayName) {}

    /** A trial, as it is offered. */
    @Schema(name = "OfferedTrial")
    public record Trial(
            int weeks,
            String scope,
            PayRateForm pay,
            @Schema(description = "Its last day, where it starts as offered") LocalDate endsOn,
            @Schema(description = "What it pays for all of its weeks, even if the employer ends it early")
                    Money guaranteedTotal) {}

    /** What the candidate wishes; null stays as it was offered. */
    @Schema(name = "OfferCounter")
    public record Counter(
            @Nullable PayRateForm rate,
            @Nullable WeeklyHoursForm workHours,
            @Nullable LocalDate startDate,
            @Nullable String words,
            Instant at) {}

    /** How it was decided. */
    @Schema(name = "OfferDecision")
    public record Decision(
            Side by,
            @Schema(description = "A DeclineReason, a RescindReason, WITHDRAWN or REJECTED; null where none is asked")
                    @Nullable
                    String reasonCode,
            @Nullable String words,
            Instant at) {}

    /** A page of an application's offers. */
    @Schema(name = "OfferPage")
    public record OfferPage(List<OfferView> items, @Nullable String nextCursor) implements Paged {}
}
