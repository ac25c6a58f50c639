package dev.meridian.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one candidate earns with the postings that ask for one skill, read row by row. Earnings depend on the level and
 * years asked alone, so each pair is worked out once.
 *
 * <p>A sum is one long: 48 bits of credits weighted by share, above them the number of must-haves that are met, above them
 * {@link #ASKS_NOTHING}.
 */
final class SkillStream {

    /** The mark of a posting without requirements. */
    static final long ASKS_NOTHING = 1L << 62;

    private static final int CREDIT_BITS = 48;
    private static final long ONE_MET = 1L << CREDIT_BITS;
    private static final int MET_MASK = (1 << 14) - 1;
    // Beside a credit in a short
    private static final int MET = 1 << 14;
    private static final int CREDIT_MASK = MET - 1;
    private static final int CODE_MASK = AskedBy.CODES - 1;
    private static final int UNKNOWN = -1;

    private final AskedBy.Entries entries;
    private final List<Source> sources = new ArrayList<>();
    private final short[] earned = new short[AskedBy.CODES];
    private int next;

    SkillStream(AskedBy.Entries entries) {
        this.entries = entries;
        Arrays.fill(earned, (short) UNKNOWN);
    }

    /** A skill that counts here: the asked one at full strength, or one that is related to it. */
    void add(int strength, HeldSkill skill) {
        sources.add(new Source(strength, skill));
    }

    /**
     * Adds the earnings of the next rows.
     *
     * @param sums one for each row from {@code from} on
     * @param to where to stop, the row itself not among them
     */
    void addTo(long[] sums, int from, int to) {
        int[] rows = entries.rows;
        int[] asked = entries.asked;
        int i = next;
        for (; i < rows.length && rows[i] < to; i++) {
            int code = asked[i] & CODE_MASK;
            int value = earned[code];
            if (value == UNKNOWN) {
                value = earned(code);
                earned[code] = (short) value;
            }
            int share = asked[i] >>> AskedBy.CODE_BITS;
            long met = (value & MET) == 0 ? 0 : ONE_MET;
            sums[rows[i] - from] += (long) share * (value & CREDIT_MASK) + met;
        }
        next = i;
    }

    /** The credits of a sum, weighted by share. */
    static long weighted(long sum) {
        return sum & (ONE_MET - 1);
    }

    /** The must-haves of a sum that are met. */
    static int met(long sum) {
        return (int) (sum >>> CREDIT_BITS) & MET_MASK;
    }

    private int earned(int code) {
        int level = AskedBy.minLevel(code);
        int credit = 0;
        boolean met = false;
        for (Source source : sources) {
            credit = Math.max(
                    credit,
                    SkillScorer.credit(
                            source.strength,
                            source.skill.level(),
                            source.skill.years(),
                            level,
                            AskedBy.minYears(code)));
            met |= source.strength == Weights.FULL && source.skill.level() >= level;
        }
        return credit | ((code & AskedBy.MUST_HAVE) != 0 && met ? MET : 0);
    }

    private record Source(int strength, HeldSkill skill) {}
}
