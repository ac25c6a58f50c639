package dev.meridian.candidate;

import dev.meridian.platform.validation.Register;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Languages by name: their English one, their own, or their tag. */
final class LanguageNames {
    private static final Map<String, String> TAGS = read();

    private LanguageNames() {}

    /** The English name of a tag, such as Portuguese (Brazil). */
    static String of(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    }

    /** The tag that a name means; null where it means none that is known. A remark in brackets is passed over. */
    static @Nullable String tag(String name) {
        String plain = name.strip();
        String whole = TAGS.get(key(plain));
        if (whole != null) {
            return whole;
        }
        if (Register.LANGUAGE_TAG.holds(plain)) {
            return plain;
        }
        int bracket = plain.indexOf('(');
        return bracket > 0 ? TAGS.get(key(plain.substring(0, bracket))) : null;
    }

    private static Map<String, String> read() {
        Map<String, String> tags = new HashMap<>(
                Map.of("mandarin", "zh", "farsi", "fa", "castilian", "es", "flemish", "nl", "filipino", "fil"));
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.forLanguageTag(code);
            tags.putIfAbsent(key(language.getDisplayLanguage(Locale.ENGLISH)), language.toLanguageTag());
        }
        // After all English names: some languages' own names are another's English one.
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.forLanguageTag(code);
            tags.putIfAbsent(key(language.getDisplayLanguage(language)), language.toLanguageTag());
        }
        return Map.copyOf(tags);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
