package dev.meridian.matching.engine;

import dev.meridian.shared.Require;
import java.util.Locale;
import java.util.regex.Pattern;

/** The little of BCP 47 that matching needs. Tags count as given: {@code deu} is not recognised as {@code de}. */
final class LanguageTags {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    private LanguageTags() {}

    static void check(String tag) {
        Require.that(SHAPE.matcher(tag).matches(), "a language tag looks like en or pt-BR, not " + tag);
    }

    static String primary(String tag) {
        int dash = tag.indexOf('-');
        return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
    }
}
