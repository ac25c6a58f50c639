package dev.meridian.matching.engine;

import java.security.SecureRandom;
import java.util.stream.LongStream;

/**
 * Runs a property over random cases. System properties say how many and which:
 *
 * <ul>
 *   <li>{@code meridian.property.cases}: how many, 10,000 by default
 *   <li>{@code meridian.property.seed}: where they begin; a fixed number by default, {@code random} for new ones
 * </ul>
 *
 * A failure names the seed of its case, which as a first seed gives that case alone.
 */
final class RandomCases {

    static final int COUNT = Integer.getInteger("meridian.property.cases", 10_000);

    private static final long SEED = seed();

    private RandomCases() {}

    /** For properties of a posting and a candidate. */
    static void ofOnePair(Property<Drawn> property) {
        check(COUNT, world -> property.saysSomethingOf(Drawn.from(world)));
    }

    /** For properties of anything else. */
    static void ofAWorld(Property<RandomWorld> property) {
        check(COUNT, property);
    }

    /** One case for every so many of the others, for properties that look at more at a time. */
    static void oneIn(int share, Property<RandomWorld> property) {
        check(Math.max(1, COUNT / share), property);
    }

    /**
     * Cases that the property does not speak of are not counted, and may not be more than those that it does. Each has a world
     * of its own, so they are tried on all cores, in rounds of as many as are wanting: the same ones on every machine.
     */
    private static void check(int cases, Property<RandomWorld> property) {
        long seed = SEED;
        int said = 0;
        while (said < cases) {
            long end = seed + cases - said;
            said += (int) LongStream.range(seed, end)
                    .parallel()
                    .filter(each -> holds(property, new RandomWorld(each), each))
                    .count();
            seed = end;
            long silent = seed - SEED - said;
            if (silent > 10 + cases) {
                throw new AssertionError("the property says nothing of " + silent + " cases out of " + (said + silent));
            }
        }
    }

    private static boolean holds(Property<RandomWorld> property, RandomWorld world, long seed) {
        try {
            return property.saysSomethingOf(world);
        } catch (AssertionError | RuntimeException e) {
            String again = "-Dmeridian.property.seed=" + seed + " -Dmeridian.property.cases=1";
            throw new AssertionError("fails with " + again + System.lineSeparator() + world.described() + e, e);
        }
    }

    private static long seed() {
        String given = System.getProperty("meridian.property.seed", "20260101");
        if (!"random".equals(given)) {
            return Long.parseLong(given);
        }
        long drawn = new SecureRandom().nextInt(Integer.MAX_VALUE);
        System.out.println("-Dmeridian.property.seed=" + drawn);
        return drawn;
    }

    /** What must hold. */
    @FunctionalInterface
    interface Property<T> {

        /** Fails if it does not hold; false if it has nothing to say of the case. */
        boolean saysSomethingOf(T value);
    }
}
