package dev.meridian.bench;

import dev.meridian.matching.engine.BenchAccess;
import dev.meridian.matching.engine.BenchAccess.Hours;
import dev.meridian.matching.engine.Candidate;
import dev.meridian.matching.engine.CompiledPosting;
import dev.meridian.matching.engine.Posting;
import dev.meridian.matching.engine.TieHash;
import dev.meridian.shared.EngagementKind;
import dev.meridian.shared.PayRate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A candidate with what any engine works out when it stores them: the hash that orders ties, hourly figures, a number for
 * the hours.
 *
 * @param hours number among {@link Dictionary#hours()}; 0 for none
 * @param ask the ask, else the minimum, in hourly millionths of the currency; -1 for none
 * @param minimum the same of the minimum
 * @param currency number among {@link Dictionary#currencies()}, -1 for none
 * @param kinds a bit for each {@link EngagementKind}
 * @param availableFrom epoch day, {@link #ANY_DAY} where not stated
 */
record Row(
        Candidate candidate,
        long tieHash,
        int hours,
        long ask,
        long minimum,
        int currency,
        int kinds,
        int availableFrom,
        int noticeDays) {
    static final int ANY_DAY = -1_000_000;

    /** Numbers for what many candidates share. Number 0 of the hours stands for none. */
    static final class Dictionary {
        private final Map<Hours, Integer> numbers = new HashMap<>();
        private final List<@Nullable Hours> hours = new ArrayList<>();
        private final List<String> currencies =
                Place.PER_EURO.keySet().stream().sorted().toList();

        Dictionary() {
            hours.add(null);
        }

        List<@Nullable Hours> hours() {
            return hours;
        }

        List<String> currencies() {
            return currencies;
        }

        Row row(Candidate candidate) {
            PayRate minimum = candidate.minimumRate();
            PayRate ask = candidate.desiredRate() == null ? minimum : candidate.desiredRate();
            LocalDate from = candidate.availableFrom();
            Integer notice = candidate.noticeDays();
            return new Row(
                    candidate,
                    TieHash.of(candidate.id()),
                    number(Hours.of(candidate, Population.AS_OF)),
                    ask == null ? -1 : ask.hourlyMicros(),
                    minimum == null ? -1 : minimum.hourlyMicros(),
                    ask == null ? -1 : currencies.indexOf(ask.currency()),
                    candidate.engagementKinds().stream().mapToInt(Row::bit).sum(),
                    from == null ? ANY_DAY : (int) from.toEpochDay(),
                    notice == null ? 0 : notice);
        }

        private int number(@Nullable Hours stated) {
            if (stated == null) {
                return 0;
            }
            Integer known = numbers.get(stated);
            if (known != null) {
                return known;
            }
            numbers.put(stated, hours.size());
            hours.add(stated);
            return hours.size() - 1;
        }

        /** Each currency's curve for a posting, null where there is none. */
        List<BenchAccess.@Nullable Curve> curves(CompiledPosting posting) {
            List<BenchAccess.@Nullable Curve> curves = new ArrayList<>();
            currencies.forEach(currency -> curves.add(BenchAccess.curve(posting, currency)));
            return curves;
        }
    }

    static int bit(EngagementKind kind) {
        return 1 << List.of(EngagementKind.values()).indexOf(kind);
    }

    /** The last epoch day on which a candidate may begin, far off where the posting names no start. */
    static int lastStart(Posting posting) {
        LocalDate start = posting.startDate();
        LocalDate later = start != null && start.isAfter(Population.AS_OF) ? start : Population.AS_OF;
        return start == null ? -ANY_DAY : (int) later.toEpochDay() + posting.startToleranceDays();
    }
}
