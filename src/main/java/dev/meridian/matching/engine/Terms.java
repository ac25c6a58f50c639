package dev.meridian.matching.engine;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The number of each {@link Term} that any candidate has had. The six terms of a skill stand side by side, so that the
 * number of a level is the number of the skill plus the level.
 */
final class Terms {

    /** The level of a term that is no skill. */
    static final int NO_LEVEL = -1;

    private final Interned<Term> terms = new Interned<>();
    private volatile byte[] levels = new byte[64];
    private final List<Integer> dated = new CopyOnWriteArrayList<>();

    /** The number of a skill at {@link Term#ANY_LEVEL}, given now if it has none. */
    int addSkill(UUID skillId) {
        int known = findSkill(skillId);
        if (known != Interned.NONE) {
            return known;
        }
        for (int level = 0; level < Term.LEVELS; level++) {
            note(level);
            terms.add(new Term.Skill(skillId, level));
        }
        return findSkill(skillId);
    }

    /** The number of a skill at {@link Term#ANY_LEVEL}, or {@link Interned#NONE}. */
    int findSkill(UUID skillId) {
        return terms.find(new Term.Skill(skillId, Term.ANY_LEVEL));
    }

    /** The number of a term that is not a skill, given now if it has none. */
    int add(Term term) {
        int known = terms.find(term);
        if (known != Interned.NONE) {
            return known;
        }
        note(NO_LEVEL);
        int number = terms.add(term);
        if ((term instanceof Term.Notice || term instanceof Term.AvailableIn)) {
            dated.add(number);
        }
        return number;
    }

    /** The level of a skill's term, {@link Term#ANY_LEVEL} among them, or {@link #NO_LEVEL}. */
    int level(int number) {
        return levels[number];
    }

    private void note(int level) {
        int number = terms.size();
        if (number == levels.length) {
            levels = Arrays.copyOf(levels, 2 * number);
        }
        levels[number] = (byte) level;
    }

    /** The number of a term, or {@link Interned#NONE}. */
    int find(Term term) {
        return terms.find(term);
    }

    Term term(int number) {
        return terms.value(number);
    }

    /** The numbers of all terms about when work can start. */
    List<Integer> dated() {
        return dated;
    }

    int size() {
        return terms.size();
    }
}
