package dev.meridian.platform.form;

import dev.meridian.platform.validation.Known;
import dev.meridian.platform.validation.Register;
import dev.meridian.shared.HoursInterval;
import dev.meridian.shared.WeeklyHours;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Weekly hours as they stand in JSON: local to one zone, so that they move with its clock. */
@Schema(name = "WeeklyHours", description = "Hours that come back every week, local to one time zone")
public record WeeklyHoursForm(
        @NotNull(message = "is needed")
                @Known(Register.TIME_ZONE)
                @Schema(description = "IANA zone", examples = "Asia/Kathmandu")
                String timeZone,
        @NotNull(message = "is needed") @Size(min = 1, max = 100, message = "must hold 1 to 100 intervals")
                List<@Valid Interval> intervals) {

    /** A stretch of local time; an end at or before its start lies on the next day. */
    @Schema(name = "HoursInterval")
    public record Interval(
            @NotNull(message = "is needed") @Schema(description = "The day on which it starts", examples = "MONDAY")
                    DayOfWeek day,
            @NotNull(message = "is needed")
                    @QuarterHour
                    @Schema(type = SchemaType.STRING, pattern = QuarterHour.FORM, examples = "22:00")
                    LocalTime start,
            @NotNull(message = "is needed")
                    @QuarterHour
                    @Schema(
                            type = SchemaType.STRING,
                            pattern = QuarterHour.FORM,
                            description = "At or before start: on the next day",
                            examples = "06:00")
                    LocalTime end) {}

    /** The pure value. */
    public WeeklyHours toValue() {
        return new WeeklyHours(
                ZoneId.of(timeZone),
                intervals.stream()
                        .map(i -> new HoursInterval(i.day(), i.start(), i.end()))
                        .toList());
    }
}
