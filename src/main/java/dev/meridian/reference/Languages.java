package dev.meridian.reference;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The languages that the JDK has names in. */
final class Languages {
    private static final List<Locale> KNOWN = List.of(Locale.getAvailableLocales());

    private Languages() {}

    /**
     * The nearest known language (RFC 4647, section 3.4), English where there is none. The JDK keeps whatever it was once
     * asked in, so it is asked only in languages of this list and not in each that somebody thinks of.
     *
     * @param tag BCP 47, well formed
     */
    static Locale nearest(String tag) {
        Locale found = Locale.lookup(List.of(new LanguageRange(plain(tag))), KNOWN);
        return found == null ? Locale.ENGLISH : found;
    }

    /** Without extensions, which say nothing about the language, and with old codes made new. */
    private static String plain(String tag) {
        return Locale.forLanguageTag(tag).stripExtensions().toLanguageTag();
    }
}
