package dev.meridian.hiring.interview;

import dev.meridian.platform.form.WeeklyHoursForm;
import dev.meridian.platform.problem.Violations;
import dev.meridian.platform.validation.Known;
import dev.meridian.platform.validation.Register;
import dev.meridian.platform.validation.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an employer asks for: the service finds the times. */
@Schema(name = "InterviewInput")
public record InterviewForm(
        @NotNull(message = "is needed")
                @Min(value = 15, message = "must be 15 to 240")
                @Max(value = 240, message = "must be 15 to 240")
                @Schema(description = "In quarter hours", multipleOf = 15, examples = "45")
                Integer durationMinutes,
        @NotNull(message = "is needed")
                @Schema(
                        description = "The first day on which it may be held, on the interviewers' calendar",
                        examples = "2027-02-01")
                LocalDate earliest,
        @NotNull(message = "is needed")
                @Schema(
                        description = "The last such day; at most 60 days after the first, and a year from today",
                        examples = "2027-02-12")
                LocalDate latest,
        @NotNull(message = "is needed")
                @Min(value = 1, message = "must be 1 to 10")
                @Max(value = 10, message = "must be 1 to 10")
                @Schema(description = "How many times the candidate is given to choose from, at most", examples = "3")
                Integer count,
        @Valid @Schema(description = "When the interviewers can; the posting's workHours where absent") @Nullable
                WeeklyHoursForm interviewerHours,
        @Known(Register.COUNTRY)
                @Schema(
                        description = "The country whose public holidays the interviewers keep; the posting's holidays"
                                + " where absent, or else the employer's country. ISO 3166-1 alpha-2",
                        examples = "PT")
                @Nullable
                String holidays,
        @NotNull(message = "is needed") InterviewKind kind,
        @Text(max = 2000)
                @Schema(description = "For the candidate: who will be there, how to join, what to bring")
                @Nullable
                String note) {

    private static final int MOST_DAYS = 60;
    private static final int DAYS_AHEAD = 366;
    private static final int QUARTER = 15;

    /** Refuses what the fields alone do not show, with all that is wrong. */
    void check(LocalDate today) {
        new Violations()
                .check(durationMinutes % QUARTER == 0, "/durationMinutes", "INVALID", "must be a multiple of 15")
                .check(!latest.isBefore(earliest), "/latest", "BEFORE_START", "must not be before earliest")
                // A day in hand: somewhere it is yesterday still.
                .check(!latest.isBefore(today.minusDays(1)), "/latest", "PAST", "must not be in the past")
                .check(
                        ChronoUnit.DAYS.between(earliest, latest) <= MOST_DAYS,
                        "/latest",
                        "TOO_LONG",
                        "must be at most 60 days after earliest")
                .check(
                        ChronoUnit.DAYS.between(today, latest) <= DAYS_AHEAD,
                        "/latest",
                        "TOO_FAR",
                        "must be within a year from today")
                .throwIfAny();
    }
}
