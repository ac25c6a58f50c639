package dev.meridian.reference;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A time zone at one instant.
 *
 * @param id as the IANA database names it; an alias stands beside its zone
 * @param name in English, null where the JDK has none
 * @param currentOffset from UTC, such as {@code +05:45}
 * @param currentOffsetMinutes the same in minutes, rounded down
 * @param dst whether summer time is in force
 * @param nextChange when its clock changes next, null where no change is known
 */
@Schema(name = "TimeZone")
public record TimeZoneView(
        @Schema(description = "IANA zone; an alias stands beside its zone", examples = "Asia/Kathmandu") String id,
        @Schema(description = "In English", examples = "Nepal Time") @Nullable String name,
        @Schema(description = "From UTC at the instant asked for", examples = "+05:45") String currentOffset,
        @Schema(description = "The same in minutes, rounded down", examples = "345") int currentOffsetMinutes,
        @Schema(description = "Whether summer time is in force, as the rules of the service's Java tell it")
                boolean dst,
        @Nullable Change nextChange) {

    /**
     * A change of the clock.
     *
     * @param at the first instant with the new offset
     * @param offsetAfter from UTC, such as {@code +06:00}
     * @param offsetAfterMinutes the same in minutes, rounded down
     */
    @Schema(name = "ClockChange", description = "The next change of the clock; null where none is known")
    public record Change(
            @Schema(description = "The first instant with the new offset") Instant at,
            @Schema(examples = "+06:00") String offsetAfter,
            @Schema(examples = "360") int offsetAfterMinutes) {}
}
