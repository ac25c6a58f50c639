package dev.meridian.hiring.engagement;

import dev.meridian.hiring.application.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A review, as whoever may see it sees it. */
@Schema(name = "Review")
public record ReviewView(
        UUID engagementId,
        UUID candidateId,
        Occasion occasion,
        @Schema(description = "Who wrote it") Side by,
        ReviewForm.Ratings ratings,
        @Nullable String words,
        boolean wouldContinue,
        @Schema(description = "Whether the other side sees it") boolean shown,
        @Schema(description = "The first day (UTC) on which the other side sees it, even if it writes none itself")
                LocalDate shownFrom,
        Instant createdAt) {

    /** The reviews of an engagement that the caller sees. */
    @Schema(name = "ReviewList")
    public record ReviewList(List<ReviewView> items) {}
}
