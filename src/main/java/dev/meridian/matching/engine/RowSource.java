package dev.meridian.matching.engine;

/** Rows from which a segment is built. */
interface RowSource {

    int size();

    /** Tells of every row in turn what decides where it will stand. */
    void describe(Keys keys);

    /**
     * Adds a row to a chunk.
     *
     * @param mixed whether its run holds different hours
     */
    void addTo(ChunkBuilder chunk, int row, boolean mixed);

    /** What decides where a row stands. */
    @FunctionalInterface
    interface Keys {

        void next(int hoursClass, int currency, int country, int minimumKey);
    }
}
