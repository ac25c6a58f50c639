package dev.meridian.posting;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes texts and what is typed alike before PostgreSQL takes them apart into words. */
final class SearchText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern C_PLUS_PLUS = Pattern.compile("(?i)\\bc\\+\\+");
    private static final Pattern SHARP = Pattern.compile("(?i)\\b([cf])#");
    private static final Pattern DOT_NET = Pattern.compile("(?i)(?<!\\w)\\.net\\b");
    private static final Pattern DOT_JS = Pattern.compile("(?i)\\b(\\w+)\\.js\\b");
    private static final Pattern EXCLUSION = Pattern.compile("(^|\\s)-\\S");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "ø", "o", "ł", "l", "æ", "ae", "œ", "oe", "đ", "d", "ı", "i");

    private SearchText() {}

    /** A text to be found: words with accents stand in it a second time without. */
    static String indexed(String text) {
        String plain = plain(DOT_JS.matcher(text).replaceAll("$1 $1js"));
        String accented = Arrays.stream(SPACE.split(plain))
                .filter(word -> !folded(word).equals(word.toLowerCase(Locale.ROOT)))
                .map(SearchText::folded)
                .collect(Collectors.joining(" "));
        return accented.isEmpty() ? plain : plain + "\n" + accented;
    }

    /** What somebody typed. */
    static String typed(String text) {
        return plain(DOT_JS.matcher(text).replaceAll("$1js"));
    }

    /** Whether words must not be there. */
    static boolean excludes(String typed) {
        return EXCLUSION.matcher(typed).find();
    }

    /** Whether what comes near is not what is meant: something is excluded, or stands in quotes. */
    static boolean isLiteral(String typed) {
        return excludes(typed) || typed.contains("\"");
    }

    /** Lower case, without accents. */
    static String folded(String text) {
        String folded = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        return folded;
    }

    /** PostgreSQL drops the signs of C++ and C#, and takes a/b for the name of one file. */
    private static String plain(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String named = C_PLUS_PLUS.matcher(composed).replaceAll("cplusplus");
        named = SHARP.matcher(named).replaceAll("$1sharp");
        return DOT_NET.matcher(named).replaceAll("dotnet").replace('/', ' ');
    }
}
