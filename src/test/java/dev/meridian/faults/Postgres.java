package dev.meridian.faults;

import dev.meridian.platform.database.EmbeddedDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** A PostgreSQL whose processes can be killed, stopped and started again. Each start listens on a port of its own. */
final class Postgres implements AutoCloseable {
    /** Held, so that its level is. */
    private static final Logger LIBRARY = Logger.getLogger("io.zonky.test.db.postgres.embedded.EmbeddedPostgres");

    private final Path directory;
    private final EmbeddedDatabase.Durability durability;
    private EmbeddedDatabase database;

    private Postgres(Path directory, EmbeddedDatabase.Durability durability) {
        this.directory = directory;
        this.durability = durability;
        this.database = EmbeddedDatabase.start(directory, durability);
    }

    static Postgres start(Path directory, EmbeddedDatabase.Durability durability) {
        return new Postgres(directory, durability);
    }

    int port() {
        return URI.create(database.jdbcUrl().substring("jdbc:".length())).getPort();
    }

    /** Past all policies, and past the wire. */
    Connection connect(String name) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port() + "/" + name, "postgres", "trusted");
    }

    /** Ends all its processes as a power failure would. */
    void kill() throws IOException {
        List<ProcessHandle> killed = processes();
        killed.forEach(ProcessHandle::destroyForcibly);
        killed.forEach(process -> process.onExit().join());
        LIBRARY.setLevel(Level.OFF); // it finds nobody to stop, and would tell at length
        database.close();
        LIBRARY.setLevel(Level.INFO);
    }

    /** Starts it again after it was killed or has gone; it recovers first. */
    void restart() {
        database = EmbeddedDatabase.start(directory, durability);
    }

    /** Lets no process go on, nor answer. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets all go on. */
    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    boolean isAlive() throws IOException {
        return !processes().isEmpty();
    }

    @Override
    public void close() throws IOException {
        database.close();
    }

    private void signal(String name) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes().forEach(process -> command.add(Long.toString(process.pid())));
        int status = new ProcessBuilder(command).start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("kill -" + name + " ended with " + status);
        }
    }

    /** The postmaster first, so that it makes no new ones meanwhile. */
    private List<ProcessHandle> processes() throws IOException {
        Path file = directory.resolve("postgres").resolve("postmaster.pid");
        Optional<ProcessHandle> postmaster = Files.exists(file)
                ? ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).get(0).strip()))
                : Optional.empty();
        return postmaster
                .map(one -> Stream.concat(Stream.of(one), one.descendants()).toList())
                .orElse(List.of());
    }
}
