package dev.meridian.matching.engine;

import dev.meridian.shared.WeekSlots;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One candidate's hours against those of all postings. Moving the candidate's hours back comes to the same as moving the
 * posting's, so each distance between two clocks moves them once, and each set of posting hours is compared once for each
 * distance at which it occurs.
 */
final class HoursTable {

    // Offsets from UTC are at most 18 hours either way.
    private static final int FARTHEST = 2 * 18 * 4;
    private static final int UNKNOWN = -1;
    private static final int BITS = 16;

    private final @Nullable HoursClass hours;
    private final int[][] profiles;
    private final Codes<WeekSlots> slots;
    private final int[][] common = new int[2 * FARTHEST + 1][];
    private final HoursClass[] moved = new HoursClass[common.length];

    /**
     * Prepares for a candidate.
     *
     * @param profiles by timing, as {@link ClockProfiles} has them for the candidate's zone
     * @param slots the local hours of postings
     */
    HoursTable(@Nullable HoursClass hours, int[][] profiles, Codes<WeekSlots> slots) {
        this.hours = hours;
        this.profiles = profiles;
        this.slots = slots;
    }

    OverlapTotals totals(int timing, int slotsCode) {
        if (hours == null || timing < 0) {
            return OverlapTotals.NOTHING;
        }
        int[] profile = profiles[timing];
        int preferredMinutes = 0;
        int allMinutes = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < profile.length; i += 2) {
            int minutes = common(hours, profile[i], slotsCode);
            int all = minutes >>> BITS;
            preferredMinutes += profile[i + 1] * (minutes & (1 << BITS) - 1);
            allMinutes += profile[i + 1] * all;
            least = Math.min(least, all);
        }
        return new OverlapTotals(preferredMinutes, allMinutes, least);
    }

    private int common(HoursClass candidate, int shift, int slotsCode) {
        int[] row = common[FARTHEST + shift];
        if (row == null) {
            row = new int[slots.size()];
            Arrays.fill(row, UNKNOWN);
            common[FARTHEST + shift] = row;
            moved[FARTHEST + shift] = new HoursClass(
                    candidate.zone(),
                    candidate.preferred().shiftedBy(-shift),
                    candidate.all().shiftedBy(-shift));
        }
        if (row[slotsCode] == UNKNOWN) {
            HoursClass there = moved[FARTHEST + shift];
            WeekSlots asked = slots.value(slotsCode);
            row[slotsCode] = asked.minutesInCommon(there.all()) << BITS | asked.minutesInCommon(there.preferred());
        }
        return row[slotsCode];
    }
}
