package dev.meridian.matching.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which segments are merged, and how the result takes their place. Sizes fall into tiers, each eight times the one below;
 * four segments of one tier, with all smaller ones, become one. A segment of which a quarter is gone is made anew.
 */
final class MergePolicy {

    private static final int TOO_MANY = 4;
    private static final int BITS_PER_TIER = 3;

    private MergePolicy() {}

    /** The segments to be merged now; empty for none. */
    static List<LiveSegment> due(List<LiveSegment> segments) {
        for (LiveSegment segment : segments) {
            if (segment.gone * 4 > segment.segment.size) {
                return List.of(segment);
            }
        }
        int highest = segments.stream().mapToInt(MergePolicy::tier).max().orElse(0);
        for (int tier = highest; tier >= 0; tier--) {
            int limit = tier;
            if (segments.stream().filter(segment -> tier(segment) == limit).count() >= TOO_MANY) {
                return segments.stream()
                        .filter(segment -> tier(segment) <= limit)
                        .toList();
            }
        }
        return List.of();
    }

    /**
     * A snapshot with the merged segment in the place of its sources, less who has gone from them meanwhile; the snapshot as it
     * is, where not all sources are in it any more, because they have been merged otherwise.
     */
    static Snapshot replaced(Snapshot now, List<LiveSegment> sources, List<LiveSegment> merged) {
        if (!sources.stream().allMatch(source -> holds(now, source))) {
            return now;
        }
        List<LiveSegment> segments = new ArrayList<>();
        @Nullable LiveSegment result = merged.isEmpty() ? null : merged.get(0);
        for (LiveSegment live : now.segments()) {
            LiveSegment source = source(live, sources);
            if (source == null) {
                segments.add(live);
            } else if (result != null) {
                result = withoutLateDepartures(result, source, live);
            }
        }
        if (result != null && result.size() > 0) {
            segments.add(0, result);
        }
        return new Snapshot(segments, now.recent());
    }

    private static boolean holds(Snapshot now, LiveSegment source) {
        return now.segments().stream().anyMatch(live -> live.segment == source.segment);
    }

    private static @Nullable LiveSegment source(LiveSegment live, List<LiveSegment> sources) {
        for (LiveSegment source : sources) {
            if (source.segment == live.segment) {
                return source;
            }
        }
        return null;
    }

    private static LiveSegment withoutLateDepartures(LiveSegment merged, LiveSegment before, LiveSegment after) {
        LiveSegment result = merged;
        for (int chunk = 0; chunk < before.segment.chunks.length; chunk++) {
            long[] then = before.gone(chunk);
            long[] now = after.gone(chunk);
            if (then == now || now == null) {
                continue;
            }
            for (int word = 0; word < now.length; word++) {
                long late = then == null ? now[word] : now[word] & ~then[word];
                for (; late != 0; late &= late - 1) {
                    int row = (word << 6) | Long.numberOfTrailingZeros(late);
                    result = result.without(result.find(before.segment.chunks[chunk].id(row)));
                }
            }
        }
        return result;
    }

    private static int tier(LiveSegment segment) {
        return (31 - Integer.numberOfLeadingZeros(Math.max(1, segment.size() / SegmentIndex.MOST_RECENT)))
                / BITS_PER_TIER;
    }
}
