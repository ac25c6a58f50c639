package dev.meridian;

import dev.meridian.platform.database.StartupDatabase;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.UncheckedIOException;

/**
 * Starts the service: first a database where none is configured, then Quarkus. The order matters, since the pool, Flyway
 * and Hibernate read the database's address while Quarkus starts.
 */
@QuarkusMain
public final class Meridian {
    private Meridian() {}

    /** Runs until the process is told to stop; arguments go to Quarkus. */
    public static void main(String... args) {
        try {
            StartupDatabase.prepare();
        } catch (IllegalStateException | UncheckedIOException e) {
            System.err.println("Meridian cannot start: " + e.getMessage());
            // Nothing is open yet. An ordinary exit would have the log manager, which nobody configured so far, print
            // everything that it held back.
            Runtime.getRuntime().halt(1);
        }
        Quarkus.run(args);
    }
}
