package dev.meridian.matching.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far the clocks of candidates are from those of postings, over each posting's 52 weeks. Postings that begin in the
 * same week and whose clocks agree share one {@link Timing}; whatever their hours are, a profile tells by how many quarter
 * hours to move them, and for how many weeks. Profiles are worked out once for each zone of a candidate, and kept.
 *
 * <p>Cost: 4 bytes for each timing and candidate zone that was asked for; equal profiles are kept once.
 */
final class ClockProfiles {

    // A year of one asOf week after the other in every zone there is would be more.
    private static final int MOST_ZONES = 2_000;

    private final Codes<Timing> timings = new Codes<>();
    private final Map<Viewer, int[][]> byViewer = new ConcurrentHashMap<>();
    private final Map<List<Integer>, int[]> distinct = new ConcurrentHashMap<>();

    /** The code of a posting's 52 weeks; for the one writer. */
    int code(Posting posting, ZoneId zone) {
        return timings.of(Timing.of(posting, zone));
    }

    /**
     * For each code, how to move a posting's hours to the candidate's clock: quarter hours, weeks, quarter hours, weeks...
     *
     * @param asOf where postings begin that have no date of their own
     */
    int[][] seenFrom(ZoneId zone, LocalDate asOf) {
        Viewer viewer = new Viewer(zone, asOf.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        int[][] known = byViewer.getOrDefault(viewer, new int[0][]);
        int size = timings.size();
        if (known.length >= size) {
            return known;
        }
        int[][] more = Arrays.copyOf(known, size);
        for (int code = known.length; code < size; code++) {
            more[code] = profile(timings.value(code), viewer);
        }
        if (byViewer.size() >= MOST_ZONES) {
            byViewer.clear();
        }
        byViewer.put(viewer, more);
        return more;
    }

    private int[] profile(Timing timing, Viewer viewer) {
        Horizon horizon = Horizon.from(timing.monday == null ? viewer.monday : timing.monday);
        int[] own = timing.floating == null
                ? timing.offsets.stream().mapToInt(Integer::intValue).toArray()
                : horizon.offsets(timing.floating).toArray();
        int[] other = horizon.offsets(viewer.zone).toArray();
        Map<Integer, Integer> weeks = new LinkedHashMap<>();
        for (int week = 0; week < Horizon.WEEKS; week++) {
            weeks.merge(other[week] - own[week], 1, Integer::sum);
        }
        int[] profile = weeks.entrySet().stream()
                .flatMapToInt(shift -> IntStream.of(shift.getKey(), shift.getValue()))
                .toArray();
        return distinct.computeIfAbsent(IntStream.of(profile).boxed().toList(), key -> profile);
    }

    /**
     * When a posting's year begins and what its clocks show.
     *
     * @param monday null where it begins with the day of the query
     * @param floating the zone where it does, null elsewhere
     * @param offsets in each week from that Monday on; none where it begins with the day of the query
     */
    private record Timing(@Nullable LocalDate monday, @Nullable ZoneId floating, List<Integer> offsets) {

        static Timing of(Posting posting, ZoneId zone) {
            if (posting.startDate() == null && posting.firstPublished() == null) {
                return new Timing(null, zone, List.of());
            }
            Horizon horizon = Horizon.from(posting.horizonStart(LocalDate.EPOCH));
            return new Timing(
                    horizon.monday(0),
                    null,
                    IntStream.of(horizon.offsets(zone).toArray()).boxed().toList());
        }
    }

    private record Viewer(ZoneId zone, LocalDate monday) {}
}
