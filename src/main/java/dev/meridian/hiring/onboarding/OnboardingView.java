package dev.meridian.hiring.onboarding;

import dev.meridian.hiring.application.Side;
import dev.meridian.hiring.calendar.LocalTimes;
import dev.meridian.platform.form.WeeklyHoursForm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The plan of a first week, the same for both sides but for what each may do. */
@Schema(name = "Onboarding")
public record OnboardingView(
        UUID engagementId,
        LocalDate startDate,
        @Schema(description = "As it was when the plan was made") SideView employer,
        @Schema(description = "As it was when the plan was made") SideView candidate,
        @Schema(description = "What both work at in the seven days from the first day on", examples = "900")
                int sharedMinutesFirstWeek,
        List<MeetingView> meetings,
        @Schema(
                        description =
                                "The last quarter hour of one side's day while the other works on, in the seven days"
                                        + " from the first day on; earliest first")
                List<HandoverView> handovers,
        @Schema(description = "Of both countries in the 90 days from the first day on, earliest first")
                List<HolidayView> holidays,
        List<ItemView> items,
        Progress progress,
        Instant createdAt,
        Instant updatedAt) {

    /** One side's hours and holidays. */
    @Schema(name = "OnboardingSide")
    public record SideView(
            @Schema(description = "IANA zone, on whose clock it reads times", examples = "Europe/Lisbon")
                    String timeZone,
            @Schema(description = "Null where none are stated: then nothing is shared") @Nullable
                    WeeklyHoursForm workHours,
            @Schema(description = "ISO 3166-1 alpha-2", examples = "PT") @Nullable String country,
            @Schema(description = "False where the country's holidays are not known here: then none were kept clear of")
                    boolean holidaysKnown) {}

    /** A meeting; its times are null where it has none yet. */
    @Schema(name = "OnboardingMeeting")
    public record MeetingView(
            UUID id,
            MeetingKind kind,
            String title,
            int durationMinutes,
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable LocalTimes employerTimes,
            @Nullable LocalTimes candidateTimes,
            @Schema(description = "Whether a part of it lies where one side does not work")
                    boolean outsideSharedHours) {}

    /** A time to hand work over. */
    @Schema(name = "OnboardingHandover")
    public record HandoverView(
            @Schema(description = "Who ends the day") Side from,
            Instant start,
            Instant end,
            LocalTimes employerTimes,
            LocalTimes candidateTimes) {}

    /** A day off. */
    @Schema(name = "OnboardingHoliday")
    public record HolidayView(
            LocalDate date,
            @Schema(examples = "PT") String country,
            @Schema(description = "In English", examples = "Good Friday") String name,
            @Schema(description = "Who has it off: EMPLOYER, CANDIDATE or both") List<Side> sides) {}

    /** A line of the checklist. */
    @Schema(name = "OnboardingItem")
    public record ItemView(
            UUID id,
            String title,
            ItemOwner owner,
            @Nullable LocalDate dueOn,
            boolean done,
            @Nullable Instant doneAt,
            @Nullable Side doneBy,
            @Schema(description = "What you may do now: complete, reopen") List<String> allowedActions) {}

    /** How much is done. */
    @Schema(name = "OnboardingProgress")
    public record Progress(int done, int total, List<OwnerProgress> byOwner) {}

    /** How much of one owner's is done. */
    @Schema(name = "OnboardingOwnerProgress")
    public record OwnerProgress(ItemOwner owner, int done, int total) {}
}
