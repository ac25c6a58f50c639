package dev.meridian.matching.engine;

import dev.meridian.shared.HoursInterval;
import dev.meridian.shared.Importance;
import dev.meridian.shared.PayUnit;
import dev.meridian.shared.WeeklyHours;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The three credits once more, slowly and in another way: fractions of big integers, and every minute of a week. */
final class PlainFormula {

    private static final BigInteger FULL = BigInteger.valueOf(10_000);

    private final Posting posting;
    private final Candidate candidate;
    private final MatchContext context;

    PlainFormula(Posting posting, Candidate candidate, MatchContext context) {
        this.posting = posting;
        this.candidate = candidate;
        this.context = context;
    }

    int score(Weights weights) {
        long total = (long) weights.skills() + weights.timeZoneOverlap() + weights.rate();
        long b1 = 10_000L * weights.skills() / total;
        long b2 = 10_000L * (weights.skills() + weights.timeZoneOverlap()) / total;
        return (int) (b1 * skills() / 10_000 + (b2 - b1) * overlap() / 10_000 + (10_000 - b2) * rate() / 10_000);
    }

    int skills() {
        long required = weight(Importance.REQUIRED);
        long preferred = weight(Importance.PREFERRED);
        BigInteger sum = BigInteger.ZERO;
        long shares = 0;
        for (SkillRequirement asked : posting.requirements()) {
            long share = asked.effectiveWeight();
            if (required > 0 && 3 * preferred > required) {
                share *= asked.importance() == Importance.REQUIRED ? 3 * preferred : required;
            }
            shares += share;
            sum = sum.add(BigInteger.valueOf(share * bestCredit(asked)));
        }
        return shares == 0 ? 0 : sum.divide(BigInteger.valueOf(shares)).intValueExact();
    }

    int overlap() {
        WeeklyHours work = posting.workHours();
        if (posting.asynchronous()) {
            return 10_000;
        }
        if (work == null) {
            return 0;
        }
        LocalDate monday = horizonStart().with(DayOfWeek.MONDAY);
        long sum = 0;
        for (int week = 0; week < 52; week++) {
            LocalDateTime wednesday = monday.plusWeeks(week).plusDays(2).atTime(12, 0);
            BitSet asked = minutes(work, wednesday);
            BitSet preferred = minutes(candidate.preferredHours(), wednesday);
            BitSet any = minutes(candidate.acceptableHours(), wednesday);
            any.or(preferred);
            preferred.and(asked);
            any.and(asked);
            sum += preferred.cardinality() + any.cardinality();
        }
        Integer desired = posting.desiredOverlapMinutesPerDay();
        Set<DayOfWeek> days = new HashSet<>();
        work.intervals().forEach(interval -> days.add(interval.day()));
        int all = minutes(work, monday.atStartOfDay()).cardinality();
        int full = desired == null ? all : Math.min(all, desired * days.size());
        return (int) Math.min(10_000, 10_000 * sum / (104L * full));
    }

    int rate() {
        var pay = posting.pay();
        var ask = candidate.desiredRate() == null ? candidate.minimumRate() : candidate.desiredRate();
        if (pay == null || ask == null) {
            return 0;
        }
        BigDecimal there = context.exchangeRates().perEuro().get(pay.currency());
        BigDecimal here = context.exchangeRates().perEuro().get(ask.currency());
        if (there == null || here == null) {
            return 0;
        }
        BigInteger lo0 = converted(pay.min(), pay.unit(), pay.hoursPerWeek(), here, there);
        BigInteger hi0 = converted(pay.max(), pay.unit(), pay.hoursPerWeek(), here, there);
        BigInteger hi = hi0 != null ? hi0 : times(5, lo0).divide(BigInteger.valueOf(4));
        BigInteger lo =
                lo0 != null ? lo0.max(hi.divide(BigInteger.TWO)) : times(4, hi).divide(BigInteger.valueOf(5));
        BigInteger x = hourly(ask.amount(), ask.unit(), ask.hoursPerWeek());
        if (x.compareTo(hi) <= 0) {
            return falling(x, lo, hi).intValueExact();
        }
        BigInteger z = hi.divide(BigInteger.valueOf(4));
        BigInteger end = hi.add(z);
        return x.compareTo(end) < 0
                ? halfUp(falling(hi, lo, hi).multiply(end.subtract(x)), z).intValueExact()
                : 0;
    }

    private static BigInteger falling(BigInteger x, BigInteger lo, BigInteger hi) {
        if (x.compareTo(lo) <= 0) {
            return FULL;
        }
        BigInteger span = hi.subtract(lo).max(hi.divide(BigInteger.valueOf(5)));
        return FULL.subtract(halfUp(times(5000, x.subtract(lo)), span));
    }

    private LocalDate horizonStart() {
        return Stream.of(
                        Optional.ofNullable(posting.startDate()),
                        Optional.ofNullable(posting.firstPublished()),
                        Optional.of(context.asOf()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private long weight(Importance importance) {
        return posting.requirements().stream()
                .filter(asked -> asked.importance() == importance)
                .mapToLong(SkillRequirement::effectiveWeight)
                .sum();
    }

    private long bestCredit(SkillRequirement asked) {
        long best = 0;
        for (HeldSkill held : candidate.skills()) {
            long factor = held.skillId().equals(asked.skillId()) ? 10_000 : strength(held.skillId(), asked.skillId());
            best = Math.max(best, factor * direct(asked, held) / 10_000);
        }
        return best;
    }

    private long strength(UUID held, UUID asked) {
        return context.relatedSkills().standingInFor(asked).stream()
                .filter(relation -> relation.held().equals(held))
                .mapToLong(RelatedSkills.Relation::strength)
                .sum();
    }

    private static long direct(SkillRequirement asked, HeldSkill held) {
        long level = Math.min(held.level(), asked.minLevel());
        Integer years = asked.minYears();
        return years == null
                ? 10_000 * level / asked.minLevel()
                : 10_000 * level * (4L * years + Math.min(held.years(), years)) / (5L * asked.minLevel() * years);
    }

    /** Minutes after Monday 00:00 UTC, with the offset that the zone has at the given moment. */
    private static BitSet minutes(@Nullable WeeklyHours hours, LocalDateTime utc) {
        BitSet minutes = new BitSet();
        if (hours == null) {
            return minutes;
        }
        int offset = hours.timeZone()
                        .getRules()
                        .getOffset(utc.toInstant(ZoneOffset.UTC))
                        .getTotalSeconds()
                / 60;
        for (HoursInterval interval : hours.intervals()) {
            LocalDate day = LocalDate.EPOCH.with(interval.day());
            LocalDateTime start = day.atTime(interval.start());
            LocalDateTime end = day.atTime(interval.end());
            end = end.isAfter(start) ? end : end.plusDays(1);
            long first = Duration.between(LocalDate.EPOCH.with(DayOfWeek.MONDAY).atStartOfDay(), start)
                    .toMinutes();
            long length = Duration.between(start, end).toMinutes();
            for (long i = 0; i < length; i++) {
                minutes.set((int) Math.floorMod(first + i - offset, 7L * 24 * 60));
            }
        }
        return minutes;
    }

    private static @Nullable BigInteger converted(
            @Nullable BigDecimal amount, PayUnit unit, BigDecimal hours, BigDecimal here, BigDecimal there) {
        if (amount == null) {
            return null;
        }
        BigDecimal scale = BigDecimal.TEN.pow(12);
        return halfUp(
                hourly(amount, unit, hours).multiply(here.multiply(scale).toBigIntegerExact()),
                there.multiply(scale).toBigIntegerExact());
    }

    private static BigInteger hourly(BigDecimal amount, PayUnit unit, BigDecimal hours) {
        BigInteger hundredthHours = hours.multiply(BigDecimal.valueOf(100)).toBigIntegerExact();
        BigInteger micros = amount.movePointRight(6).toBigIntegerExact();
        Map<PayUnit, BigInteger> factors = Map.of(
                PayUnit.HOUR, BigInteger.ONE,
                PayUnit.DAY, BigInteger.ONE,
                PayUnit.WEEK, BigInteger.valueOf(100),
                PayUnit.MONTH, BigInteger.valueOf(1200),
                PayUnit.YEAR, BigInteger.valueOf(100));
        BigInteger divisor =
                switch (unit) {
                    case HOUR -> BigInteger.ONE;
                    case DAY -> BigInteger.valueOf(8);
                    case WEEK -> hundredthHours;
                    case MONTH, YEAR -> times(52, hundredthHours);
                };
        return halfUp(micros.multiply(factors.get(unit)), divisor);
    }

    private static BigInteger halfUp(BigInteger a, BigInteger b) {
        return times(2, a).add(b).divide(times(2, b));
    }

    private static BigInteger times(long a, @Nullable BigInteger b) {
        return b == null ? BigInteger.ZERO : BigInteger.valueOf(a).multiply(b);
    }
}
