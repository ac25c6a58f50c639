package dev.meridian.matching.engine;

import dev.meridian.shared.CefrLevel;

/**
 * A language that a posting demands.
 *
 * @param languageTag BCP 47; only the primary subtag is compared, so {@code en-GB} asks for English
 * @param level the least level
 */
public record LanguageRequirement(String languageTag, CefrLevel level) {

    /**
     * Checks every component.
     *
     * @throws IllegalArgumentException if the tag is not shaped like a language tag
     */
    public LanguageRequirement {
        LanguageTags.check(languageTag);
    }
}
