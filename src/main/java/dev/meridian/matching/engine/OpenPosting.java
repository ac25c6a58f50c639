package dev.meridian.matching.engine;

import dev.meridian.shared.Require;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A posting that candidates may be shown, with what its ranking needs beside it.
 *
 * @param posting the posting, with at most {@value #MAX_REQUIREMENTS} requirements
 * @param weights those that the posting gives itself, else the usual ones
 * @param employerId whose posting it is
 * @param validThrough from when on it is shown no more, null for no end
 */
public record OpenPosting(Posting posting, Weights weights, UUID employerId, @Nullable Instant validThrough) {

    /** The most skills that a posting in the index asks for, so that its sums fit beside each other in a long. */
    public static final int MAX_REQUIREMENTS = 1000;

    /**
     * Checks the posting.
     *
     * @throws IllegalArgumentException if it asks for too many skills
     */
    public OpenPosting {
        Require.that(
                posting.requirements().size() <= MAX_REQUIREMENTS,
                "a posting that is ranked asks for at most 1000 skills");
    }

    /** The posting's id. */
    public UUID id() {
        return posting.id();
    }

    /** Whether it has not ended by then. */
    public boolean isOpen(Instant now) {
        return validThrough == null || validThrough.isAfter(now);
    }
}
