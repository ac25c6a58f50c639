package dev.meridian.matching.engine;

/** What a score is made of. */
public enum Criterion {
    SKILLS("skills"),
    TIME_ZONE_OVERLAP("timeZoneOverlap"),
    RATE("rate");

    private final String key;

    Criterion(String key) {
        this.key = key;
    }

    /** The name of this criterion in answers and in weights. */
    public String key() {
        return key;
    }
}
