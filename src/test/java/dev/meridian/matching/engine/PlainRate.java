package dev.meridian.matching.engine;

import dev.meridian.shared.PayRange;
import dev.meridian.shared.PayRate;
import dev.meridian.shared.PayUnit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The ask against the budget once more, in fractions of big integers. */
final class PlainRate {

    private static final BigInteger FULL = BigInteger.valueOf(10_000);

    private final Posting posting;
    private final Candidate candidate;
    private final MatchContext context;

    PlainRate(Posting posting, Candidate candidate, MatchContext context) {
        this.posting = posting;
        this.candidate = candidate;
        this.context = context;
    }

    int credit() {
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

    private static BigInteger falling(BigInteger x, BigInteger lo, BigInteger hi) {
        if (x.compareTo(lo) <= 0) {
            return FULL;
        }
        BigInteger span = hi.subtract(lo).max(hi.divide(BigInteger.valueOf(5)));
        return FULL.subtract(halfUp(times(5000, x.subtract(lo)), span));
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
}
