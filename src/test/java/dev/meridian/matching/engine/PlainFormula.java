package dev.meridian.matching.engine;

import dev.meridian.shared.HoursInterval;
import dev.meridian.shared.Importance;
import dev.meridian.shared.PayRange;
import dev.meridian.shared.PayRate;
import dev.meridian.shared.PayUnit;
import dev.meridian.shared.WeeklyHours;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        long sum = weeks(work).stream()
                .mapToLong(week -> week.preferred() + week.any())
                .sum();
        Integer desired = posting.desiredOverlapMinutesPerDay();
        int all = minutes(work, LocalDateTime.of(2026, 1, 1, 0, 0)).cardinality();
        int full = desired == null ? all : Math.min(all, desired * days(work));
        return (int) Math.min(10_000, 10_000 * sum / (104L * full));
    }

    boolean overlapTooShort() {
        WeeklyHours work = posting.workHours();
        Integer least = posting.minOverlapMinutesPerDay();
        if (posting.asynchronous() || work == null || least == null) {
            return false;
        }
        return weeks(work).stream().anyMatch(week -> week.any() < least * days(work));
    }

    int rate() {
        var pay = posting.pay();
        var ask = ask();
        if (pay == null || ask == null || !convertible()) {
            return 0;
        }
        BigInteger lo0 = converted(pay.min());
        BigInteger lo = lo0 != null
                ? lo0.max(high().divide(BigInteger.TWO))
                : times(4, high()).divide(BigInteger.valueOf(5));
        BigInteger hi = high();
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

    boolean minimumOverBudget() {
        var pay = posting.pay();
        var least = candidate.minimumRate();
        if (pay == null || pay.max() == null || least == null || !convertible()) {
            return false;
        }
        BigInteger x = hourly(least.amount(), least.unit(), least.hoursPerWeek());
        return times(1000, x).compareTo(times(1005, converted(pay.max()))) > 0;
    }

    /** How much of the ask the budget covers. */
    int contentment() {
        var ask = ask();
        if (ask == null || !convertible()) {
            return 0;
        }
        BigInteger x = hourly(ask.amount(), ask.unit(), ask.hoursPerWeek());
        return x.compareTo(high()) <= 0
                ? 10_000
                : FULL.subtract(times(50_000, x.subtract(high())).divide(x))
                        .max(BigInteger.ZERO)
                        .intValueExact();
    }

    private @Nullable PayRate ask() {
        return candidate.desiredRate() == null ? candidate.minimumRate() : candidate.desiredRate();
    }

    private boolean convertible() {
        Map<String, BigDecimal> known = context.exchangeRates().perEuro();
        return posting.pay() != null
                && ask() != null
                && known.containsKey(posting.pay().currency())
                && known.containsKey(ask().currency());
    }

    private BigInteger high() {
        PayRange pay = Objects.requireNonNull(posting.pay());
        BigInteger most = converted(pay.max());
        return most != null ? most : times(5, converted(pay.min())).divide(BigInteger.valueOf(4));
    }

    int preferredShare() {
        WeeklyHours work = posting.workHours();
        if (posting.asynchronous() || work == null) {
            return posting.asynchronous() ? 10_000 : 0;
        }
        long sum = weeks(work).stream().mapToLong(Week::preferred).sum();
        return (int) (10_000 * sum / (52L * work.minutesPerWeek()));
    }

    /** The share of the five best skills that is asked for, found by counting for each skill those that are better. */
    int strengths() {
        List<HeldSkill> held = candidate.skills();
        List<HeldSkill> best = held.stream()
                .filter(one -> held.stream().filter(other -> better(other, one)).count() < 5)
                .toList();
        long asked = best.stream()
                .filter(one -> posting.requirements().stream()
                        .anyMatch(requirement -> requirement.skillId().equals(one.skillId())))
                .count();
        return best.isEmpty() ? 0 : (int) (10_000 * asked / best.size());
    }

    private static boolean better(HeldSkill a, HeldSkill b) {
        if (a.level() != b.level()) {
            return a.level() > b.level();
        }
        return a.years() != b.years()
                ? a.years() > b.years()
                : a.skillId().toString().compareTo(b.skillId().toString()) < 0;
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

    long bestCredit(SkillRequirement asked) {
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

    /** What both sides have in common in each of the 52 weeks; weeks with the same clocks are computed once. */
    private List<Week> weeks(WeeklyHours work) {
        LocalDateTime first = horizonStart().with(DayOfWeek.MONDAY).plusDays(2).atTime(12, 0);
        Map<List<Integer>, Week> known = new HashMap<>();
        List<Week> weeks = new ArrayList<>();
        for (int i = 0; i < 52; i++) {
            LocalDateTime wednesday = first.plusWeeks(i);
            List<Integer> clocks = List.of(
                    offset(work, wednesday),
                    offset(candidate.preferredHours(), wednesday),
                    offset(candidate.acceptableHours(), wednesday));
            weeks.add(known.computeIfAbsent(clocks, same -> week(work, wednesday)));
        }
        return weeks;
    }

    private Week week(WeeklyHours work, LocalDateTime wednesday) {
        BitSet asked = minutes(work, wednesday);
        BitSet preferred = minutes(candidate.preferredHours(), wednesday);
        BitSet any = minutes(candidate.acceptableHours(), wednesday);
        any.or(preferred);
        preferred.and(asked);
        any.and(asked);
        return new Week(preferred.cardinality(), any.cardinality());
    }

    private static int days(WeeklyHours work) {
        Set<DayOfWeek> days = new HashSet<>();
        work.intervals().forEach(interval -> days.add(interval.day()));
        return days.size();
    }

    private static int offset(@Nullable WeeklyHours hours, LocalDateTime utc) {
        return hours == null
                ? 0
                : hours.timeZone()
                                .getRules()
                                .getOffset(utc.toInstant(ZoneOffset.UTC))
                                .getTotalSeconds()
                        / 60;
    }

    /** Minutes after Monday 00:00 UTC, with the offset that the zone has at the given moment. */
    private static BitSet minutes(@Nullable WeeklyHours hours, LocalDateTime utc) {
        BitSet minutes = new BitSet();
        if (hours == null) {
            return minutes;
        }
        int offset = offset(hours, utc);
        for (HoursInterval interval : hours.intervals()) {
            int start =
                    24 * 60 * (interval.day().getValue() - 1) + interval.start().toSecondOfDay() / 60;
            int end = 24 * 60 * (interval.day().getValue() - 1) + interval.end().toSecondOfDay() / 60;
            for (int minute = start; minute < (end > start ? end : end + 24 * 60); minute++) {
                minutes.set(Math.floorMod(minute - offset, 7 * 24 * 60));
            }
        }
        return minutes;
    }

    /** An amount of the posting's in hourly millionths of the ask's currency. */
    private @Nullable BigInteger converted(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        PayRange pay = Objects.requireNonNull(posting.pay());
        BigInteger here = rate(Objects.requireNonNull(ask()).currency());
        return halfUp(hourly(amount, pay.unit(), pay.hoursPerWeek()).multiply(here), rate(pay.currency()));
    }

    private BigInteger rate(String currency) {
        BigDecimal perEuro =
                Objects.requireNonNull(context.exchangeRates().perEuro().get(currency));
        return perEuro.multiply(BigDecimal.TEN.pow(12)).toBigIntegerExact();
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

    private record Week(int preferred, int any) {}
}
