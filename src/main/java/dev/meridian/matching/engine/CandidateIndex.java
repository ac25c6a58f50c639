package dev.meridian.matching.engine;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All candidates who may be ranked. Any thread may read while another writes; a write is seen by every read that starts
 * after it returns. Versions order the writes to one candidate, so that they may arrive late or twice.
 */
public interface CandidateIndex {

    /**
     * Adds or replaces a candidate.
     *
     * @param version ignored together with the candidate when it is lower than the one held or removed
     * @return whether it was taken
     */
    boolean put(Candidate candidate, long version);

    /** Adds or replaces many, each as {@link #put} would; of two versions of one candidate the later stays. */
    default void putAll(Collection<Versioned> candidates) {
        candidates.forEach(one -> put(one.candidate(), one.version()));
    }

    /** A candidate at one version. */
    record Versioned(Candidate candidate, long version) {}

    /**
     * Takes a candidate out.
     *
     * @param version ignored when it is lower than the one held
     * @return whether it was taken, also where there was no such candidate
     */
    boolean remove(UUID candidateId, long version);

    /** Candidates held, the removed ones not counted. */
    int size();

    /** The candidate as last put. */
    Optional<PreparedCandidate> find(UUID candidateId);

    /**
     * The best eligible candidates, exactly.
     *
     * @param limit at most so many, 1 or more
     * @param after only candidates that come after this position, null for the first page
     */
    TopMatches top(CompiledPosting posting, int limit, @Nullable RankPosition after);

    /** How many candidates each filter of the posting keeps out; every code is a key. */
    Map<FilterCode, FilterCount> insights(CompiledPosting posting);
}
