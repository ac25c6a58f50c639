package dev.meridian.reference;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Time zones in the order of their ids.
 *
 * @param tzdbVersion which release of the IANA database the offsets come from
 */
public record TimeZoneList(
        @Schema(description = "Release of the IANA time-zone database", examples = "2026a") String tzdbVersion,
        List<TimeZoneView> items) {}
