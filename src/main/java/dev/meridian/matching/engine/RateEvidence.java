package dev.meridian.matching.engine;

import dev.meridian.shared.PayRange;
import dev.meridian.shared.PayRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The ask against the budget. Hourly figures are units of {@code currency}, to six decimals.
 *
 * <p>Where the candidate states a minimum and no ask, the minimum is scored but not shown: ask and hourly ask are null.
 *
 * @param ask as the candidate states it
 * @param budget as the posting states it, null where it states none
 * @param currency the candidate's currency, in which all three hourly figures are; the posting's where there is no ask
 * @param hourlyAsk null when not stated
 * @param hourlyBudgetLow at or below it an ask earns full credit; null without an exchange rate
 * @param hourlyBudgetHigh what the posting pays at most; null without an exchange rate
 * @param checkUnit whether the ask is under half the posting's minimum, which often means a wrong unit; costs nothing
 * @param exchangeRateDate the day of the exchange rates
 */
public record RateEvidence(
        @Nullable PayRate ask,
        @Nullable PayRange budget,
        String currency,
        @Nullable BigDecimal hourlyAsk,
        @Nullable BigDecimal hourlyBudgetLow,
        @Nullable BigDecimal hourlyBudgetHigh,
        boolean checkUnit,
        LocalDate exchangeRateDate)
        implements Evidence {}
