package dev.meridian.matching;

import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Tells every few seconds how far a long reading has come. */
final class ReadProgress {
    private static final Logger LOG = Logger.getLogger(ReadProgress.class);
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(5);
    private static final int BETWEEN_LOOKS_AT_THE_CLOCK = 1024;

    private final String what;
    private final long began = System.nanoTime();
    private long told = began;
    private long rows;

    ReadProgress(String what) {
        this.what = what;
    }

    void step() {
        rows++;
        if (rows % BETWEEN_LOOKS_AT_THE_CLOCK == 0 && System.nanoTime() - told > PAUSE) {
            told = System.nanoTime();
            LOG.infof("%d %s read, %d a second", rows, what, perSecond());
        }
    }

    void done() {
        LOG.infof("%d %s can be ranked, read at %d a second", rows, what, perSecond());
    }

    long rows() {
        return rows;
    }

    private long perSecond() {
        return (long) (rows / Math.max(1e-9, (System.nanoTime() - began) / 1e9));
    }
}
