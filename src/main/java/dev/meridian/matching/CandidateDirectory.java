package dev.meridian.matching;

import dev.meridian.candidate.CandidateForm;
import dev.meridian.candidate.CandidateSnapshot;
import dev.meridian.candidate.Visibility;
import dev.meridian.matching.engine.CandidateIndex;
import dev.meridian.matching.engine.ScanIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Everyone who can be ranked: the engine's index, and beside it how each is shown. Hidden candidates are in neither.
 * Writes come one at a time, so that the two never tell of different versions for longer than one write.
 */
@ApplicationScoped
class CandidateDirectory {
    private final CandidateIndex index = new ScanIndex();
    private final Map<UUID, Card> cards = new ConcurrentHashMap<>();
    private volatile boolean complete;

    /** How a candidate is shown in a ranking. */
    record Card(
            UUID id, String displayName, @Nullable String headline, @Nullable String countryCode, boolean anonymous) {}

    CandidateIndex index() {
        return index;
    }

    Optional<Card> card(UUID candidateId) {
        return Optional.ofNullable(cards.get(candidateId));
    }

    /** Whether everyone has been read in. */
    boolean isComplete() {
        return complete;
    }

    void complete() {
        complete = true;
    }

    /** Takes a version in; older ones than the one held are ignored. */
    synchronized void apply(CandidateSnapshot snapshot) {
        CandidateForm content = snapshot.content();
        if (content.visibilityOrDefault() == Visibility.HIDDEN) {
            if (index.remove(snapshot.id(), snapshot.version())) {
                cards.remove(snapshot.id());
            }
            return;
        }
        if (index.put(EngineInputs.candidate(snapshot), snapshot.version())) {
            boolean anonymous = content.visibilityOrDefault() == Visibility.ANONYMOUS;
            cards.put(
                    snapshot.id(),
                    new Card(
                            snapshot.id(),
                            content.displayName(),
                            content.headline(),
                            content.countryCode(),
                            anonymous));
        }
    }
}
