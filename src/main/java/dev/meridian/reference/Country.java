package dev.meridian.reference;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A country.
 *
 * @param code ISO 3166-1 alpha-2, or XK
 * @param name in the language of the list
 * @param currency ISO 4217, null where it has none of its own or none that is accepted
 * @param groups codes of the groups that it is in
 */
public record Country(
        @Schema(description = "ISO 3166-1 alpha-2; XK for Kosovo", examples = "NP") String code,
        @Schema(examples = "Nepal") String name,
        @Schema(description = "What is paid with there; ISO 4217. Null where there is none", examples = "NPR") @Nullable
                String currency,
        @Schema(description = "Codes of the country groups that it is in") List<String> groups) {}
