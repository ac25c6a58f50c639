package dev.meridian.faults;

/** How much is done; each can be given as {@code -Dmeridian.faults.<name>}. */
final class Counts {
    /** Requests that are sent again with a key that was sent before. */
    static final int RETRIES = of("retries", 10_000);

    /** Kills of the service among these retries. */
    static final int KILLS_AMONG_RETRIES = of("kills-among-retries", 5);

    /** Kills of the service under load. */
    static final int SERVICE_KILLS = of("service-kills", 50);

    /** Kills of PostgreSQL under load. */
    static final int DATABASE_KILLS = of("database-kills", 10);

    /** Clients of each slow kind. */
    static final int SLOW_CLIENTS = of("slow-clients", 200);

    /** Connections of the flood; the service takes 2000 at a time. */
    static final int FLOOD = of("flood", 2500);

    /** Where the random choices begin. */
    static final int SEED = of("seed", 20260101);

    private Counts() {}

    private static int of(String name, int usual) {
        return Integer.getInteger("meridian.faults." + name, usual);
    }
}
