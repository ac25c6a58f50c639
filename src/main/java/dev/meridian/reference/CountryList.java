package dev.meridian.reference;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Countries in the order of their codes, named in one language. */
public record CountryList(
        @Schema(description = "The language of the names: the one asked for, or the nearest that is known; else en")
                String languageTag,
        List<Country> items) {}
