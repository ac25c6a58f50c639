package dev.meridian.bench;

import java.util.SplittableRandom;
import java.util.UUID;

/** Randomness that depends on nothing but a purpose and a number, so that anyone can be made without the others. */
final class Seeds {
    static final int PEOPLE = 1;
    static final int IDS = 2;
    static final int SKILLS = 3;
    static final int CRAFTS = 4;
    static final int QUERIES = 5;
    static final int RELATIONS = 6;
    static final int ACCOUNTS = 7;
    static final int ALIASES = 8;

    private static final long SEED = 20_260_101L;
    private static final long START_MILLIS = 1_700_000_000_000L;

    private Seeds() {}

    static SplittableRandom random(int purpose, long number) {
        return new SplittableRandom(mixed(mixed(SEED + purpose) + number));
    }

    /** A UUID of version 7, as the service makes them: growing with the number, the rest by chance. */
    static UUID id(int purpose, long number) {
        SplittableRandom random = random(IDS + 16 * purpose, number);
        long high = (START_MILLIS + number) << 16 | 0x7000 | random.nextInt(1 << 12);
        long low = 1L << 63 | random.nextLong() >>> 2;
        return new UUID(high, low);
    }

    // MurmurHash3's finaliser; neighbouring numbers would otherwise begin overlapping sequences.
    private static long mixed(long value) {
        long z = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
        z = (z ^ z >>> 33) * 0xc4ceb9fe1a85ec53L;
        return z ^ z >>> 33;
    }
}
