package dev.meridian.shared;

/**
 * How well a language is held, lowest first: the six levels of the Common European Framework of Reference (Council of
 * Europe), and above them a native speaker.
 */
public enum CefrLevel {
    A1,
    A2,
    B1,
    B2,
    C1,
    C2,
    NATIVE;

    /** Whether this level satisfies a demand for the other one. */
    public boolean atLeast(CefrLevel asked) {
        return compareTo(asked) >= 0;
    }
}
