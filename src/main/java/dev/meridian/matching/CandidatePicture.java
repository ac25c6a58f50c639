package dev.meridian.matching;

import dev.meridian.matching.engine.Candidate;
import dev.meridian.matching.engine.CandidateIndex;
import dev.meridian.matching.engine.PreparedCandidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Everyone who can be ranked, in memory: the engine's index, and beside it only what a ranking needs before it is shown,
 * for the few whom it concerns: aliases of the anonymous, and who does not exist for whom. Writes come one at a time; which
 * of two is the later one, the index says.
 */
final class CandidatePicture {
    private final CandidateIndex index;
    private final Map<UUID, UUID> byAlias = new ConcurrentHashMap<>();
    private final Map<UUID, Set<UUID>> blocked = new HashMap<>();
    private final Map<UUID, Set<UUID>> blockingByEmployer = new ConcurrentHashMap<>();

    CandidatePicture(CandidateIndex index) {
        this.index = index;
    }

    CandidateIndex index() {
        return index;
    }

    /** The anonymous candidate whom an alias stands for now. */
    Optional<PreparedCandidate> byAlias(UUID alias) {
        return Optional.ofNullable(byAlias.get(alias))
                .flatMap(index::find)
                .filter(found -> alias.equals(found.candidate().alias()));
    }

    /** The candidates who do not exist for an employer, since they do not want to. */
    Set<UUID> blocking(UUID employerId) {
        return blockingByEmployer.getOrDefault(employerId, Set.of());
    }

    /** Takes many in, as {@link #put} would one by one, and faster where they are new. */
    synchronized void putAll(List<Version> versions) {
        List<CandidateIndex.Versioned> news = new ArrayList<>();
        for (Version one : versions) {
            Candidate candidate = one.profile().candidate();
            if (index.find(candidate.id()).isPresent()) {
                put(one.profile(), one.version());
                continue;
            }
            block(candidate.id(), one.profile().blocked());
            unblock(candidate.id(), Set.of(), one.profile().blocked());
            if (candidate.alias() != null) {
                byAlias.put(candidate.alias(), candidate.id());
            }
            news.add(new CandidateIndex.Versioned(candidate, one.version()));
        }
        index.putAll(news);
    }

    /** A profile at one version. */
    record Version(MatchRowParser.Profile profile, long version) {}

    /** Takes a version in; older ones than the one held are ignored. */
    synchronized void put(MatchRowParser.Profile profile, long version) {
        Candidate candidate = profile.candidate();
        Optional<Candidate> before = held(candidate.id());
        Set<UUID> blockedBefore = blocked.getOrDefault(candidate.id(), Set.of());
        // First: whom the index shows must have said by then who may know whom.
        block(candidate.id(), profile.blocked());
        if (candidate.alias() != null) {
            byAlias.put(candidate.alias(), candidate.id());
        }
        if (index.put(candidate, version)) {
            unblock(candidate.id(), blockedBefore, profile.blocked());
            before.ifPresent(old -> forgetAlias(old, candidate.alias()));
        } else {
            unblock(candidate.id(), profile.blocked(), blockedBefore);
            forgetAlias(candidate, before.map(Candidate::alias).orElse(null));
        }
    }

    /** Takes somebody out who is hidden, or no more. */
    synchronized void remove(UUID id, long version) {
        Optional<Candidate> before = held(id);
        if (index.remove(id, version)) {
            before.ifPresent(old -> forgetAlias(old, null));
            unblock(id, blocked.getOrDefault(id, Set.of()), Set.of());
        }
    }

    private Optional<Candidate> held(UUID id) {
        return index.find(id).map(PreparedCandidate::candidate);
    }

    private void forgetAlias(Candidate candidate, @Nullable UUID kept) {
        if (candidate.alias() != null && !candidate.alias().equals(kept)) {
            byAlias.remove(candidate.alias());
        }
    }

    private void block(UUID id, Set<UUID> employers) {
        employers.forEach(employer -> blockingByEmployer
                .computeIfAbsent(employer, key -> ConcurrentHashMap.newKeySet())
                .add(id));
    }

    private void unblock(UUID id, Set<UUID> employers, Set<UUID> kept) {
        for (UUID employer : employers) {
            if (!kept.contains(employer)) {
                blocking(employer).remove(id);
            }
        }
        if (kept.isEmpty()) {
            blocked.remove(id);
        } else {
            blocked.put(id, kept);
        }
    }
}
