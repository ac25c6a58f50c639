package dev.meridian.matching.engine;

import dev.meridian.shared.Require;
import java.time.LocalDate;

/**
 * The state of the world that a score depends on beside posting and candidate. A cursor pins it.
 *
 * @param asOf today, as the UTC date of the request
 * @param exchangeRates the table in force
 * @param relatedSkills which skills stand in for which
 */
public record MatchContext(LocalDate asOf, ExchangeRates exchangeRates, RelatedSkills relatedSkills) {

    /**
     * Checks every component.
     *
     * @throws IllegalArgumentException if the date is outside the years 1900 to 2999
     */
    public MatchContext {
        Require.sensibleDate("the day of matching", asOf);
    }
}
