package dev.meridian.skill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Names that come near one another: those that share at least three tenths of the trigrams of both, as PostgreSQL's
 * pg_trgm counts them (two blanks before a word, one after it). In memory, so that no number of misspelt names keeps the
 * database busy.
 */
final class NearNames {
    private static final double LEAST = 0.3;

    private final int skills;
    private final Map<Long, Ints> namesByTrigram = new HashMap<>();
    private final Ints skillOfName = new Ints();
    private final Ints trigramsOfName = new Ints();

    /** A list of numbers that grows. */
    private static final class Ints {
        private int[] values = new int[4];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        void trim() {
            values = Arrays.copyOf(values, size);
        }
    }

    /** A skill and how near it comes, 0 to 1. */
    private record Near(int skill, double likeness) {}

    NearNames(int skills) {
        this.skills = skills;
    }

    void add(String key, int skill) {
        long[] trigrams = trigrams(key);
        for (long trigram : trigrams) {
            namesByTrigram.computeIfAbsent(trigram, t -> new Ints()).add(skillOfName.size);
        }
        skillOfName.add(skill);
        trigramsOfName.add(trigrams.length);
    }

    void close() {
        namesByTrigram.values().forEach(Ints::trim);
    }

    /** At most so many skills, the nearest first, those as near in their own order. */
    List<Integer> find(String key, int limit) {
        long[] asked = trigrams(key);
        int[] shared = new int[skillOfName.size];
        for (long trigram : asked) {
            @Nullable Ints names = namesByTrigram.get(trigram);
            for (int i = 0; names != null && i < names.size; i++) {
                shared[names.values[i]]++;
            }
        }
        double[] likeness = new double[skills];
        for (int name = 0; name < shared.length; name++) {
            if (shared[name] > 0) {
                double like = (double) shared[name] / (asked.length + trigramsOfName.values[name] - shared[name]);
                int skill = skillOfName.values[name];
                likeness[skill] = Math.max(likeness[skill], like);
            }
        }
        List<Near> near = new ArrayList<>();
        IntStream.range(0, skills)
                .filter(skill -> likeness[skill] >= LEAST)
                .forEach(skill -> near.add(new Near(skill, likeness[skill])));
        near.sort(Comparator.comparingDouble(Near::likeness).reversed().thenComparingInt(Near::skill));
        return near.stream().limit(limit).map(Near::skill).toList();
    }

    /** Three characters to a number; each trigram once. */
    private static long[] trigrams(String key) {
        StringBuilder padded = new StringBuilder("  ");
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean word = Character.isLetterOrDigit(c) || c == '+' || c == '#';
            if (word) {
                padded.append(c);
            } else if (padded.charAt(padded.length() - 1) != ' ') {
                padded.append("  ");
            }
        }
        padded.append(' ');
        long[] found = new long[padded.length()];
        int count = 0;
        for (int i = 0; i + 2 < padded.length(); i++) {
            char a = padded.charAt(i);
            char b = padded.charAt(i + 1);
            char c = padded.charAt(i + 2);
            if (b != ' ' || (a == ' ' && c != ' ')) {
                found[count++] = ((long) a << 32) | ((long) b << 16) | c;
            }
        }
        Arrays.sort(found, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                found[distinct++] = found[i];
            }
        }
        return Arrays.copyOf(found, distinct);
    }
}
