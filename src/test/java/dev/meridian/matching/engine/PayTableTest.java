package dev.meridian.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.shared.PayRate;
import dev.meridian.shared.PayUnit;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PayTableTest {

    @Test
    void one_least_maximum_tells_what_the_curve_of_each_posting_would() {
        RandomCases.ofAWorld(world -> {
            BigDecimal usd = BigDecimal.valueOf(1 + world.random.nextInt(1_000_000), world.random.nextInt(10));
            BigDecimal jpy = BigDecimal.valueOf(1 + world.random.nextInt(1_000_000), world.random.nextInt(10));
            ExchangeRates rates = world.context(Map.of("USD", usd, "JPY", jpy)).exchangeRates();
            BigDecimal amount = BigDecimal.valueOf(1 + world.random.nextInt(1_000_000), world.random.nextInt(7));
            PayRate least = world.noted(new PayRate(amount, "JPY", PayUnit.HOUR));
            PreparedCandidate candidate = PreparedCandidate.of(Samples.candidate().toBuilder()
                    .desiredRate(least)
                    .minimumRate(least)
                    .build());
            Codes<String> currencies = new Codes<>();
            int code = currencies.of("USD");
            PayTable table = new PayTable(candidate, rates, currencies);
            Conversion conversion = rates.conversion("USD", "JPY");

            long about = (long) (candidate.hourlyMinimum() / 1.005 / conversion.factor());
            int seen = 0;
            for (long maximum = Math.max(0, about - 20); maximum < about + 20 && maximum <= 1e18; maximum++) {
                boolean above = RateCurve.of(PreparedCandidate.UNSTATED, maximum, conversion)
                        .aboveBudget(candidate.hourlyMinimum());
                int room = table.room(code, PostingColumns.roughly(maximum));
                assertThat(table.aboveBudget(code, maximum)).isEqualTo(above);
                assertThat(above ? room <= 0 : room >= 0).isTrue();
                seen++;
            }
            assertThat(table.aboveBudget(code, PostingColumns.UNSTATED)).isFalse();
            return seen > 0;
        });
    }

    @Test
    void a_minimum_that_no_budget_reaches_is_above_every_stated_one() {
        ExchangeRates rates = new ExchangeRates(
                Samples.AS_OF, Map.of("USD", new BigDecimal("1E+9"), "JPY", new BigDecimal("0.000001")));
        PayRate least = new PayRate(BigDecimal.ONE, "JPY", PayUnit.HOUR);
        Codes<String> currencies = new Codes<>();
        int code = currencies.of("USD");
        PayTable table = new PayTable(
                PreparedCandidate.of(Samples.candidate().toBuilder()
                        .desiredRate(least)
                        .minimumRate(least)
                        .build()),
                rates,
                currencies);

        assertThat(table.aboveBudget(code, 1_000_000_000_000_000_000L)).isEqualTo(true);
        assertThat(table.aboveBudget(code, PostingColumns.UNSTATED)).isFalse();
        assertThat(table.room(code, PostingColumns.roughly(PostingColumns.UNSTATED)))
                .isNotNegative();
    }

    @Test
    void without_a_rate_there_is_neither_a_filter_nor_a_credit() {
        Codes<String> currencies = new Codes<>();
        int code = currencies.of(RandomWorld.UNKNOWN_CURRENCY);
        PayTable table =
                new PayTable(PreparedCandidate.of(Samples.candidate()), Samples.CONTEXT.exchangeRates(), currencies);

        assertThat(table.compares(code)).isFalse();
        assertThat(table.aboveBudget(code, 0)).isFalse();
        assertThat(table.credit(code, 1, 2)).isZero();
    }
}
