package dev.meridian.matching.engine;

import dev.meridian.shared.Require;
import java.util.Set;

/** From which countries a posting accepts candidates. That nobody said is not the same as that everyone may come. */
public sealed interface LocationRule {

    /** The posting says that the country does not matter. */
    record Unrestricted() implements LocationRule {}

    /** The posting does not say; nobody is excluded for it. */
    record Unknown() implements LocationRule {}

    /**
     * Only these countries.
     *
     * @param codes at least one ISO 3166-1 alpha-2 code; named groups are resolved before they come here
     */
    record Countries(Set<String> codes) implements LocationRule {

        /**
         * Checks every component.
         *
         * @throws IllegalArgumentException if there is no code, or one is not two capital letters
         */
        public Countries {
            codes = Set.copyOf(codes);
            Require.that(!codes.isEmpty(), "a list of eligible countries names at least one");
            codes.forEach(Require::country);
        }
    }
}
