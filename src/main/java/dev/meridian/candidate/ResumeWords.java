package dev.meridian.candidate;

import dev.meridian.shared.CefrLevel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words in which resumes say how well something is held. Where a word is vague, the lower level that it may mean. */
final class ResumeWords {
    private static final List<String> LEVELS = List.of("Beginner", "Elementary", "Intermediate", "Advanced", "Expert");
    private static final Map<String, Integer> LEVEL_OF = new LinkedHashMap<>();
    private static final Pattern OUT_OF_FIVE = Pattern.compile("([1-5])(\\s*(/|of|out of)\\s*5)?");

    private static final String NATIVE = "Native speaker";
    private static final Map<String, CefrLevel> FLUENCY_OF = new LinkedHashMap<>();
    private static final Pattern CEFR = Pattern.compile("\\b([abc][12])\\b");

    static {
        levels(1, "beginner", "novice", "entry level", "learning");
        levels(2, "elementary", "basic", "junior", "familiar");
        levels(3, "intermediate", "competent", "proficient", "skilled", "professional");
        levels(4, "advanced", "senior", "highly proficient", "very good");
        levels(5, "expert", "master", "mastery", "guru");
        fluency(CefrLevel.A1, "beginner", "basic", "elementary proficiency", "novice");
        fluency(CefrLevel.A2, "elementary", "pre-intermediate");
        fluency(CefrLevel.B1, "intermediate", "conversational", "limited working proficiency", "limited working");
        fluency(CefrLevel.B2, "upper intermediate", "upper-intermediate", "professional working proficiency");
        fluency(CefrLevel.B2, "professional working", "business fluent");
        fluency(CefrLevel.C1, "fluent", "advanced", "proficient", "full professional proficiency", "full professional");
        fluency(CefrLevel.C2, "mastery", "near native", "near-native");
        fluency(CefrLevel.NATIVE, "native", "native speaker", "mother tongue", "first language", "bilingual");
        fluency(CefrLevel.NATIVE, "native or bilingual", "native or bilingual proficiency", "native language");
    }

    private ResumeWords() {}

    /** The word for a level of 1 to 5. */
    static String ofLevel(int level) {
        return LEVELS.get(level - 1);
    }

    /** The level of 1 to 5 that a word means, null where that is not clear. */
    static @Nullable Integer level(@Nullable String word) {
        String plain = plain(word);
        Matcher number = OUT_OF_FIVE.matcher(plain);
        return number.matches() ? Integer.valueOf(number.group(1)) : LEVEL_OF.get(plain);
    }

    /** The word for a level of a language. */
    static String ofFluency(CefrLevel level) {
        return level == CefrLevel.NATIVE ? NATIVE : level.name();
    }

    /** The level that a word means, null where that is not clear. */
    static @Nullable CefrLevel fluency(@Nullable String word) {
        String plain = plain(word);
        Matcher cefr = CEFR.matcher(plain);
        if (cefr.find()) {
            CefrLevel first = CefrLevel.valueOf(cefr.group(1).toUpperCase(Locale.ROOT));
            return cefr.find() ? null : first;
        }
        return FLUENCY_OF.get(plain);
    }

    private static String plain(@Nullable String word) {
        return word == null ? "" : word.strip().toLowerCase(Locale.ROOT);
    }

    private static void levels(int level, String... words) {
        for (String word : words) {
            LEVEL_OF.put(word, level);
        }
    }

    private static void fluency(CefrLevel level, String... words) {
        for (String word : words) {
            FLUENCY_OF.put(word, level);
        }
    }
}
