package dev.meridian;

import dev.meridian.platform.database.StartupDatabase;
import dev.meridian.platform.http.RequestDeadlines;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Starts the service, or, where the first argument names one, a task of the command line: first a database where none is
 * configured, then Quarkus. The order matters, since the pool, Flyway and Hibernate read the database's address while
 * Quarkus starts.
 */
@QuarkusMain
public final class Meridian {
    /** A task has the database and the features to itself: nobody calls it, and nothing runs beside it. */
    private static final Map<String, String> TASK_SETTINGS = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.scheduler.enabled", "false",
            "meridian.demo", "false",
            "meridian.replica.ranks", "false",
            // What is checked there is what others are offered.
            "meridian.production", "false",
            // What a task prints may be read by a program.
            "quarkus.log.console.stderr", "true");

    private Meridian() {}

    /** Runs until the process is told to stop; with arguments, until the task that they name is done. */
    public static void main(String... args) {
        boolean task = args.length > 0;
        try {
            StartupDatabase.prepare();
        } catch (IllegalStateException | UncheckedIOException e) {
            System.err.println("Meridian cannot start: " + e.getMessage());
            if (task) {
                System.err.println(
                        "A task of the command line works on the database itself. While the service runs, ask"
                                + " the service instead (POST /v1/admin/...), or stop it until the task is done.");
            }
            // Nothing is open yet. An ordinary exit would have the log manager, which nobody configured so far, print
            // everything that it held back.
            Runtime.getRuntime().halt(1);
        }
        RequestDeadlines.enable();
        if (task) {
            TASK_SETTINGS.forEach(System::setProperty);
            Quarkus.run(CommandLine.class, args);
        } else {
            Quarkus.run(args);
        }
    }
}
