package dev.meridian.platform;

/** The order in which features get ready at start; lower comes first. */
public final class Startup {
    /** Whether the service may start at all. */
    public static final int CHECKS = 1;

    /** Skills, rates: what everything else refers to. */
    public static final int REFERENCE_DATA = 100;

    /** The read models built from the tables. */
    public static final int READ_MODELS = 200;

    /** The demo marketplace, made through the services. */
    public static final int DEMO = 300;

    /** What is done again and again from then on. */
    public static final int SCHEDULED_WORK = 400;

    private Startup() {}
}
