package dev.meridian.matching.engine;

import java.util.List;

/**
 * Who cannot start in time.
 *
 * @param tooLate numbers of the terms of those who cannot
 * @param sameMonth of those who are available some day in the month of the last start
 * @param lastDay of that month on which they still may
 */
record AvailabilityFilter(List<Integer> tooLate, List<Integer> sameMonth, int lastDay) implements RowFilter {

    @Override
    public FilterCode code() {
        return FilterCode.NOT_AVAILABLE;
    }

    @Override
    public void takeOut(ChunkView view, SkillRows skills, long[] rows) {
        Chunk chunk = view.chunk();
        for (int term : tooLate) {
            chunk.terms.takeFrom(rows, term);
        }
        for (int term : sameMonth) {
            takeOutLater(chunk, term, rows);
        }
    }

    private void takeOutLater(Chunk chunk, int term, long[] rows) {
        long[] month = new long[Chunk.WORDS];
        chunk.terms.addTo(month, term);
        for (int word = 0; word < month.length; word++) {
            for (long rest = month[word] & rows[word]; rest != 0; rest &= rest - 1) {
                int row = (word << 6) | Long.numberOfTrailingZeros(rest);
                if (Details.dayAvailable(chunk.details, chunk.detailStarts[row]) > lastDay) {
                    rows[word] &= ~(rest & -rest);
                }
            }
        }
    }
}
