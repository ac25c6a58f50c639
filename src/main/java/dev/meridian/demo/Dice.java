package dev.meridian.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/** Chance from a fixed seed, in whole numbers only: the same throws on every machine. */
final class Dice {
    private static final int HUNDRED = 100;

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    /** A number from the first to the last, both among them. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    /** True in so many of a hundred cases. */
    boolean chance(int percent) {
        return random.nextInt(HUNDRED) < percent;
    }

    <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** One of them, each as often as its share of all shares says. */
    <T> T weighted(List<T> from, ToIntFunction<T> share) {
        int left = random.nextInt(from.stream().mapToInt(share).sum());
        for (T one : from) {
            left -= share.applyAsInt(one);
            if (left < 0) {
                return one;
            }
        }
        throw new IllegalStateException("Shares must be above 0");
    }

    <T> List<T> shuffled(List<T> all) {
        List<T> copy = new ArrayList<>(all);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** So many of them, or all where there are fewer. */
    <T> List<T> some(List<T> from, int count) {
        return shuffled(from).subList(0, Math.min(count, from.size()));
    }
}
