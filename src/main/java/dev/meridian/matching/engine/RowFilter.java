package dev.meridian.matching.engine;

/** A hard filter as the index knows it: of the rows of a chunk it takes out those who fail. */
interface RowFilter {

    FilterCode code();

    /**
     * Takes out those who fail.
     *
     * @param skills filled for the same chunk
     */
    void takeOut(ChunkView view, SkillRows skills, long[] rows);
}
