package dev.meridian.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Several writers at work. */
final class Load {
    private final Ledger ledger = new Ledger();
    private final List<Writer> writers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    /** Sets them to work; the service must be well. */
    static Load of(Scene scene, int many) throws IOException, InterruptedException {
        Load load = new Load();
        for (int i = 0; i < many; i++) {
            Writer writer = new Writer(scene, load.ledger, Counts.SEED + i);
            writer.begin();
            load.writers.add(writer);
        }
        for (Writer writer : load.writers) {
            Thread thread = new Thread(writer, "writer");
            thread.setDaemon(true);
            thread.start();
            load.threads.add(thread);
        }
        return load;
    }

    Ledger ledger() {
        return ledger;
    }

    /** Lets each finish what it is at. */
    void stop() throws InterruptedException {
        writers.forEach(Writer::finish);
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
