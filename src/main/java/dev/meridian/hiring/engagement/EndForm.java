package dev.meridian.hiring.engagement;

import dev.meridian.platform.validation.Text;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an engagement ends, and when. */
@Schema(name = "EngagementEnd")
public record EndForm(
        @NotNull(message = "is needed") Why reasonCode,
        @Text(max = 2000) @Schema(description = "For the other side; may be left out") @Nullable String words,
        @Schema(description = "The last day of work: at most 31 days ago and a year ahead; today (UTC) where absent")
                @Nullable
                LocalDate lastDay) {
    /** Why an engagement ends. */
    @Schema(name = "EngagementEndReason")
    public enum Why {
        /** What it was for is done. */
        COMPLETED,
        /** The work was not what was expected. */
        PERFORMANCE,
        /** The two do not go together. */
        FIT,
        /** There is no money for it any more. */
        BUDGET,
        /** The role is another one now, or gone. */
        ROLE_CHANGED,
        /** The person goes elsewhere. */
        RESIGNED,
        /** Something in the person's life. */
        PERSONAL,
        /** What was promised was not kept. */
        TERMS_NOT_KEPT,
        /** Something else, said in words or not. */
        OTHER
    }
}
