package dev.meridian.matching;

import dev.meridian.posting.PostingSnapshot;
import dev.meridian.posting.PostingState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every published posting, for the ranking in the other direction. */
@ApplicationScoped
class PostingDirectory {
    private volatile Map<UUID, PostingSnapshot> held = new ConcurrentHashMap<>();
    private volatile @Nullable Map<UUID, PostingSnapshot> building;

    /** Takes a version in; older ones than the one held are ignored. */
    void apply(PostingSnapshot snapshot) {
        Map<UUID, PostingSnapshot> next = building;
        put(held, snapshot);
        if (next != null) {
            put(next, snapshot);
        }
    }

    /** From now on, what is taken in is also taken into what takes this one's place. */
    void begin() {
        building = new ConcurrentHashMap<>();
    }

    /** What was begun serves. As for candidates, in this order. */
    void serve() {
        Map<UUID, PostingSnapshot> whole = building;
        if (whole != null) {
            held = whole;
            building = null;
        }
    }

    private static void put(Map<UUID, PostingSnapshot> map, PostingSnapshot snapshot) {
        map.merge(snapshot.id(), snapshot, (old, late) -> late.version() < old.version() ? old : late);
    }

    /** Whether a posting is held at this version or a later one. */
    boolean holds(UUID id, long version) {
        PostingSnapshot posting = held.get(id);
        return posting != null && posting.version() >= version;
    }

    /** Forgets one that was deleted. */
    void remove(UUID id) {
        Map<UUID, PostingSnapshot> next = building;
        held.remove(id);
        if (next != null) {
            next.remove(id);
        }
    }

    /** Those that are published and have not ended. */
    Stream<PostingSnapshot> open(Instant now) {
        return held.values().stream().filter(posting -> isOpen(posting, now));
    }

    Optional<PostingSnapshot> findOpen(UUID id, Instant now) {
        return Optional.ofNullable(held.get(id)).filter(posting -> isOpen(posting, now));
    }

    private static boolean isOpen(PostingSnapshot posting, Instant now) {
        Instant end = posting.content().validThrough();
        return posting.state() == PostingState.PUBLISHED && (end == null || end.isAfter(now));
    }
}
