package dev.meridian.matching.engine;

import dev.meridian.shared.PayRange;
import dev.meridian.shared.PayRate;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Scores asks against a posting's pay, with one curve for each currency. */
final class RateScorer {

    private final @Nullable PayRange pay;
    private final ExchangeRates rates;
    private final Map<String, RateCurve> curves = new ConcurrentHashMap<>();

    RateScorer(@Nullable PayRange pay, ExchangeRates rates) {
        this.pay = pay;
        this.rates = rates;
    }

    boolean stated() {
        return pay != null;
    }

    int credit(PreparedCandidate candidate) {
        RateCurve curve = curveFor(candidate);
        return curve == null ? 0 : curve.credit(candidate.hourlyAsk());
    }

    int contentment(PreparedCandidate candidate) {
        RateCurve curve = curveFor(candidate);
        return curve == null ? 0 : curve.contentment(candidate.hourlyAsk());
    }

    boolean aboveBudget(PreparedCandidate candidate) {
        long minimum = candidate.hourlyMinimum();
        RateCurve curve = minimum == PreparedCandidate.UNSTATED ? null : curveFor(candidate);
        return curve != null && curve.aboveBudget(minimum);
    }

    /** The posting's maximum as it states it, null where it states none. */
    @Nullable
    String budget() {
        if (pay == null || pay.max() == null) {
            return null;
        }
        return pay.max().toPlainString() + " " + pay.currency() + "/" + pay.unit() + ", "
                + pay.hoursPerWeek().toPlainString() + " hours a week";
    }

    /** Empty when neither side states a figure; where only the ask is stated, it is shown without a budget. */
    Optional<Evidence> evidence(PreparedCandidate candidate) {
        PayRate ask = candidate.candidate().desiredRate();
        String currency = ask != null ? ask.currency() : pay != null ? pay.currency() : null;
        if (currency == null) {
            return Optional.empty();
        }
        RateCurve curve = pay == null ? null : curve(pay, currency);
        Long hourly = ask == null ? null : ask.hourlyMicros();
        return Optional.of(new RateEvidence(
                ask,
                pay,
                currency,
                hourly == null ? null : units(hourly),
                curve == null ? null : units(curve.low()),
                curve == null ? null : units(curve.high()),
                hourly != null && curve != null && curve.suspiciouslyLow(hourly),
                rates.date()));
    }

    /**
     * The highest ask with full credit, in the terms of the present ask, or of the posting where there is none. A
     * minimum alone lends no terms, since they would show.
     */
    Optional<PayRate> fullCreditAsk(PreparedCandidate candidate) {
        if (pay == null) {
            return Optional.empty();
        }
        PayRate ask = candidate.candidate().desiredRate();
        RateCurve curve = curve(pay, ask == null ? pay.currency() : ask.currency());
        if (curve == null) {
            return Optional.empty();
        }
        return ask == null
                ? PayRate.atMost(curve.low(), pay.currency(), pay.unit(), pay.hoursPerWeek())
                : PayRate.atMost(curve.low(), ask.currency(), ask.unit(), ask.hoursPerWeek());
    }

    /** The pay in a currency; null where there is none, or no exchange rate. */
    @Nullable
    RateCurve curve(String currency) {
        return pay == null ? null : curve(pay, currency);
    }

    private @Nullable RateCurve curveFor(PreparedCandidate candidate) {
        String currency = candidate.currency();
        return pay == null || currency == null ? null : curve(pay, currency);
    }

    private @Nullable RateCurve curve(PayRange budget, String currency) {
        RateCurve known = curves.get(currency);
        if (known != null || !rates.canConvert(budget.currency(), currency)) {
            return known;
        }
        return curves.computeIfAbsent(
                currency,
                code -> RateCurve.of(
                        converted(budget.minHourlyMicros(), budget, code),
                        converted(budget.maxHourlyMicros(), budget, code)));
    }

    private @Nullable BigDecimal converted(OptionalLong micros, PayRange budget, String currency) {
        return micros.isEmpty() ? null : rates.convert(micros.getAsLong(), budget.currency(), currency);
    }

    private static BigDecimal units(long micros) {
        return BigDecimal.valueOf(micros, 6);
    }
}
