package dev.meridian.matching.engine;

import org.jspecify.annotations.Nullable;

/** A posting's pay in every currency of a vocabulary. */
final class RateCurves {

    private final Vocabulary vocabulary;
    private final @Nullable RateCurve[] curves;

    RateCurves(RateScorer scorer, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.curves = new RateCurve[vocabulary.currencies.size()];
        for (int number = 0; number < curves.length; number++) {
            curves[number] = scorer.curve(vocabulary.currencies.value(number));
        }
    }

    /**
     * Null where rates cannot be compared.
     *
     * @param currency or {@link Interned#NONE}
     */
    @Nullable
    RateCurve of(int currency) {
        return currency == Interned.NONE ? null : curves[currency];
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }
}
