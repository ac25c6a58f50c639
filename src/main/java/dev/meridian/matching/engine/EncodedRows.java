package dev.meridian.matching.engine;

import java.util.List;

/** Candidates that were in no segment before. */
record EncodedRows(List<EncodedCandidate> candidates) implements RowSource {

    @Override
    public int size() {
        return candidates.size();
    }

    @Override
    public void describe(Keys keys) {
        for (EncodedCandidate candidate : candidates) {
            keys.next(candidate.hoursClass(), candidate.currency(), candidate.country(), candidate.minimumKey());
        }
    }

    @Override
    public void addTo(ChunkBuilder chunk, int row, boolean mixed) {
        chunk.add(candidates.get(row), mixed);
    }
}
