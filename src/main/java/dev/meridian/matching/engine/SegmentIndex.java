package dev.meridian.matching.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * An index that looks closely at few candidates and is nevertheless exact. Candidates stand in immutable {@link Segment}s,
 * the latest few beside them; one volatile reference to a {@link Snapshot} is all that readers and writers share, so readers
 * wait for nobody and a write is there for everybody at once. A write takes some microseconds; every {@value #MOST_RECENT}
 * writes a small segment is made, and segments of like size are merged in the background, so that a candidate is copied
 * about once for every eightfold growth.
 */
public final class SegmentIndex implements CandidateIndex {

    /** So many candidates are looked at one by one before they become a segment. */
    static final int MOST_RECENT = 256;

    private final Executor merging;
    private final int mostRecent;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Object writing = new Object();
    private final Map<UUID, Long> removed = new HashMap<>(); // versions; guarded by writing
    private boolean mergeUnderWay; // guarded by writing
    private volatile Snapshot snapshot = Snapshot.EMPTY;

    /** An index that merges in the thread that writes. */
    public SegmentIndex() {
        this(Runnable::run);
    }

    /**
     * An index that merges in the background.
     *
     * @param merging runs merges, one at a time, each as long as a copy of the smaller segments takes
     */
    public SegmentIndex(Executor merging) {
        this(merging, MOST_RECENT);
    }

    SegmentIndex(Executor merging, int mostRecent) {
        this.merging = merging;
        this.mostRecent = mostRecent;
    }

    @Override
    public boolean put(Candidate candidate, long version) {
        PreparedCandidate prepared = PreparedCandidate.of(candidate);
        synchronized (writing) {
            if (isLate(candidate.id(), version)) {
                return false;
            }
            removed.remove(candidate.id());
            Snapshot next = snapshot.without(candidate.id()).with(new Snapshot.Recent(prepared, version));
            snapshot = next.recent().size() < mostRecent ? next : sealed(next);
            mergeIfNeeded();
        }
        return true;
    }

    @Override
    public void putAll(Collection<Versioned> candidates) {
        List<EncodedCandidate> rows = new ArrayList<>(candidates.size());
        synchronized (writing) {
            Snapshot next = snapshot;
            Map<UUID, Versioned> latest = new HashMap<>();
            for (Versioned one : candidates) {
                UUID id = one.candidate().id();
                if (!isLate(id, one.version())) {
                    latest.merge(id, one, (a, b) -> b.version() < a.version() ? a : b);
                }
            }
            for (Versioned one : latest.values()) {
                removed.remove(one.candidate().id());
                next = next.without(one.candidate().id());
                rows.add(EncodedCandidate.of(PreparedCandidate.of(one.candidate()), one.version(), vocabulary));
            }
            snapshot = withSegment(next, rows, next.recent());
            mergeIfNeeded();
        }
    }

    @Override
    public boolean remove(UUID candidateId, long version) {
        synchronized (writing) {
            if (isLate(candidateId, version)) {
                return false;
            }
            removed.put(candidateId, version);
            snapshot = snapshot.without(candidateId);
            mergeIfNeeded();
        }
        return true;
    }

    @Override
    public int size() {
        return snapshot.size();
    }

    @Override
    public Optional<PreparedCandidate> find(UUID candidateId) {
        Snapshot now = snapshot;
        Snapshot.Recent recent = now.recent(candidateId);
        if (recent != null) {
            return Optional.of(recent.candidate());
        }
        Snapshot.Place place = now.place(candidateId);
        if (place == null) {
            return Optional.empty();
        }
        Chunk chunk = now.segments().get(place.segment()).segment.chunkOf(place.row());
        return Optional.of(chunk.prepared(place.row() & 0xffff, vocabulary));
    }

    @Override
    public TopMatches top(CompiledPosting posting, int limit, @Nullable RankPosition after) {
        Snapshot now = snapshot;
        Best<UUID> best = new Best<>(limit, after);
        TopCollector collector = new TopCollector(posting, best);
        now.recent().forEach(recent -> collector.offer(recent.candidate()));
        TopScan scan = new TopScan(new RowQuery(posting, vocabulary), best);
        scan.all(now.views(posting.view()));
        return collector.result(scan.eligible());
    }

    @Override
    public Map<FilterCode, FilterCount> insights(CompiledPosting posting) {
        Snapshot now = snapshot;
        InsightScan scan = new InsightScan(new RowQuery(posting, vocabulary));
        for (Snapshot.Recent recent : now.recent()) {
            if (!posting.hides(recent.candidate())) {
                scan.add(posting.assess(recent.candidate()));
            }
        }
        scan.all(now.views(posting.view()));
        return scan.counts();
    }

    /** Makes one segment of all there is, at once. */
    public void compact() {
        synchronized (writing) {
            snapshot = sealed(snapshot);
            List<LiveSegment> all = snapshot.segments();
            if (all.size() > 1 || all.stream().anyMatch(segment -> segment.gone > 0)) {
                snapshot = new Snapshot(merged(all), List.of());
            }
        }
    }

    /** Bytes that the segments take; the vocabulary and the latest candidates come on top. */
    public long bytes() {
        return snapshot.segments().stream()
                .mapToLong(live -> live.segment.bytes())
                .sum();
    }

    /** How many segments there are. */
    public int segments() {
        return snapshot.segments().size();
    }

    // An equal version is not late: the same write may arrive twice.
    private boolean isLate(UUID id, long version) {
        Long gone = removed.get(id);
        if (gone != null) {
            return version < gone;
        }
        Snapshot.Recent recent = snapshot.recent(id);
        if (recent != null) {
            return version < recent.version();
        }
        Snapshot.Place place = snapshot.place(id);
        return place != null && version < version(place);
    }

    private long version(Snapshot.Place place) {
        return snapshot.segments()
                .get(place.segment())
                .segment
                .chunkOf(place.row())
                .version(place.row() & 0xffff);
    }

    private Snapshot sealed(Snapshot from) {
        List<EncodedCandidate> rows = from.recent().stream()
                .map(recent -> EncodedCandidate.of(recent.candidate(), recent.version(), vocabulary))
                .toList();
        return withSegment(from, rows, List.of());
    }

    private Snapshot withSegment(Snapshot from, List<EncodedCandidate> rows, List<Snapshot.Recent> recent) {
        if (rows.isEmpty()) {
            return new Snapshot(from.segments(), recent);
        }
        List<LiveSegment> segments = new ArrayList<>(from.segments());
        segments.add(LiveSegment.whole(SegmentBuilder.build(new EncodedRows(rows), vocabulary)));
        return new Snapshot(segments, recent);
    }

    private List<LiveSegment> merged(List<LiveSegment> segments) {
        LiveRows rows = new LiveRows(segments);
        return rows.size() == 0 ? List.of() : List.of(LiveSegment.whole(SegmentBuilder.build(rows, vocabulary)));
    }

    private void mergeIfNeeded() {
        if (mergeUnderWay) {
            return;
        }
        List<LiveSegment> due = MergePolicy.due(snapshot.segments());
        if (!due.isEmpty()) {
            mergeUnderWay = true;
            try {
                merging.execute(() -> merge(due));
            } catch (RejectedExecutionException e) {
                mergeUnderWay = false; // the one who lent the executor is stopping; an unmerged index is complete too
            }
        }
    }

    private void merge(List<LiveSegment> due) {
        List<LiveSegment> merged;
        try {
            merged = merged(due);
        } catch (RuntimeException | Error e) {
            synchronized (writing) {
                mergeUnderWay = false;
            }
            throw e;
        }
        synchronized (writing) {
            snapshot = MergePolicy.replaced(snapshot, due, merged);
            mergeUnderWay = false;
            mergeIfNeeded();
        }
    }
}
