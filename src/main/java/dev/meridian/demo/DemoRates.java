package dev.meridian.demo;

import dev.meridian.platform.form.PayRateForm;
import dev.meridian.shared.PayRate;
import dev.meridian.shared.PayUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What demo people ask: along the quartiles of their country, in round numbers of a currency that is used there. */
final class DemoRates {
    private static final MathContext ROUND = new MathContext(2, RoundingMode.HALF_UP);
    private static final MathContext DOWN = new MathContext(2, RoundingMode.DOWN);
    private static final int QUARTER = 25;
    private static final int HUNDRED = 100;

    private final Map<String, BigDecimal> perEuro;

    /** Units of each currency for one euro; a currency that is not among them is not asked for. */
    DemoRates(Map<String, BigDecimal> perEuro) {
        this.perEuro = perEuro;
    }

    PayRateForm ask(DemoCountry country, DemoCraft craft, Seniority seniority, int hoursAWeek, Dice dice) {
        int cents = cents(country.rates(), dice.between(seniority.lowestRate, seniority.highestRate));
        BigDecimal dollarsAnHour = BigDecimal.valueOf((long) cents * craft.ratePercent() / HUNDRED, 2);
        String usual = country.currencies().get(0);
        String wished = dice.chance(60) ? usual : dice.one(country.currencies());
        String currency = wished.equals("EUR") || perEuro.containsKey(wished) ? wished : "USD";
        PayUnit unit = unit(dice);
        BigDecimal hours = BigDecimal.valueOf(hoursAWeek);
        boolean statesHours = (unit == PayUnit.MONTH || unit == PayUnit.YEAR) && hoursAWeek != 40;
        BigDecimal amount = new PayRate(dollarsAnHour, "USD", PayUnit.HOUR, hours)
                .amountIn(unit, currency, worth("USD"), worth(currency));
        return new PayRateForm(plain(amount.round(ROUND)), currency, unit, statesHours ? hours : null);
    }

    /** The least that is accepted, a little under the ask; not everybody tells. */
    static @Nullable PayRateForm least(@Nullable PayRateForm ask, Dice dice) {
        int percent = dice.between(75, 97);
        if (!dice.chance(35) || ask == null) {
            return null;
        }
        BigDecimal amount = ask.amount().multiply(BigDecimal.valueOf(percent, 2));
        return new PayRateForm(plain(amount.round(DOWN)), ask.currency(), ask.unit(), ask.hoursPerWeek());
    }

    private BigDecimal worth(String currency) {
        return currency.equals("EUR") ? BigDecimal.ONE : perEuro.getOrDefault(currency, BigDecimal.ONE);
    }

    private static PayUnit unit(Dice dice) {
        int thrown = dice.between(1, HUNDRED);
        if (thrown <= 74) {
            return PayUnit.HOUR;
        } else if (thrown <= 86) {
            return PayUnit.MONTH;
        }
        return thrown <= 95 ? PayUnit.YEAR : PayUnit.DAY;
    }

    /** US cents an hour of whom so many of a hundred in the country ask less. */
    private static int cents(List<Integer> quartiles, int of100) {
        int lower = quartiles.get(0) * HUNDRED;
        int median = quartiles.get(1) * HUNDRED;
        int upper = quartiles.get(2) * HUNDRED;
        List<Integer> marks = List.of(lower * 3 / 5, lower, median, upper, upper * 3 / 2);
        int from = marks.get(of100 / QUARTER);
        int to = marks.get(of100 / QUARTER + 1);
        return from + (to - from) * (of100 % QUARTER) / QUARTER;
    }

    private static BigDecimal plain(BigDecimal amount) {
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }
}
