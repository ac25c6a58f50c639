package dev.meridian.matching.engine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A segment and who of it is gone. Immutable: another departure makes another one, which shares all but the 8 KB in which
 * it is noted.
 */
final class LiveSegment {

    final Segment segment;
    final int gone;
    private final long[] @Nullable [] goneByChunk;

    private LiveSegment(Segment segment, long[] @Nullable [] goneByChunk, int gone) {
        this.segment = segment;
        this.goneByChunk = goneByChunk;
        this.gone = gone;
    }

    static LiveSegment whole(Segment segment) {
        return new LiveSegment(segment, new long[segment.chunks.length][], 0);
    }

    LiveSegment without(int row) {
        long[][] byChunk = goneByChunk.clone();
        long[] before = byChunk[row >>> 16];
        long[] words = before == null ? new long[Chunk.WORDS] : before.clone();
        words[(row & 0xffff) >>> 6] |= 1L << row;
        byChunk[row >>> 16] = words;
        return new LiveSegment(segment, byChunk, gone + 1);
    }

    /** The row's number, or -1 where the segment has nobody of that id, or no longer. */
    int find(UUID id) {
        int row = segment.find(id);
        return row < 0 || isGone(row) ? -1 : row;
    }

    int size() {
        return segment.size - gone;
    }

    /** The rows of a chunk that are gone; null for none. */
    long @Nullable [] gone(int chunk) {
        return goneByChunk[chunk];
    }

    boolean isGone(int row) {
        long[] words = goneByChunk[row >>> 16];
        return words != null && Words.isSet(words, row & 0xffff);
    }
}
