package dev.meridian.matching.engine;

import java.util.Arrays;

/**
 * Who of one chunk holds what a posting asks for, or something related to it. One is filled for chunk after chunk; 24 KB for
 * each requirement.
 */
final class SkillRows {

    private final SkillTable table;
    private final long[][] asked;
    private final long[][] strong;
    private final long[][] related;
    private final long[] any = new long[Chunk.WORDS];

    SkillRows(SkillTable table) {
        this.table = table;
        this.asked = new long[table.requirements()][Chunk.WORDS];
        this.strong = new long[table.requirements()][Chunk.WORDS];
        this.related = new long[table.requirements()][Chunk.WORDS];
    }

    void fill(Chunk chunk) {
        Arrays.fill(any, 0);
        for (int i = 0; i < asked.length; i++) {
            collect(chunk, table.asked(i), asked[i]);
            collect(chunk, table.related(i), related[i]);
            collectStrong(chunk, i);
        }
        if (!table.doubtful().isEmpty()) {
            takeOutWhoEarnsNothing(chunk);
        }
    }

    /** Who earns credit for at least one requirement. */
    long[] any() {
        return any;
    }

    /** Who holds the skill that a requirement asks for, at any level. */
    long[] asked(int requirement) {
        return asked[requirement];
    }

    /** Who holds it at the level asked, or above. */
    long[] strong(int requirement) {
        return strong[requirement];
    }

    /** Who holds a skill that stands in for it. */
    long[] related(int requirement) {
        return related[requirement];
    }

    private void collectStrong(Chunk chunk, int requirement) {
        if (table.minLevel(requirement) <= 1) {
            System.arraycopy(asked[requirement], 0, strong[requirement], 0, Chunk.WORDS);
            return;
        }
        Arrays.fill(strong[requirement], 0);
        for (int skill : table.asked(requirement)) {
            for (int level = table.minLevel(requirement); level < Term.LEVELS; level++) {
                chunk.terms.addTo(strong[requirement], skill + level);
            }
        }
    }

    private void collect(Chunk chunk, int[] skills, long[] words) {
        Arrays.fill(words, 0);
        for (int skill : skills) {
            chunk.terms.addSkillTo(words, skill);
        }
        if (skills.length > 0) {
            Words.or(any, words);
        }
    }

    private void takeOutWhoEarnsNothing(Chunk chunk) {
        long[] doubtful = new long[Chunk.WORDS];
        for (int skill : table.doubtful()) {
            chunk.terms.addSkillTo(doubtful, skill);
        }
        for (int word = 0; word < doubtful.length; word++) {
            for (long rest = doubtful[word]; rest != 0; rest &= rest - 1) {
                int row = (word << 6) | Long.numberOfTrailingZeros(rest);
                if (table.weightedSum(chunk, row) == 0) {
                    any[word] &= ~(rest & -rest);
                }
            }
        }
    }
}
