package dev.meridian.hiring.onboarding;

import dev.meridian.platform.validation.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an employer may change of a plan. Each list replaces the one before; what keeps its id stays the same thing. */
@Schema(name = "OnboardingInput")
public record OnboardingForm(
        @NotNull(message = "is needed")
                @Size(max = 50, message = "must hold at most 50 meetings")
                @Schema(description = "All meetings; one that is left out is gone")
                List<@Valid @NotNull(message = "is needed") MeetingForm> meetings,
        @NotNull(message = "is needed")
                @Size(max = 100, message = "must hold at most 100 items")
                @Schema(
                        description =
                                "The whole checklist; an item that is left out is gone, one that stays keeps whether"
                                        + " it is done")
                List<@Valid @NotNull(message = "is needed") ItemForm> items) {

    /** A meeting. */
    @Schema(name = "OnboardingMeetingInput")
    public record MeetingForm(
            @Schema(description = "Of a meeting that the plan has; none for a new one") @Nullable UUID id,
            @NotNull(message = "is needed") MeetingKind kind,
            @NotNull(message = "is needed") @Text(max = 200) @Schema(examples = "Meet the payments team") String title,
            @NotNull(message = "is needed")
                    @Min(value = 15, message = "must be 15 to 240")
                    @Max(value = 240, message = "must be 15 to 240")
                    @Schema(description = "In quarter hours", multipleOf = 15, examples = "30")
                    Integer durationMinutes,
            @Schema(
                            description = "On a quarter hour, at most 30 days before the first day and a year after it;"
                                    + " without one, the meeting has no time yet",
                            examples = "2027-02-02T15:00:00Z")
                    @Nullable
                    Instant start) {

        static MeetingForm of(Meeting meeting) {
            return new MeetingForm(
                    meeting.id(), meeting.kind(), meeting.title(), meeting.durationMinutes(), meeting.start());
        }
    }

    /** A line of the checklist. */
    @Schema(name = "OnboardingItemInput")
    public record ItemForm(
            @Schema(description = "Of an item that the plan has; none for a new one") @Nullable UUID id,
            @NotNull(message = "is needed") @Text(max = 300) @Schema(examples = "Order a head-set") String title,
            @NotNull(message = "is needed") ItemOwner owner,
            @Nullable LocalDate dueOn) {

        static ItemForm of(Item item) {
            return new ItemForm(item.id(), item.title(), item.owner(), item.dueOn());
        }
    }

    static OnboardingForm of(OnboardingContent content) {
        return new OnboardingForm(
                content.meetings().stream().map(MeetingForm::of).toList(),
                content.items().stream().map(ItemForm::of).toList());
    }
}
