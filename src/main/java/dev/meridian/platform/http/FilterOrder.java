package dev.meridian.platform.http;

/**
 * The order of what every request passes before it reaches a resource; the greater comes first. All of it comes before
 * the framework's own filters (CORS 300, authentication 200).
 */
public final class FilterOrder {
    /** The headers that every answer has, refusals included. */
    public static final int ANSWER_HEADERS = 1000;

    /** So that a page that may call is told so in refusals too. */
    public static final int CORS = 900;

    /** Whether metrics may be read. */
    public static final int METRICS = 800;

    /** How often an address asks: before anything that costs. */
    public static final int RATE_LIMITS = 700;

    /** The body, read without a thread. */
    public static final int BODY = 600;

    /** How many are worked on: last, so that none that is still being sent is counted. */
    public static final int IN_FLIGHT = 500;

    private FilterOrder() {}
}
