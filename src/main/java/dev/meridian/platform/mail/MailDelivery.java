package dev.meridian.platform.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Delivers what waits in the outbox, each mail at least once. Replicas share the work. */
@ApplicationScoped
public class MailDelivery {
    private static final Logger LOG = Logger.getLogger(MailDelivery.class);

    private final MailOutbox outbox;
    private final MailTransport transport;
    private final MeterRegistry metrics;

    @Inject
    MailDelivery(MailOutbox outbox, MailTransport transport, MeterRegistry metrics) {
        this.outbox = outbox;
        this.transport = transport;
        this.metrics = metrics;
    }

    /** Delivers whatever is due; one call at a time. */
    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public synchronized void deliver() {
        for (Optional<MailOutbox.Due> due = outbox.takeNext(); due.isPresent(); due = outbox.takeNext()) {
            deliver(due.get());
        }
    }

    private void deliver(MailOutbox.Due due) {
        try {
            if (due.mail() == null) {
                throw new IOException("It was sealed under another server secret");
            }
            transport.send(due.mail());
            outbox.delivered(due);
            count("delivered");
        } catch (IOException e) {
            // Why stands in the table, and not in the log: a server's words may name whose it was.
            if (outbox.failed(due, String.valueOf(e.getMessage()))) {
                LOG.errorf("Mail %s was given up after %d attempts", due.id(), due.attempt());
                count("given_up");
            } else {
                LOG.warnf("Mail %s did not arrive at attempt %d", due.id(), due.attempt());
                count("failed");
            }
        }
    }

    private void count(String outcome) {
        metrics.counter("meridian.mail.attempts", "outcome", outcome).increment();
    }

    @Scheduled(every = "1h", delayed = "20m")
    void forgetOld() {
        outbox.forgetOld();
    }
}
