package dev.meridian.matching;

import dev.meridian.matching.engine.CandidateIndex;
import dev.meridian.matching.engine.PreparedCandidate;
import dev.meridian.matching.engine.SegmentIndex;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The picture of all candidates that rankings are answered from, and now and then another one that is to take its place. */
@ApplicationScoped
class CandidateDirectory {
    private static final int REMEMBERED = 10_000;

    private final ExecutorService merging = Executors.newSingleThreadExecutor(CandidateDirectory::mergingThread);
    private volatile CandidatePicture serving = empty();
    private volatile @Nullable CandidatePicture building;
    private volatile boolean complete;

    /** What was written here lately, so that it is not read once more when the follower comes by. */
    private final Map<UUID, Long> lately = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    CandidateIndex index() {
        return serving.index();
    }

    /** The anonymous candidate whom an alias stands for now. */
    Optional<PreparedCandidate> byAlias(UUID alias) {
        return serving.byAlias(alias);
    }

    /** The candidates who do not exist for an employer, since they do not want to. */
    Set<UUID> blocking(UUID employerId) {
        return serving.blocking(employerId);
    }

    /** Whether everyone has been read in. */
    boolean isComplete() {
        return complete;
    }

    /** Another picture, which takes in all that is written from now on, beside the one that serves. */
    CandidatePicture begin() {
        CandidatePicture begun = empty();
        building = begun;
        return begun;
    }

    /** Has it serve in the other's place. */
    void serve(CandidatePicture whole) {
        // In this order: a writer looks at the two the other way round, and so reaches the new one in any case.
        serving = whole;
        building = null;
        complete = true;
    }

    /** Gives up a picture, where it does not serve. */
    void abandon(CandidatePicture begun) {
        if (building == begun) {
            building = null;
        }
    }

    /** Takes in a version that was written here, after its commit. */
    void written(MatchRowParser.Profile profile, long version) {
        put(profile, version);
        remember(profile.candidate().id(), version);
    }

    /** Takes in that somebody was hidden or deleted here, after the commit. */
    void hidden(UUID id, long version) {
        remove(id, version);
        remember(id, version);
    }

    void put(MatchRowParser.Profile profile, long version) {
        CandidatePicture next = building;
        serving.put(profile, version);
        if (next != null) {
            next.put(profile, version);
        }
    }

    void remove(UUID id, long version) {
        CandidatePicture next = building;
        serving.remove(id, version);
        if (next != null) {
            next.remove(id, version);
        }
    }

    /** Whether this version, or a later one, was written here a short while ago. */
    boolean wasWrittenHere(UUID id, long version) {
        synchronized (lately) {
            Long held = lately.get(id);
            return held != null && held >= version;
        }
    }

    @PreDestroy
    void stopMerging() {
        merging.shutdown();
    }

    private CandidatePicture empty() {
        return new CandidatePicture(new SegmentIndex(merging));
    }

    /** Ends with the service, which loses nothing by it. */
    private static Thread mergingThread(Runnable work) {
        Thread thread = new Thread(work, "candidate-merges");
        thread.setDaemon(true);
        return thread;
    }

    private void remember(UUID id, long version) {
        synchronized (lately) {
            lately.merge(id, version, Math::max);
        }
    }
}
