package dev.meridian.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayTest {

    @ParameterizedTest(name = "{0} a {1} at {2} hours a week is {3} millionths an hour")
    @CsvSource({
        "50, HOUR, 40, 50000000",
        "400, DAY, 40, 50000000",
        "2000, WEEK, 40, 50000000",
        "80000, YEAR, 40, 38461538",
        "60000, YEAR, 20, 57692308",
        "1500000, MONTH, 40, 8653846154",
        "1000, WEEK, 37.5, 26666667",
        "0.000004, DAY, 40, 1",
        "0.000003, DAY, 40, 0",
        "1000000000000, HOUR, 40, 1000000000000000000"
    })
    void pay_is_restated_by_the_hour_rounding_half_up(BigDecimal amount, PayUnit unit, BigDecimal hours, long micros) {
        assertThat(new PayRate(amount, "EUR", unit, hours).hourlyMicros()).isEqualTo(micros);
    }

    @Test
    void trailing_zeros_make_no_other_rate() {
        assertThat(new PayRate(new BigDecimal("80000.00"), "EUR", PayUnit.YEAR, new BigDecimal("40.0")))
                .isEqualTo(new PayRate(new BigDecimal("8E4"), "EUR", PayUnit.YEAR));
    }

    @ParameterizedTest(name = "{0} hours")
    @CsvSource({"1", "37.25", "38.75", "168"})
    void weekly_hours_go_in_quarters_from_1_to_168(BigDecimal hours) {
        assertThat(new PayRate(BigDecimal.ONE, "EUR", PayUnit.WEEK, hours).hoursPerWeek())
                .isEqualTo(hours);
    }

    @Test
    void rates_compare_directly_where_currency_unit_and_hours_are_the_same() {
        PayRate rate = rate("EUR", PayUnit.WEEK, "40");

        assertThat(rate.sameTermsAs(rate("EUR", PayUnit.WEEK, "40.0"))).isTrue();
        assertThat(rate.sameTermsAs(rate("USD", PayUnit.WEEK, "40"))).isFalse();
        assertThat(rate.sameTermsAs(rate("EUR", PayUnit.YEAR, "40"))).isFalse();
        assertThat(rate.sameTermsAs(rate("EUR", PayUnit.WEEK, "39"))).isFalse();
    }

    private static PayRate rate(String currency, PayUnit unit, String hours) {
        return new PayRate(BigDecimal.ONE, currency, unit, new BigDecimal(hours));
    }

    @ParameterizedTest(name = "{0} {1}/{2}, {3} hours")
    @CsvSource({
        "0, EUR, HOUR, 40",
        "-1, EUR, HOUR, 40",
        "1000000000000.01, EUR, HOUR, 40",
        "1E+1000000, EUR, HOUR, 40",
        "1E-1000000, EUR, HOUR, 40",
        "1, eur, HOUR, 40",
        "1, EURO, HOUR, 40",
        "1, EUR, HOUR, 0.75",
        "1, EUR, HOUR, 168.25",
        "1, EUR, HOUR, 37.6"
    })
    void impossible_rates_are_refused(BigDecimal amount, String currency, PayUnit unit, BigDecimal hours) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PayRate(amount, currency, unit, hours));
    }

    @ParameterizedTest(name = "{0} millionths of {1} an hour are at most {3} a {2}")
    @CsvSource({
        "38461538, EUR, YEAR, 80000",
        "38461537, EUR, YEAR, 79999.99",
        "30769230, JPY, YEAR, 63999",
        "1234567, EUR, HOUR, 1.23",
        "1230000, EUR, HOUR, 1.23",
        "1229999, EUR, HOUR, 1.22",
        "1239999, XXX, HOUR, 1.23",
        "1239999, ABC, HOUR, 1.23",
        "1239999, BHD, HOUR, 1.239",
        "1000000000000000000, EUR, HOUR, 1000000000000"
    })
    void a_rate_found_from_hourly_pay_is_rounded_down_to_minor_units(
            long micros, String currency, PayUnit unit, BigDecimal amount) {
        PayRate found =
                PayRate.atMost(micros, currency, unit, BigDecimal.valueOf(40)).orElseThrow();

        assertThat(found.amount()).isEqualByComparingTo(amount);
        assertThat(found.hourlyMicros()).isLessThanOrEqualTo(micros);
    }

    @Test
    void no_rate_is_found_below_one_minor_unit() {
        assertThat(PayRate.atMost(9_999, "EUR", PayUnit.HOUR, BigDecimal.valueOf(40)))
                .isEmpty();
    }

    @Test
    void no_rate_is_found_above_the_greatest() {
        assertThat(PayRate.atMost(1_000_000_000_000_010_000L, "EUR", PayUnit.DAY, BigDecimal.valueOf(40)))
                .isEmpty();
    }

    @Test
    void a_range_needs_an_end_and_keeps_its_ends_in_order() {
        BigDecimal low = BigDecimal.ONE;
        BigDecimal high = BigDecimal.TEN;

        assertThat(new PayRange(low, low, "EUR", PayUnit.HOUR).maxHourlyMicros())
                .hasValue(1_000_000);
        assertThat(new PayRange(null, high, "EUR", PayUnit.HOUR).minHourlyMicros())
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new PayRange(null, null, "EUR", PayUnit.HOUR));
        assertThatIllegalArgumentException().isThrownBy(() -> new PayRange(high, low, "EUR", PayUnit.HOUR));
    }

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal WEEKS = BigDecimal.valueOf(52);

    /** Any working week that pay may cover. */
    private static BigDecimal hours(Random random) {
        return BigDecimal.valueOf(4 + random.nextInt(4 * 168 - 3)).divide(BigDecimal.valueOf(4));
    }

    @Test
    void an_hour_s_pay_survives_the_way_through_any_longer_unit() {
        Random random = new Random(52);
        for (int i = 0; i < 20_000; i++) {
            PayRate hourly = new PayRate(
                    BigDecimal.valueOf(1 + random.nextInt(10_000_000), 2), "EUR", PayUnit.HOUR, hours(random));
            for (PayUnit unit : PayUnit.values()) {
                PayRate longer =
                        new PayRate(hourly.amountIn(unit, "EUR", ONE, ONE), "EUR", unit, hourly.hoursPerWeek());
                assertThat(longer.amountIn(PayUnit.HOUR, "EUR", ONE, ONE))
                        .as(hourly + " by the " + unit)
                        .isEqualByComparingTo(hourly.amount());
            }
        }
    }

    @Test
    void a_year_s_pay_survives_the_way_through_an_hour_up_to_half_a_cent_an_hour() {
        Random random = new Random(12);
        for (int i = 0; i < 20_000; i++) {
            PayRate yearly = new PayRate(
                    BigDecimal.valueOf(1_000_000 + random.nextInt(100_000_000), 2), "EUR", PayUnit.YEAR, hours(random));
            PayRate hourly = new PayRate(
                    yearly.amountIn(PayUnit.HOUR, "EUR", ONE, ONE), "EUR", PayUnit.HOUR, yearly.hoursPerWeek());
            BigDecimal most = new BigDecimal("0.005")
                    .multiply(WEEKS)
                    .multiply(yearly.hoursPerWeek())
                    .add(new BigDecimal("0.005"));
            assertThat(hourly.amountIn(PayUnit.YEAR, "EUR", ONE, ONE)
                            .subtract(yearly.amount())
                            .abs())
                    .isLessThanOrEqualTo(most);
        }
    }

    @Test
    void the_same_pay_by_any_unit_is_the_same_by_the_hour_within_a_millionth() {
        Random random = new Random(8);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal hours = hours(random);
            // In steps of three cents an hour, so that the month's pay is a whole number of its decimals too.
            BigDecimal hour = BigDecimal.valueOf(3L * (1 + random.nextInt(1_000_000)), 2);
            BigDecimal year = hour.multiply(hours).multiply(WEEKS);
            List<PayRate> same = List.of(
                    new PayRate(hour, "EUR", PayUnit.HOUR, hours),
                    new PayRate(hour.multiply(BigDecimal.valueOf(8)), "EUR", PayUnit.DAY, hours),
                    new PayRate(hour.multiply(hours), "EUR", PayUnit.WEEK, hours),
                    new PayRate(year.divide(BigDecimal.valueOf(12)), "EUR", PayUnit.MONTH, hours),
                    new PayRate(year, "EUR", PayUnit.YEAR, hours));
            assertThat(same).allSatisfy(rate -> assertThat(Math.abs(
                            rate.hourlyMicros() - hour.movePointRight(6).longValueExact()))
                    .isLessThanOrEqualTo(1));
        }
    }

    @Test
    void a_conversion_is_rounded_once() {
        PayRate yearly = new PayRate(new BigDecimal("100000"), "USD", PayUnit.YEAR);
        BigDecimal dollars = new BigDecimal("1.1684");
        BigDecimal yen = new BigDecimal("186.75");
        // 100000 / 2080 x 186.75 / 1.1684 = 7684.30...; by way of dollars and cents an hour it would be 7685
        assertThat(yearly.amountIn(PayUnit.HOUR, "JPY", dollars, yen)).isEqualByComparingTo("7684");
        assertThat(yearly.amountIn(PayUnit.YEAR, "KWD", dollars, ONE).scale()).isEqualTo(3);
    }

    @Test
    void a_conversion_without_a_rate_is_refused() {
        PayRate rate = new PayRate(ONE, "EUR", PayUnit.HOUR);
        assertThatIllegalArgumentException().isThrownBy(() -> rate.amountIn(PayUnit.HOUR, "USD", BigDecimal.ZERO, ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> rate.amountIn(PayUnit.HOUR, "usd", ONE, ONE));
    }

    @Test
    void the_basis_says_how_units_relate() {
        PayRate rate = new PayRate(BigDecimal.TEN, "EUR", PayUnit.HOUR, new BigDecimal("37.5"));

        assertThat(rate.basis())
                .isEqualTo("a day of 8 hours, a week of 37.5 hours, 52 weeks or 12 months a year")
                .isEqualTo(PayRate.basisOf(new BigDecimal("37.5")));
        assertThat(PayRate.basisOf(BigDecimal.ONE)).contains("a week of 1 hour,");
    }

    @ParameterizedTest(name = "{0} {1}/{2}, {3} hours a week, for {4} days is {5}")
    @CsvSource({
        "28.00, EUR, HOUR, 40, 28, 4480.00",
        "28.00, EUR, HOUR, 37.5, 7, 1050.00",
        "400, EUR, DAY, 40, 14, 4000.00",
        "400, EUR, DAY, 20, 14, 2000.00",
        "1000, EUR, WEEK, 40, 1, 142.86",
        "1000, EUR, WEEK, 40, 182, 26000.00",
        "4333.33, EUR, MONTH, 40, 28, 4000.00",
        "52000, USD, YEAR, 40, 28, 4000.00",
        "300001, JPY, WEEK, 40, 1, 42857",
        "0.01, EUR, HOUR, 1, 3, 0.00",
        "28.00, EUR, HOUR, 40, 0, 0.00"
    })
    void a_rate_comes_to_so_much_for_so_many_days(
            BigDecimal amount, String currency, PayUnit unit, BigDecimal hours, int days, BigDecimal total) {
        BigDecimal comes = new PayRate(amount, currency, unit, hours).forDays(days);
        assertThat(comes).isEqualByComparingTo(total.setScale(comes.scale(), RoundingMode.HALF_UP));
    }

    @Test
    void no_rate_is_for_fewer_than_no_days() {
        PayRate rate = rate("EUR", PayUnit.WEEK, "40");
        assertThatIllegalArgumentException().isThrownBy(() -> rate.forDays(-1));
    }
}
