package dev.meridian.skill;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How names compare where their keys differ: letters, digits, {@code +} and {@code #} alone, so that "node js" is
 * "Node.JS". Signs are what tells C from C++ and C#, so they are never dropped; where people spell them out, they are
 * written back.
 */
final class LooseKey {
    private static final Pattern SHARP = Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L})[ _-]?sharp(?![\\p{L}\\p{N}])");
    private static final Pattern PLUS_PLUS =
            Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L})[ _-]?plus[ _-]?plus(?!\\p{L})");
    private static final Pattern AND = Pattern.compile("&");
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");
    private static final Pattern REST = Pattern.compile("[^\\p{L}\\p{M}\\p{N}+#]+");

    /** A version at the end, apart or written to at least three letters or a sign: "Java 17", "python3", "C++20". */
    private static final Pattern VERSION =
            Pattern.compile("(?:[ _-]+v?\\.?|(?<=\\p{L}{3})v?|(?<=[+#]))[1-9][0-9]*(?:\\.(?:[0-9]+|x))*\\+?$");

    /** "React.js", "VueJS" of a name that is itself no mere letter or two. */
    private static final Pattern SCRIPT = Pattern.compile("(?<=\\p{L}{3})[ ._-]?js$");

    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}+#.]+|[^\\p{L}\\p{M}\\p{N}+#]+$");

    private LooseKey() {}

    /** The key; empty where nothing of the name stands for itself. */
    static String of(String name) {
        return squeeze(spelled(name));
    }

    /** The keys under which a name is looked for, one after the other: as it stands, then without its version or "js". */
    static List<String> searched(String name) {
        String spelled = spelled(name);
        String bare = VERSION.matcher(EDGES.matcher(spelled).replaceAll("")).replaceFirst("");
        return List.of(
                squeeze(spelled), squeeze(bare), squeeze(SCRIPT.matcher(bare).replaceFirst("")));
    }

    private static String spelled(String name) {
        String plain = SkillKey.of(name).replace('\u266f', '#');
        plain = SHARP.matcher(plain).replaceAll("$1#");
        plain = PLUS_PLUS.matcher(plain).replaceAll("$1++");
        return AND.matcher(plain).replaceAll(" and ");
    }

    private static String squeeze(String spelled) {
        String open = ACCENTS.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFD))
                .replaceAll("");
        String composed = Normalizer.normalize(open, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return REST.matcher(composed).replaceAll("");
    }
}
