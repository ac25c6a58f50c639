package dev.meridian.bench;

import dev.meridian.matching.engine.RankPosition;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Something that can rank the population. Built once, asked by one thread. */
interface Engine extends AutoCloseable {
    /**
     * Takes everybody in.
     *
     * @return the seconds that this took, those for making the people up not counted
     */
    double load(Population population, int size) throws Exception;

    /** Whether it can answer this, and is asked to: the slow ones get a share of the queries. */
    boolean takes(Query query);

    /**
     * Answers.
     *
     * @param after the place before the page, null for the first page
     */
    Answer ask(Query query, @Nullable RankPosition after) throws Exception;

    /** Bytes that it keeps outside of Java's heap. */
    default long bytesElsewhere() throws Exception {
        return 0;
    }

    /** Names the engine, with settings and version where that matters. */
    String describe() throws Exception;

    @Override
    void close() throws IOException;
}
