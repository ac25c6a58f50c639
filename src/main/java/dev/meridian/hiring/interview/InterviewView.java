package dev.meridian.hiring.interview;

import dev.meridian.hiring.application.ApplicationViews;
import dev.meridian.hiring.application.Side;
import dev.meridian.hiring.calendar.LocalTimes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An interview, the same for both sides but for what each may do. */
@Schema(name = "Interview")
public record InterviewView(
        UUID id,
        UUID applicationId,
        ApplicationViews.PostingRef posting,
        ApplicationViews.EmployerRef employer,
        InterviewState state,
        InterviewKind kind,
        @Schema(examples = "45") int durationMinutes,
        @Nullable String note,
        @Schema(description = "Times to choose from, the earliest first") List<SlotView> slots,
        @Schema(description = "The time that was taken; it stays where the interview is cancelled later") @Nullable
                SlotView acceptedSlot,
        @Schema(description = "Whose public holidays the times keep clear of") HolidaysKept holidays,
        @Schema(description = "Who declined or cancelled it; SERVICE where it ended with the application or by itself")
                @Nullable
                Side endedBy,
        @Schema(description = "What they said to it") @Nullable String endedWords,
        @Schema(description = "What you may do now: accept, decline, cancel") List<String> allowedActions,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * A time, on both sides' clocks.
     *
     * @param preferred whether it lies in the hours that the candidate prefers
     */
    @Schema(name = "InterviewSlot")
    public record SlotView(
            Instant start,
            Instant end,
            @Schema(description = "Whether all of it lies in the hours that the candidate prefers") boolean preferred,
            LocalTimes employer,
            LocalTimes candidate) {}

    /** The countries whose public holidays were kept clear of. */
    @Schema(name = "InterviewHolidays")
    public record HolidaysKept(CountryHolidays employer, CountryHolidays candidate) {}

    /** One side's country. */
    @Schema(name = "InterviewCountry")
    public record CountryHolidays(
            @Schema(description = "ISO 3166-1 alpha-2; null where none is stated", examples = "PT") @Nullable
                    String country,
            @Schema(description = "False where the country's holidays are not known here: then none were kept clear of")
                    boolean known) {}
}
