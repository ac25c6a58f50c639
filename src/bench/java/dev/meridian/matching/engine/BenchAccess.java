package dev.meridian.matching.engine;

import dev.meridian.shared.WeekSlots;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the benchmark's other engines take from ours, so that they compile a posting no slower and no other way. */
public final class BenchAccess {
    private static final int DAYS_COVERED = 140;
    private static final Map<List<ClockOffsets>, ZoneId> CLOCKS = new ConcurrentHashMap<>();

    private BenchAccess() {}

    /**
     * Hours that many share, on a clock that many zones share.
     *
     * @param clock the first zone seen among those whose clocks agree over the weeks that postings are about
     */
    public record Hours(ZoneId clock, WeekSlots preferred, WeekSlots all) {
        /** The candidate's hours; null where they state none. */
        public static @Nullable Hours of(Candidate candidate, LocalDate asOf) {
            HoursClass hours = HoursClass.of(candidate.preferredHours(), candidate.acceptableHours());
            return hours == null ? null : new Hours(clockLike(hours.zone(), asOf), hours.preferred(), hours.all());
        }
    }

    private static ZoneId clockLike(ZoneId zone, LocalDate asOf) {
        List<ClockOffsets> offsets = List.of(
                Horizon.from(asOf).offsets(zone),
                Horizon.from(asOf.plusDays(DAYS_COVERED)).offsets(zone));
        return CLOCKS.computeIfAbsent(offsets, same -> zone);
    }

    /** Credit for hours in common, or -1 where the posting asks for more of them. */
    public static int overlapCredit(CompiledPosting posting, @Nullable Hours hours) {
        OverlapScorer scorer = posting.overlap();
        OverlapTotals totals =
                scorer.totals(hours == null ? null : new HoursClass(hours.clock, hours.preferred, hours.all));
        return totals.leastWeekMinutes() < scorer.leastMinutesAsked() ? -1 : scorer.credit(totals);
    }

    /** The least minutes in any week that the posting asks for. */
    public static int leastMinutesAsked(CompiledPosting posting) {
        return posting.overlap().leastMinutesAsked();
    }

    /** By how many quarter hours the other clock is ahead of the posting's, and in how many of the 52 weeks. */
    public static Map<Integer, Integer> weeksByShift(CompiledPosting posting, ZoneId postingZone, ZoneId other) {
        Horizon horizon =
                Horizon.from(posting.posting().horizonStart(posting.context().asOf()));
        Map<Integer, Integer> weeks = new TreeMap<>();
        for (int week = 0; week < Horizon.WEEKS; week++) {
            int shift = horizon.offsets(other).inWeek(week)
                    - horizon.offsets(postingZone).inWeek(week);
            weeks.merge(shift, 1, Integer::sum);
        }
        return weeks;
    }

    /**
     * What {@link RateCurve} reckons with, in hourly millionths of one currency.
     *
     * @param highestMinimum no candidate who takes no less than more is within the budget
     */
    public record Curve(long low, long high, long fall, long tail, int creditAtHigh, long highestMinimum) {
        /** Credit for an ask. */
        public int credit(long ask) {
            if (ask <= low) {
                return Weights.FULL;
            }
            if (ask <= high) {
                return (int) (Weights.FULL - Exact.halfUp(Weights.FULL / 2, ask - low, fall));
            }
            return ask < high + tail ? (int) Exact.halfUp(creditAtHigh, high + tail - ask, tail) : 0;
        }
    }

    /** The curve for asks in a currency; null where the posting states no pay, or one of the two has no rate. */
    public static @Nullable Curve curve(CompiledPosting posting, String currency) {
        RateCurve curve = posting.rate().curve(currency);
        if (curve == null) {
            return null;
        }
        long high = curve.high();
        long low = curve.low();
        boolean hasMaximum =
                posting.posting().pay() != null && posting.posting().pay().max() != null;
        return new Curve(
                low,
                high,
                Math.max(high - low, high / 5),
                high / 4,
                curve.credit(high),
                hasMaximum ? Exact.floor(1005, high, 1000) : Long.MAX_VALUE);
    }

    /** The share of each requirement in the credit for skills. */
    public static long[] shares(CompiledPosting posting) {
        int count = posting.posting().requirements().size();
        long[] shares = new long[count];
        Arrays.setAll(shares, posting.skills()::share);
        return shares;
    }
}
