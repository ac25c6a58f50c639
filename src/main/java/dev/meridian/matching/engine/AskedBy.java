package dev.meridian.matching.engine;

import java.util.Arrays;

/**
 * The rows that ask for one skill, ascending, each with what it asks. Rows are only ever appended, so that a reader who
 * knows how many rows there are in all needs no copy: what comes later has higher numbers, and room that is not used yet
 * has the highest.
 *
 * <p>Layout: 8 bytes for each row, at most twice that with the room to grow. An entry is, from the highest bit, 23 bits of
 * share, 1 bit for a must-have, and 8 bits for level and years: 51 (minLevel - 1) + minYears.
 */
final class AskedBy {

    static final int CODE_BITS = 9;
    static final int CODES = 1 << CODE_BITS;
    static final int MUST_HAVE = 1 << 8;

    private static final int YEARS = 51;
    private static final int NO_ROW = Integer.MAX_VALUE;

    private volatile Entries entries = Entries.NONE;
    private int size;

    /** For one thread; the row is above all those before it. */
    void add(int row, long share, SkillRequirement requirement) {
        Integer years = requirement.minYears();
        int code = YEARS * (requirement.minLevel() - 1) + (years == null ? 0 : years);
        add(row, (int) share << CODE_BITS | (requirement.mustHave() ? MUST_HAVE : 0) | code);
    }

    void add(int row, int asked) {
        Entries room = entries;
        if (size == room.rows.length) {
            room = room.grown();
            entries = room;
        }
        // In this order: whoever sees the row has seen enough of the writer to know that it is too new, or sees both.
        room.asked[size] = asked;
        room.rows[size] = row;
        size++;
    }

    Entries entries() {
        return entries;
    }

    static int minLevel(int code) {
        return 1 + (code & (MUST_HAVE - 1)) / YEARS;
    }

    static int minYears(int code) {
        return (code & (MUST_HAVE - 1)) % YEARS;
    }

    /** Arrays of one length. */
    static final class Entries {

        static final Entries NONE = new Entries(new int[0], new int[0]);

        final int[] rows;
        final int[] asked;

        private Entries(int[] rows, int[] asked) {
            this.rows = rows;
            this.asked = asked;
        }

        private Entries grown() {
            int length = Math.max(4, rows.length + (rows.length >> 1));
            int[] more = Arrays.copyOf(rows, length);
            Arrays.fill(more, rows.length, length, NO_ROW);
            return new Entries(more, Arrays.copyOf(asked, length));
        }
    }
}
