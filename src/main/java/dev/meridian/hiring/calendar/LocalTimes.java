package dev.meridian.hiring.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stretch of time as somebody reads it on their own clock.
 *
 * @param timeZone IANA zone
 * @param start with the zone's offset at that moment
 * @param end with the zone's offset at that moment
 */
@Schema(description = "The same time on one side's clock")
public record LocalTimes(
        @Schema(description = "IANA zone", examples = "America/New_York") String timeZone,
        @Schema(examples = "2027-02-01T09:00:00-05:00") OffsetDateTime start,
        @Schema(examples = "2027-02-01T09:45:00-05:00") OffsetDateTime end) {

    /** A stretch on the clock of a zone. */
    public static LocalTimes of(Stretch time, String zone) {
        return new LocalTimes(zone, at(time.start(), zone), at(time.end(), zone));
    }

    private static OffsetDateTime at(Instant instant, String zone) {
        return instant.atZone(ZoneId.of(zone)).toOffsetDateTime();
    }
}
