package dev.meridian.hiring.offer;

import dev.meridian.platform.validation.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an offer comes to nothing. */
public final class OfferReasons {
    private OfferReasons() {}

    /** Why somebody says no. */
    @Schema(name = "DeclineReason")
    public enum Decline {
        /** The rate. */
        PAY,
        /** The hours. */
        HOURS,
        /** The day of the start. */
        START_DATE,
        /** Other terms, the trial's among them. */
        TERMS,
        /** The role itself. */
        ROLE,
        /** Another offer was better. */
        OTHER_OFFER,
        /** Something in the person's life. */
        PERSONAL,
        /** Something else, said in words or not. */
        OTHER
    }

    /** Why an employer takes an offer back. */
    @Schema(name = "RescindReason")
    public enum Rescind {
        /** Somebody else was faster. */
        POSITION_FILLED,
        /** There is no such position any more. */
        POSITION_CANCELLED,
        /** Another offer follows. */
        TERMS_CHANGED,
        /** Something that the offer relied on was not so. */
        CHECK_FAILED,
        /** Something else, said in words or not. */
        OTHER
    }

    /** A no. */
    @Schema(name = "OfferDecline")
    public record DeclineForm(
            @NotNull(message = "is needed") Decline reasonCode,
            @Text(max = 2000) @Schema(description = "For the other side; may be left out") @Nullable String words) {}

    /** An offer taken back. */
    @Schema(name = "OfferRescind")
    public record RescindForm(
            @NotNull(message = "is needed") Rescind reasonCode,
            @Text(max = 2000) @Schema(description = "For the candidate; may be left out") @Nullable String words) {}
}
