package dev.meridian.matching.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The offsets of zones week by week, remembered: looking one up takes the rules of the zone a hundred nanoseconds, and
 * every comparison of hours wants 104 of them. What is remembered depends on the platform's zone rules alone.
 */
final class WeekOffsets {

    private static final int BLOCK = 64;
    private static final int MOST_BLOCKS = 20_000;
    private static final int FIRST_MONDAY = -3; // 1969-12-29, as an epoch day
    private static final Map<Block, byte[]> BLOCKS = new ConcurrentHashMap<>();

    private WeekOffsets() {}

    /** Quarter hours from UTC in the week of this Monday and those after it. */
    static int[] of(ZoneId zone, LocalDate monday, int weeks) {
        int first = (int) ((monday.toEpochDay() - FIRST_MONDAY) / 7);
        int[] offsets = new int[weeks];
        byte[] block = block(zone, Math.floorDiv(first, BLOCK));
        for (int i = 0; i < weeks; i++) {
            int within = Math.floorMod(first + i, BLOCK);
            if (within == 0) {
                block = block(zone, Math.floorDiv(first + i, BLOCK));
            }
            offsets[i] = block[within];
        }
        return offsets;
    }

    private static byte[] block(ZoneId zone, int number) {
        if (BLOCKS.size() > MOST_BLOCKS) {
            BLOCKS.clear(); // more than all zones need for some decades: somebody plays with dates
        }
        return BLOCKS.computeIfAbsent(new Block(zone, number), Block::read);
    }

    private record Block(ZoneId zone, int number) {

        byte[] read() {
            byte[] offsets = new byte[BLOCK];
            for (int i = 0; i < BLOCK; i++) {
                long monday = FIRST_MONDAY + 7L * ((long) number * BLOCK + i);
                offsets[i] = (byte) Horizon.offset(zone, LocalDate.ofEpochDay(monday));
            }
            return offsets;
        }
    }
}
