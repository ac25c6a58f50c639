package dev.meridian.matching.engine;

import java.util.UUID;

/**
 * Candidates in chunks, sorted through all of them. Every chunk but the last is full, so that a row's number, counted
 * through the segment, gives both chunk and place. Immutable; an id stands in it once.
 */
final class Segment {

    final Chunk[] chunks;
    final int size;
    private final IdTable ids;

    Segment(Chunk[] chunks) {
        this.chunks = chunks;
        int rows = 0;
        for (Chunk chunk : chunks) {
            rows += chunk.size;
        }
        this.size = rows;
        this.ids = new IdTable(chunks, rows);
    }

    /** The row's number, or -1. */
    int find(UUID id) {
        return ids.find(id);
    }

    Chunk chunkOf(int row) {
        return chunks[row >>> 16];
    }

    long bytes() {
        long bytes = ids.bytes();
        for (Chunk chunk : chunks) {
            bytes += chunk.bytes();
        }
        return bytes;
    }
}
