package dev.meridian.matching;

import dev.meridian.candidate.CandidateForm;
import dev.meridian.candidate.CandidateSnapshot;
import dev.meridian.candidate.Visibility;
import dev.meridian.matching.engine.Candidate;
import dev.meridian.matching.engine.CandidateIndex;
import dev.meridian.matching.engine.SegmentIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Everyone who can be ranked: the engine's index, and beside it how each is shown. Hidden candidates are in neither.
 * Writes come one at a time, so that the two never tell of different versions for longer than one write.
 */
@ApplicationScoped
class CandidateDirectory {
    private final CandidateIndex index = new SegmentIndex();
    private final Map<UUID, Card> cards = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> byAlias = new ConcurrentHashMap<>();
    private final Map<UUID, Long> versions = new HashMap<>();
    private final Map<UUID, Set<UUID>> blockingByEmployer = new ConcurrentHashMap<>();
    private volatile boolean complete;

    /**
     * How a candidate is shown in a ranking.
     *
     * @param alias the candidate's own id, or what stands for it while they are anonymous
     */
    record Card(
            UUID id,
            UUID alias,
            String displayName,
            @Nullable String headline,
            @Nullable String countryCode,
            boolean anonymous,
            Set<UUID> blockedEmployers) {}

    CandidateIndex index() {
        return index;
    }

    Optional<Card> card(UUID candidateId) {
        return Optional.ofNullable(cards.get(candidateId));
    }

    /** Whom an alias stands for now. */
    Optional<Card> byAlias(UUID alias) {
        return Optional.ofNullable(byAlias.get(alias)).flatMap(this::card).filter(card -> card.alias()
                .equals(alias));
    }

    /** The candidates who do not exist for an employer, since they do not want to. */
    Set<UUID> blocking(UUID employerId) {
        return blockingByEmployer.getOrDefault(employerId, Set.of());
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
        Long held = versions.put(snapshot.id(), snapshot.version());
        if (held != null && held > snapshot.version()) {
            versions.put(snapshot.id(), held);
            return;
        }
        CandidateForm content = snapshot.content();
        if (content.visibilityOrDefault() == Visibility.HIDDEN) {
            index.remove(snapshot.id(), snapshot.version());
            replaceCard(snapshot.id(), null);
        } else {
            Candidate candidate = EngineInputs.candidate(snapshot);
            // The card first: whom the index shows must have said by then who may know whom.
            replaceCard(snapshot.id(), card(snapshot));
            index.put(candidate, snapshot.version());
        }
    }

    /** Whether a candidate is held, or known to be hidden or gone, at this version or a later one. */
    synchronized boolean holds(UUID id, long version) {
        Long held = versions.get(id);
        return held != null && held >= version;
    }

    /** Takes somebody out who is no more. */
    synchronized void remove(UUID id, long version) {
        versions.merge(id, version, Math::max);
        index.remove(id, version);
        replaceCard(id, null);
    }

    private static Card card(CandidateSnapshot snapshot) {
        CandidateForm content = snapshot.content();
        return new Card(
                snapshot.id(),
                snapshot.alias(),
                content.displayName(),
                content.headline(),
                content.countryCode(),
                content.visibilityOrDefault() == Visibility.ANONYMOUS,
                Set.copyOf(content.blockedEmployersOrNone()));
    }

    private void replaceCard(UUID id, @Nullable Card card) {
        if (card != null) {
            byAlias.put(card.alias(), id);
        }
        Card before = card == null ? cards.remove(id) : cards.put(id, card);
        if (before != null && (card == null || !card.alias().equals(before.alias()))) {
            byAlias.remove(before.alias());
        }
        Set<UUID> blockedBefore = before == null ? Set.of() : before.blockedEmployers();
        Set<UUID> blockedNow = card == null ? Set.of() : card.blockedEmployers();
        blockedNow.forEach(employer -> blockingByEmployer
                .computeIfAbsent(employer, key -> ConcurrentHashMap.newKeySet())
                .add(id));
        for (UUID employer : blockedBefore) {
            if (!blockedNow.contains(employer)) {
                blocking(employer).remove(id);
            }
        }
    }
}
