package dev.meridian.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A full disk under PostgreSQL: writes are refused, nothing that was acknowledged is lost, and room makes it well again. */
@ExtendWith(Figures.class)
class FullDiskFaults {
    private static final String PROMISE = "acknowledged means stored";

    /** Of the file system that is filled: PostgreSQL's own files, its log of writes, and a rest. */
    private static final int MEGABYTES = 400;

    /** Left for writes before the disk is full. */
    private static final int MEGABYTES_LEFT = 1;

    private static final int REFUSALS = 50;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private Path small;

    @BeforeEach
    void mount() throws Exception {
        small = Files.createDirectory(directory.resolve("small"));
        boolean mounted =
                run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m,mode=0777", "tmpfs", small.toString());
        if (!mounted) {
            Figures.add(
                    System.nanoTime(), PROMISE, "full disk: left out, since only root may mount a small file system");
        }
        assumeThat(mounted).isTrue();
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", small.toString());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private Path fill() throws IOException {
        Path ballast = small.resolve("ballast");
        long room = small.toFile().getUsableSpace() - MEGABYTES_LEFT * 1024L * 1024L;
        byte[] block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            for (long written = 0; written < room; written += block.length) {
                out.write(block);
            }
        }
        return ballast;
    }

    @Test
    void a_full_disk_loses_nothing_that_was_acknowledged() throws Exception {
        long began = System.nanoTime();
        try (Scene scene = Scene.durable(directory, small.resolve("data"))) {
            Load load = Load.of(scene, 4);
            Ledger ledger = load.ledger();
            ledger.awaitMore(50);
            Path ballast = fill();
            ledger.awaitRefusals(REFUSALS);
            assertThat(scene.service().get("/q/health/live", null).statusCode()).isEqualTo(200);
            Map<Integer, Integer> statuses = Map.copyOf(ledger.statuses());

            Files.delete(ballast);
            boolean ended = !scene.postgres().isAlive();
            if (ended) {
                scene.restartPostgres();
            }
            long room = System.nanoTime();
            ledger.awaitMore(1);
            double recovery = (System.nanoTime() - room) / 1e9;
            ledger.awaitMore(50);
            load.stop();
            try (Connection connection = scene.connect()) {
                StoredState stored = new StoredState(connection);
                List<String> lost = stored.lost(ledger);
                List<String> halves = stored.halves();
                Figures.add(
                        began,
                        PROMISE,
                        "full disk: %,d acknowledged writes, %d lost, %d written by half; answers %s; PostgreSQL %s;"
                                + " next write %.1f s after there was room",
                        ledger.acknowledged(),
                        lost.size(),
                        halves.size(),
                        statuses,
                        ended ? "ended and was started again" : "went on by itself",
                        recovery);
                assertThat(lost).isEmpty();
                assertThat(halves).isEmpty();
                assertThat(ledger.faults()).isEmpty();
            }
        }
    }
}
