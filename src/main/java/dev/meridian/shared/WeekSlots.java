package dev.meridian.shared;

import java.util.Arrays;
import java.util.List;

/**
 * A set of the 672 quarter hours of a week; slot 0 starts Monday 00:00. The week is a circle: what runs past Sunday
 * midnight goes on at Monday 00:00. Immutable.
 */
public final class WeekSlots {

    /** Quarter hours in a week. */
    public static final int SLOTS = 7 * 24 * 4;

    /** Minutes in one slot. */
    public static final int MINUTES_PER_SLOT = 15;

    /** Words of 64 slots that hold them all. */
    public static final int WORDS = (SLOTS + 63) / 64;

    /** The empty set. */
    public static final WeekSlots NONE = new WeekSlots(new long[WORDS]);

    private final long[] words;
    private final int hash;

    private WeekSlots(long[] words) {
        this.words = words;
        this.hash = Arrays.hashCode(words);
    }

    /** The slots that at least one of the intervals covers. */
    public static WeekSlots of(List<HoursInterval> intervals) {
        long[] words = new long[NONE.words.length];
        for (HoursInterval interval : intervals) {
            int first = interval.startMinuteOfWeek() / MINUTES_PER_SLOT;
            int count = interval.minutes() / MINUTES_PER_SLOT;
            for (int slot = first; slot < first + count; slot++) {
                set(words, slot % SLOTS);
            }
        }
        return new WeekSlots(words);
    }

    /** Whether the quarter hour with this number, 0 to 671, is in the set. */
    public boolean contains(int slot) {
        return slot >= 0 && slot < SLOTS && isSet(words, slot);
    }

    public boolean isEmpty() {
        return count() == 0;
    }

    /** How many slots are in the set: 0 to 672. */
    public int count() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** Minutes covered: 0 to 10,080. */
    public int minutes() {
        return count() * MINUTES_PER_SLOT;
    }

    /** Every slot moved later by so many quarter hours (earlier when negative), around the week. */
    public WeekSlots shiftedBy(int quarterHours) {
        int shift = Math.floorMod(quarterHours, SLOTS);
        if (shift == 0) {
            return this;
        }
        long[] moved = new long[words.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = take(Math.floorMod(i * 64 - shift, SLOTS), Math.min(64, SLOTS - i * 64));
        }
        return new WeekSlots(moved);
    }

    /** So many slots, at most 64, from one on, around the week. */
    private long take(int from, int count) {
        long taken = 0;
        int slot = from;
        for (int got = 0; got < count; ) {
            int offset = slot & 63;
            int piece = Math.min(Math.min(64 - offset, SLOTS - slot), count - got);
            long bits = (words[slot >> 6] >>> offset) & (-1L >>> (64 - piece));
            taken |= bits << got;
            got += piece;
            slot = slot + piece == SLOTS ? 0 : slot + piece;
        }
        return taken;
    }

    /** The slots in either set. */
    public WeekSlots or(WeekSlots other) {
        long[] both = words.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] |= other.words[i];
        }
        return new WeekSlots(both);
    }

    /** Minutes that both sets cover. */
    public int minutesInCommon(WeekSlots other) {
        int count = 0;
        for (int i = 0; i < words.length; i++) {
            count += Long.bitCount(words[i] & other.words[i]);
        }
        return count * MINUTES_PER_SLOT;
    }

    /** Writes the slots as bits, the lowest the first, into {@link #WORDS} words from a place on. */
    public void copyTo(long[] bits, int at) {
        System.arraycopy(words, 0, bits, at, words.length);
    }

    /** As {@link #minutesInCommon(WeekSlots)}, with a set that {@link #copyTo} wrote. */
    public int minutesInCommon(long[] bits, int at) {
        int count = 0;
        for (int i = 0; i < WORDS; i++) {
            count += Long.bitCount(words[i] & bits[at + i]);
        }
        return count * MINUTES_PER_SLOT;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WeekSlots that && hash == that.hash && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return "WeekSlots[" + minutes() + " minutes]";
    }

    private static boolean isSet(long[] words, int slot) {
        return (words[slot >> 6] & (1L << slot)) != 0;
    }

    private static void set(long[] words, int slot) {
        words[slot >> 6] |= 1L << slot;
    }
}
