package dev.meridian.skill;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names of skills compare: without regard to case, width of letters and runs of white space. */
final class SkillKey {
    private static final Pattern WHITE = Pattern.compile("[\\s\\u00a0]+");

    private SkillKey() {}

    static String of(String label) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFKC).strip();
        return WHITE.matcher(plain).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
