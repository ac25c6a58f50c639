package dev.meridian.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.support.ServiceProcess;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Acknowledged means stored, and nothing is stored by half: the service and PostgreSQL are killed while people write. */
@ExtendWith(Figures.class)
class KillFaults {
    private static final int WRITERS = 4;
    private static final String UNDER_LOAD = "acknowledged means stored";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private Scene scene;

    @SuppressWarnings("NullAway.Init")
    private Load load;

    private final long began = System.nanoTime();
    private final Random random = new Random(Counts.SEED);

    @BeforeEach
    void beginToWrite() throws Exception {
        scene = Scene.durable(directory);
        load = Load.of(scene, WRITERS);
    }

    @AfterEach
    void close() throws Exception {
        scene.close();
    }

    @Test
    void what_was_acknowledged_survives_kills_of_the_service() throws Exception {
        for (int i = 0; i < Counts.SERVICE_KILLS; i++) {
            load.ledger().awaitMore(1 + random.nextInt(80));
            scene.restartService();
        }
        load.ledger().awaitMore(20);
        load.stop();
        check("the service killed " + Counts.SERVICE_KILLS + " times");
    }

    @Test
    void what_was_acknowledged_survives_kills_of_postgresql() throws Exception {
        double slowest = 0;
        for (int i = 0; i < Counts.DATABASE_KILLS; i++) {
            load.ledger().awaitMore(1 + random.nextInt(150));
            ServiceProcess service = scene.service();
            scene.restartPostgres();
            long back = System.nanoTime();
            load.ledger().awaitMore(1);
            slowest = Math.max(slowest, (System.nanoTime() - back) / 1e9);
            assertThat(scene.service()).as("the same process").isSameAs(service);
            assertThat(service.get("/q/health/live", null).statusCode()).isEqualTo(200);
        }
        load.ledger().awaitMore(20);
        load.stop();
        check(String.format(
                Locale.ROOT,
                "PostgreSQL killed %d times, next write %.1f s after it was back at the latest",
                Counts.DATABASE_KILLS,
                slowest));
        assertThat(slowest).as("seconds to recover").isLessThan(30);
    }

    private void check(String what) throws Exception {
        Ledger ledger = load.ledger();
        boolean same = scene.indexIsLikeTables();
        try (Connection connection = scene.connect()) {
            StoredState stored = new StoredState(connection);
            List<String> lost = stored.lost(ledger);
            List<String> halves = stored.halves();
            Figures.add(
                    began,
                    UNDER_LOAD,
                    "%s: %,d acknowledged writes, %d lost, %d written by half, index %s tables; answers %s",
                    what,
                    ledger.acknowledged(),
                    lost.size(),
                    halves.size(),
                    same ? "equals" : "differs from",
                    ledger.statuses());
            assertThat(lost).isEmpty();
            assertThat(halves).isEmpty();
            assertThat(same).isTrue();
            assertThat(ledger.faults()).isEmpty();
        }
    }
}
