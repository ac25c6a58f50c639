package dev.meridian.matching.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every candidate for every query. It is the plainest index that is right, and what faster ones are compared
 * with. The version of a removed candidate is remembered, so that a late write cannot bring them back.
 */
public final class ScanIndex implements CandidateIndex {

    private final Map<UUID, Entry> entries = new ConcurrentHashMap<>();

    @Override
    public boolean put(Candidate candidate, long version) {
        return write(candidate.id(), new Entry(version, PreparedCandidate.of(candidate)));
    }

    @Override
    public boolean remove(UUID candidateId, long version) {
        return write(candidateId, new Entry(version, null));
    }

    @Override
    public int size() {
        return (int) entries.values().stream()
                .filter(entry -> entry.candidate != null)
                .count();
    }

    @Override
    public Optional<PreparedCandidate> find(UUID candidateId) {
        Entry entry = entries.get(candidateId);
        return entry == null ? Optional.empty() : Optional.ofNullable(entry.candidate);
    }

    @Override
    public TopMatches top(CompiledPosting posting, int limit, @Nullable RankPosition after) {
        TopCollector collector = new TopCollector(posting, new Best<>(limit, after));
        forEach(collector::offer);
        return collector.result(0);
    }

    @Override
    public Map<FilterCode, FilterCount> insights(CompiledPosting posting) {
        Map<FilterCode, FilterCount> counts = new EnumMap<>(FilterCode.class);
        for (FilterCode code : FilterCode.values()) {
            counts.put(code, new FilterCount(0, 0));
        }
        forEach(candidate -> {
            Set<FilterCode> failed = posting.hides(candidate)
                    ? Set.of()
                    : posting.assess(candidate).failed();
            failed.forEach(code -> counts.computeIfPresent(code, (same, count) -> count.plus(failed.size() == 1)));
        });
        return counts;
    }

    private void forEach(Consumer<PreparedCandidate> action) {
        for (Entry entry : entries.values()) {
            if (entry.candidate != null) {
                action.accept(entry.candidate);
            }
        }
    }

    // An equal version is taken: the same write may arrive twice.
    private boolean write(UUID id, Entry written) {
        Entry kept = entries.merge(id, written, (held, late) -> late.version < held.version ? held : late);
        return kept.version == written.version;
    }

    /** A candidate, or the trace of a removed one. */
    private record Entry(long version, @Nullable PreparedCandidate candidate) {}
}
