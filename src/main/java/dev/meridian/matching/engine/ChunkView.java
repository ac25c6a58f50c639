package dev.meridian.matching.engine;

import org.jspecify.annotations.Nullable;

/**
 * A chunk as one query sees it.
 *
 * @param absent rows that are gone, or hidden from the employer; null for none
 * @param applied rows of those in the posting's pipeline; null for none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ChunkView(Chunk chunk, long @Nullable [] absent, long @Nullable [] applied) {

    /** Sets the rows of everybody who is there, and no others. */
    void present(long[] rows) {
        Words.setFirst(rows, chunk.size);
        if (absent != null) {
            Words.andNot(rows, absent);
        }
    }
}
