package dev.meridian.matching.engine;

import java.util.function.ObjIntConsumer;

/**
 * Living rows on their way into new ones, a few with each write, so that no write waits for all of them. What is written
 * meanwhile goes into both. Nobody reads the new rows before they are complete.
 */
final class Renewal {

    final PostingRows rows;
    private final int end;
    private final int atOnce;
    private int next;
    private int dead;

    /**
     * Begins.
     *
     * @param end rows to move; those after them are put into both
     * @param atOnce how many of them with each write
     */
    Renewal(int end, int atOnce) {
        this.rows = new PostingRows(end);
        this.end = end;
        this.atOnce = atOnce;
    }

    /** Moves a few rows, and tells where each of them is now. */
    void move(PostingColumns from, ObjIntConsumer<OpenPosting> moved) {
        for (int count = 0; count < atOnce && next < end; next++) {
            if (from.died(next) == PostingColumns.LIVING) {
                OpenPosting posting = from.posting(next);
                moved.accept(posting, rows.append(posting));
                count++;
            }
        }
    }

    /** Whether one of the rows before is among the new ones. */
    boolean has(int row) {
        return row < next || row >= end;
    }

    /** Marks a new row as gone for everyone. */
    void kill(int row) {
        rows.kill(row, 0);
        dead++;
    }

    boolean isComplete() {
        return next == end;
    }

    /** New rows that died again. */
    int dead() {
        return dead;
    }
}
