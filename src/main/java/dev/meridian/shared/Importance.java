package dev.meridian.shared;

/** How much a posting cares about one of the skills that it asks for. */
public enum Importance {
    REQUIRED(3),
    PREFERRED(1);

    private final int usualWeight;

    Importance(int usualWeight) {
        this.usualWeight = usualWeight;
    }

    /** The weight of a requirement that gives none of its own. */
    public int usualWeight() {
        return usualWeight;
    }
}
