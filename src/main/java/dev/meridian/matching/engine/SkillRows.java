package dev.meridian.matching.engine;

import java.util.Arrays;

/**
 * Who of one chunk holds what a posting asks for, or something related to it. One is filled for chunk after chunk; 24 KB for
 * each requirement.
 */
final class SkillRows {

    private static final long[] NOBODY = new long[Chunk.WORDS];

    private final SkillTable table;
    private final long[][] asked;
    private final long[][] strong;
    private final long[][] related;
    private final long[] any = new long[Chunk.WORDS];

    SkillRows(SkillTable table) {
        this.table = table;
        this.asked = new long[table.requirements()][Chunk.WORDS];
        this.strong = new long[table.requirements()][];
        this.related = new long[table.requirements()][];
        for (int i = 0; i < asked.length; i++) {
            strong[i] = table.minLevel(i) <= 1 ? asked[i] : new long[Chunk.WORDS];
            related[i] = table.related(i).length == 0 ? NOBODY : new long[Chunk.WORDS];
        }
    }

    void fill(Chunk chunk) {
        Arrays.fill(any, 0);
        for (int i = 0; i < asked.length; i++) {
            collectAsked(chunk, i);
            collectRelated(chunk, i);
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

    private void collectAsked(Chunk chunk, int requirement) {
        long[] held = asked[requirement];
        Arrays.fill(held, 0);
        int minLevel = table.minLevel(requirement);
        for (int skill : table.asked(requirement)) {
            if (minLevel <= 1) {
                chunk.terms.addSkillTo(held, skill);
            } else {
                long[] good = strong[requirement];
                Arrays.fill(good, 0);
                chunk.terms.addLevelsTo(good, skill, minLevel, HeldSkill.MAX_LEVEL);
                if (!chunk.terms.addDenseSkillTo(held, skill)) {
                    System.arraycopy(good, 0, held, 0, held.length);
                    chunk.terms.addLevelsTo(held, skill, 1, minLevel - 1);
                }
            }
        }
        Words.or(any, held);
    }

    private void collectRelated(Chunk chunk, int requirement) {
        int[] skills = table.related(requirement);
        if (skills.length > 0) {
            Arrays.fill(related[requirement], 0);
            for (int skill : skills) {
                chunk.terms.addSkillTo(related[requirement], skill);
            }
            Words.or(any, related[requirement]);
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
