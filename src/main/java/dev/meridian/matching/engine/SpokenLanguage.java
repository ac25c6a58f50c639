package dev.meridian.matching.engine;

import dev.meridian.shared.CefrLevel;

/**
 * A language that a candidate speaks.
 *
 * @param languageTag BCP 47; only the primary subtag is compared
 * @param level how well; of several regional variants the best counts
 */
public record SpokenLanguage(String languageTag, CefrLevel level) {

    /**
     * Checks every component.
     *
     * @throws IllegalArgumentException if the tag is not shaped like a language tag
     */
    public SpokenLanguage {
        LanguageTags.check(languageTag);
    }
}
