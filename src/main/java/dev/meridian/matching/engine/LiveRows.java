package dev.meridian.matching.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All of several segments that is not gone, to be merged into one. */
final class LiveRows implements RowSource {

    private final List<Chunk> chunks = new ArrayList<>();
    private final int[] places; // chunk in the upper 16 bits, row in the lower
    private int size;

    LiveRows(List<LiveSegment> segments) {
        this.places = new int[segments.stream().mapToInt(LiveSegment::size).sum()];
        for (LiveSegment segment : segments) {
            for (int i = 0; i < segment.segment.chunks.length; i++) {
                collect(segment.segment.chunks[i], segment.gone(i));
            }
        }
    }

    private void collect(Chunk chunk, long @Nullable [] gone) {
        int number = chunks.size();
        chunks.add(chunk);
        for (int row = 0; row < chunk.size; row++) {
            if (gone == null || !Words.isSet(gone, row)) {
                places[size++] = (number << 16) | row;
            }
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void describe(Keys keys) {
        int lastChunk = -1;
        int run = 0;
        for (int place : places) {
            Chunk chunk = chunks.get(place >>> 16);
            int row = place & 0xffff;
            run = place >>> 16 == lastChunk ? run : 0;
            lastChunk = place >>> 16;
            while (chunk.runs.end(run) <= row) {
                run++;
            }
            keys.next(
                    chunk.runs.hoursClass(run, row),
                    chunk.runs.currency(run),
                    chunk.runs.country(run),
                    chunk.minimumKeys[row]);
        }
    }

    @Override
    public void addTo(ChunkBuilder chunk, int row, boolean mixed) {
        Chunk from = chunks.get(places[row] >>> 16);
        int at = places[row] & 0xffff;
        chunk.add(from, at, from.runs.at(at), mixed);
    }
}
