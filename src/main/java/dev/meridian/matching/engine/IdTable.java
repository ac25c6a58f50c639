package dev.meridian.matching.engine;

import java.util.UUID;

/** Finds the row of an id in a segment, by a hash table of row numbers: 6 bytes a row or less. Immutable. */
final class IdTable {

    private final Chunk[] chunks;
    private final int[] slots; // row number + 1, 0 where free
    private final int mask;

    IdTable(Chunk[] chunks, int rows) {
        this.chunks = chunks;
        int capacity = Integer.highestOneBit(Math.max(4, rows + rows / 3)) << 1;
        this.mask = capacity - 1;
        this.slots = new int[capacity];
        for (int row = 0; row < rows; row++) {
            Chunk chunk = chunks[row >>> 16];
            int at = row & 0xffff;
            int slot = hash(chunk.ids[2 * at], chunk.ids[2 * at + 1]) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = row + 1;
        }
    }

    /** The row's number, counted through all chunks, or -1. */
    int find(UUID id) {
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        for (int slot = hash(high, low) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
            int row = slots[slot] - 1;
            long[] ids = chunks[row >>> 16].ids;
            int at = row & 0xffff;
            if (ids[2 * at] == high && ids[2 * at + 1] == low) {
                return row;
            }
        }
        return -1;
    }

    long bytes() {
        return 4L * slots.length;
    }

    // Ids made one after another differ in few bits, so all of them are mixed.
    private static int hash(long high, long low) {
        long mixed = (high ^ Long.rotateLeft(low, 32)) * 0x9E3779B97F4A7C15L;
        mixed ^= mixed >>> 32;
        mixed *= 0xD6E8FEB86659FD93L;
        return (int) (mixed >>> 32);
    }
}
