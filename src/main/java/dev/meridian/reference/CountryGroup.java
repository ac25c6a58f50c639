package dev.meridian.reference;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Countries that go by one name.
 *
 * @param countries ISO 3166-1 alpha-2, in the order of the alphabet
 * @param source who says so
 */
public record CountryGroup(
        @Schema(examples = "EU") String code,
        @Schema(examples = "European Union") String label,
        @Schema(description = "ISO 3166-1 alpha-2, in the order of the alphabet") List<String> countries,
        @Schema(description = "Who says so") String source) {}
