package dev.meridian.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.meridian.shared.PayRange;
import dev.meridian.shared.PayRate;
import dev.meridian.shared.PayUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.MethodName.class)
class RateAxiomsTest {

    /** Rates between which amounts convert without rest, with 0.12 EUR, 0.15 USD and 24 JPY as one grain of pay. */
    private static final Map<String, BigDecimal> ROUND_RATES =
            Map.of("USD", new BigDecimal("1.25"), "JPY", new BigDecimal("200"));

    private static final Map<String, BigDecimal> GRAINS =
            Map.of("EUR", new BigDecimal("0.12"), "USD", new BigDecimal("0.15"), "JPY", new BigDecimal("24"));

    private static final Map<String, Integer> DECIMALS = Map.of("EUR", 2, "USD", 2, "JPY", 0);

    @Test
    void axiom_03_the_same_rate_exactly_restated_earns_the_same_credit_but_for_one() {
        RandomCases.ofAWorld(world -> {
            Posting posting = payingAround(world, 500);
            int grains = 100 + world.random.nextInt(700);
            int one = creditFor(world, posting, exactly(world, grains));
            int other = creditFor(world, posting, exactly(world, grains));

            assertThat(other).isCloseTo(one, within(1));
            return one < Weights.FULL || world.chance(50);
        });
    }

    @Test
    void axiom_03_the_same_rate_rounded_earns_a_credit_within_the_coarseness_of_its_minor_units() {
        RandomCases.ofAWorld(world -> {
            int grains = world.chance(50) ? 500 : 20;
            Posting posting = payingAround(world, grains);
            PayRate terms = exactly(world, grains / 2 + world.random.nextInt(grains * 2));
            BigDecimal off = BigDecimal.valueOf(900_000 + world.random.nextInt(200_000), 6);
            PayRate exact = RandomWorld.restated(terms, terms.amount().multiply(off));
            int decimals = DECIMALS.getOrDefault(exact.currency(), 0);
            BigDecimal cut = exact.amount().setScale(decimals, RoundingMode.HALF_UP);
            PayRate rounded = RandomWorld.restated(exact, cut);
            int minorUnits = cut.movePointRight(decimals).intValueExact();
            // The steepest line falls from full credit at h to none at 5/4 h: half a unit of x moves the credit by up
            // to 10,000 (1/2) / (h/4) = 20,000/h, and x itself is up to 5/4 h units.
            int coarseness = 1 + (25_000 + minorUnits - 1) / minorUnits;

            assertThat(creditFor(world, posting, rounded))
                    .isCloseTo(creditFor(world, posting, exact), within(coarseness));
            return true;
        });
    }

    @Test
    void axiom_04_asking_less_never_scores_lower() {
        RandomCases.ofOnePair(drawn -> {
            PayRate ask = drawn.candidate().desiredRate();
            if (ask == null || drawn.posting().pay() == null) {
                return false;
            }
            BigDecimal part = BigDecimal.valueOf(1 + drawn.world().random.nextInt(1000), 3);
            Candidate cheaper = asking(
                    drawn.candidate(), RandomWorld.restated(ask, ask.amount().multiply(part)));

            assertThat(drawn.assess(cheaper).rateCredit())
                    .isGreaterThanOrEqualTo(drawn.assess().rateCredit());
            assertThat(drawn.assess(cheaper).score())
                    .isGreaterThanOrEqualTo(drawn.assess().score());
            return true;
        });
    }

    @Test
    void axiom_04_below_the_posting_s_minimum_every_ask_scores_the_same() {
        RandomCases.ofOnePair(drawn -> {
            PayRange pay = drawn.posting().pay();
            if (pay == null || pay.min() == null || pay.currency().equals(RandomWorld.UNKNOWN_CURRENCY)) {
                return false;
            }
            PayRate least = new PayRate(pay.min(), pay.currency(), pay.unit(), pay.hoursPerWeek());
            BigDecimal part = BigDecimal.valueOf(1 + drawn.world().random.nextInt(1000), 3);
            PayRate below = RandomWorld.restated(least, pay.min().multiply(part));

            assertThat(drawn.assess(asking(drawn.candidate(), below)))
                    .isEqualTo(drawn.assess(asking(drawn.candidate(), least)))
                    .extracting(Assessment::rateCredit)
                    .isEqualTo(Weights.FULL);
            return true;
        });
    }

    private static Candidate asking(Candidate candidate, PayRate ask) {
        return candidate.toBuilder().desiredRate(ask).minimumRate(null).build();
    }

    private static int creditFor(RandomWorld world, Posting posting, PayRate ask) {
        Candidate candidate =
                Candidate.builder(Samples.id("asks")).desiredRate(ask).build();
        return CompiledPosting.compile(posting, Weights.DEFAULT, world.context(ROUND_RATES))
                .assess(world.noted(candidate))
                .rateCredit();
    }

    private static Posting payingAround(RandomWorld world, int grains) {
        int low = grains / 2 + world.random.nextInt(grains / 2);
        int high = world.chance(25) ? low : low + world.random.nextInt(grains);
        PayRate min = exactly(world, low);
        BigDecimal max = min.amount()
                .multiply(BigDecimal.valueOf(high))
                .divide(BigDecimal.valueOf(low), 2, RoundingMode.CEILING);
        PayRange pay = new PayRange(
                world.chance(80) ? min.amount() : null, max, min.currency(), min.unit(), min.hoursPerWeek());
        return world.noted(Posting.builder(Samples.id("pays")).pay(pay).build());
    }

    /** So many grains an hour in any currency, for any stretch of work, at any weekly hours; never rounded. */
    private static PayRate exactly(RandomWorld world, int grains) {
        String currency = world.any("EUR", "USD", "JPY");
        PayUnit unit = world.any(PayUnit.values());
        BigDecimal hours = world.hoursPerWeek();
        BigDecimal hourly = GRAINS.getOrDefault(currency, BigDecimal.ONE).multiply(BigDecimal.valueOf(grains));
        BigDecimal yearly = hourly.multiply(hours).multiply(BigDecimal.valueOf(52));
        BigDecimal amount =
                switch (unit) {
                    case HOUR -> hourly;
                    case DAY -> hourly.multiply(BigDecimal.valueOf(8));
                    case WEEK -> hourly.multiply(hours);
                    case MONTH -> yearly.divide(BigDecimal.valueOf(12));
                    case YEAR -> yearly;
                };
        return new PayRate(amount, currency, unit, hours);
    }
}
