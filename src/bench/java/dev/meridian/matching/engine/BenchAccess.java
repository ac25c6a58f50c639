package dev.meridian.matching.engine;

import java.lang.reflect.Constructor;

/** What the benchmark needs of this package beyond what the service needs. */
public final class BenchAccess {
    private BenchAccess() {}

    /**
     * Makes an index.
     *
     * @param name the class, such as {@code SegmentIndex}
     */
    public static CandidateIndex index(String name) {
        try {
            Constructor<?> constructor = Class.forName(BenchAccess.class.getPackageName() + "." + name)
                    .getDeclaredConstructor();
            constructor.setAccessible(true);
            return (CandidateIndex) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("There is no index " + name + " that can be made", e);
        }
    }
}
