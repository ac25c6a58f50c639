package dev.meridian.bench;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Draws numbers from 0 up, each as often as its weight says. */
final class Weighted {
    private final double[] upTo;

    private Weighted(double[] weights) {
        this.upTo = weights.clone();
        Arrays.parallelPrefix(upTo, Double::sum);
    }

    static Weighted of(double... weights) {
        return new Weighted(weights);
    }

    /** The k-th of {@code size} numbers weighs 1 / k^exponent. */
    static Weighted zipf(int size, double exponent) {
        return new Weighted(IntStream.rangeClosed(1, size)
                .mapToDouble(k -> Math.pow(k, -exponent))
                .toArray());
    }

    int pick(RandomGenerator random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found, upTo.length - 1);
    }
}
