package dev.meridian.posting;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    private static final Pattern OR = Pattern.compile("(?i)(?<!\\S)or(?!\\S)");
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

    /** What stands on either side of an "or". */
    static String[] alternatives(String typed) {
        return OR.split(typed);
    }

    /**
     * What somebody typed with the usual names of skills in place of others; empty where there are none, or where it must be
     * found as it was typed.
     *
     * @param labels the usual name of the skill that a text names
     */
    static String named(String text, Function<String, Optional<String>> labels) {
        if (isLiteral(text)) {
            return "";
        }
        Optional<String> whole = labels.apply(text);
        if (whole.isPresent()) {
            return quoted(whole.get());
        }
        List<String> words = List.of(SPACE.split(text.strip()));
        List<String> named = words.stream()
                .map(word -> labels.apply(word)
                        .filter(label -> !label.equalsIgnoreCase(word))
                        .map(SearchText::quoted)
                        .orElse(word))
                .toList();
        return named.equals(words) ? "" : typed(String.join(" ", named));
    }

    private static String quoted(String label) {
        return "\"" + typed(label.replace("\"", " ")) + "\"";
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
