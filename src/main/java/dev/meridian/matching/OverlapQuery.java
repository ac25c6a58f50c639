package dev.meridian.matching;

import dev.meridian.platform.form.DaysParameter;
import dev.meridian.platform.form.QuarterHour;
import dev.meridian.platform.form.WeeklyHoursForm;
import dev.meridian.platform.validation.Known;
import dev.meridian.platform.validation.Register;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The hours of two sides, flat, since a query has no structure. */
public class OverlapQuery {
    private static final String WEEKDAYS = "MONDAY-FRIDAY";
    private static final String DAYS = "The days on which they start: names and ranges of names";
    private static final String START = "Local time, on a quarter hour";
    private static final String END = "Local time, on a quarter hour; at or before the start: on the next day";

    /** The zone of the first side. */
    @QueryParam("aZone")
    @NotNull(message = "is needed")
    @Known(Register.TIME_ZONE)
    @Parameter(description = "IANA zone", required = true, example = "Europe/Berlin")
    public @Nullable String aZone;

    /** When the first side starts. */
    @QueryParam("aStart")
    @NotNull(message = "is needed")
    @QuarterHour
    @Parameter(
            description = START,
            required = true,
            example = "09:00",
            schema = @Schema(type = SchemaType.STRING, pattern = QuarterHour.FORM))
    public @Nullable LocalTime aStart;

    /** When the first side ends. */
    @QueryParam("aEnd")
    @NotNull(message = "is needed")
    @QuarterHour
    @Parameter(
            description = END,
            required = true,
            schema = @Schema(type = SchemaType.STRING, pattern = QuarterHour.FORM))
    public @Nullable LocalTime aEnd;

    /** On which days the first side starts. */
    @QueryParam("aDays")
    @DefaultValue(WEEKDAYS)
    @Size(max = 200, message = "must have at most 200 characters")
    @Parameter(description = DAYS, example = "MONDAY-WEDNESDAY,FRIDAY")
    public String aDays = WEEKDAYS;

    /** The zone of the second side. */
    @QueryParam("bZone")
    @NotNull(message = "is needed")
    @Known(Register.TIME_ZONE)
    @Parameter(description = "IANA zone", required = true, example = "America/New_York")
    public @Nullable String bZone;

    /** When the second side starts. */
    @QueryParam("bStart")
    @NotNull(message = "is needed")
    @QuarterHour
    @Parameter(
            description = START,
            required = true,
            example = "09:00",
            schema = @Schema(type = SchemaType.STRING, pattern = QuarterHour.FORM))
    public @Nullable LocalTime bStart;

    /** When the second side ends. */
    @QueryParam("bEnd")
    @NotNull(message = "is needed")
    @QuarterHour
    @Parameter(
            description = END,
            required = true,
            schema = @Schema(type = SchemaType.STRING, pattern = QuarterHour.FORM))
    public @Nullable LocalTime bEnd;

    /** On which days the second side starts. */
    @QueryParam("bDays")
    @DefaultValue(WEEKDAYS)
    @Size(max = 200, message = "must have at most 200 characters")
    @Parameter(description = DAYS, example = "MONDAY-FRIDAY")
    public String bDays = WEEKDAYS;

    /** From which week on. */
    @QueryParam("startDate")
    @Parameter(description = "The 52 ISO weeks begin with the week of this day; today in UTC where absent")
    public @Nullable LocalDate startDate;

    WeeklyHoursForm a() {
        return side(aZone, aStart, aEnd, "aDays", aDays);
    }

    WeeklyHoursForm b() {
        return side(bZone, bStart, bEnd, "bDays", bDays);
    }

    private static WeeklyHoursForm side(
            @Nullable String zone, @Nullable LocalTime start, @Nullable LocalTime end, String daysName, String days) {
        LocalTime from = Objects.requireNonNull(start);
        LocalTime to = Objects.requireNonNull(end);
        return new WeeklyHoursForm(
                Objects.requireNonNull(zone),
                DaysParameter.parse(daysName, days).stream()
                        .map(day -> new WeeklyHoursForm.Interval(day, from, to))
                        .toList());
    }
}
