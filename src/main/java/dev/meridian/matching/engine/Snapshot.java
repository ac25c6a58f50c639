package dev.meridian.matching.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that an index holds at one moment: segments, and the latest candidates in none of them yet. Immutable; nobody is in
 * it twice.
 *
 * @param segments the oldest first
 * @param recent looked at one by one; few
 */
record Snapshot(List<LiveSegment> segments, List<Recent> recent) {

    static final Snapshot EMPTY = new Snapshot(List.of(), List.of());

    /** A candidate in no segment. */
    record Recent(PreparedCandidate candidate, long version) {}

    /** Where a candidate is. */
    record Place(int segment, int row) {}

    int size() {
        return segments.stream().mapToInt(LiveSegment::size).sum() + recent.size();
    }

    /** Where in the segments somebody is; null for nowhere. */
    @Nullable
    Place place(UUID id) {
        for (int i = segments.size() - 1; i >= 0; i--) {
            int row = segments.get(i).find(id);
            if (row >= 0) {
                return new Place(i, row);
            }
        }
        return null;
    }

    @Nullable
    Recent recent(UUID id) {
        for (Recent one : recent) {
            if (one.candidate.id().equals(id)) {
                return one;
            }
        }
        return null;
    }

    /** This without somebody, wherever they are. */
    Snapshot without(UUID id) {
        Recent held = recent(id);
        if (held != null) {
            List<Recent> fewer = new ArrayList<>(recent);
            fewer.remove(held);
            return new Snapshot(segments, fewer);
        }
        Place place = place(id);
        if (place == null) {
            return this;
        }
        List<LiveSegment> changed = new ArrayList<>(segments);
        changed.set(place.segment, segments.get(place.segment).without(place.row));
        return new Snapshot(changed, recent);
    }

    Snapshot with(Recent added) {
        List<Recent> more = new ArrayList<>(recent.size() + 1);
        more.addAll(recent);
        more.add(added);
        return new Snapshot(segments, more);
    }

    /** The chunks as a query sees them. */
    List<ChunkView> views(EmployerView employer) {
        Map<Place, long[]> hidden = rows(employer.hidden());
        Map<Place, long[]> applied = rows(employer.applied());
        List<ChunkView> views = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            LiveSegment live = segments.get(i);
            for (int chunk = 0; chunk < live.segment.chunks.length; chunk++) {
                Place place = new Place(i, chunk);
                long[] absent = hidden.get(place);
                long[] gone = live.gone(chunk);
                if (absent != null && gone != null) {
                    Words.or(absent, gone);
                }
                views.add(
                        new ChunkView(live.segment.chunks[chunk], absent == null ? gone : absent, applied.get(place)));
            }
        }
        return views;
    }

    /** The rows of some candidates, by chunk: here a place's row is the number of the chunk. */
    private Map<Place, long[]> rows(Iterable<UUID> ids) {
        Map<Place, long[]> rows = new HashMap<>();
        for (UUID id : ids) {
            Place place = place(id);
            if (place != null) {
                int row = place.row & 0xffff;
                rows.computeIfAbsent(new Place(place.segment, place.row >>> 16), key -> new long[Chunk.WORDS])[
                                row >>> 6] |=
                        1L << row;
            }
        }
        return rows;
    }
}
