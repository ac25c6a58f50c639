package dev.meridian.event;

import dev.meridian.platform.key.ServerKeys;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;

/**
 * Sign-ins, counted by how they ended. One that failed is an event too, the same whether or not the address has an account;
 * it names the address by its keyed hash, so that attempts on one address can be told apart from others, and nobody reads
 * the address.
 */
@ApplicationScoped
public class SignIns {
    static final String FAILED = "sign-in.failed";

    private final EventLog events;
    private final ServerKeys keys;
    private final Counter good;
    private final Counter bad;

    @Inject
    SignIns(EventLog events, ServerKeys keys, MeterRegistry meters) {
        this.events = events;
        this.keys = keys;
        this.good = counter(meters, "ok");
        this.bad = counter(meters, "failed");
    }

    /** Somebody signed in; the session's own event tells who. */
    public void succeeded() {
        good.increment();
    }

    /** Somebody gave an address with a password that is not its account's. Works in the transaction at hand. */
    public void failed(String email) {
        bad.increment();
        events.append(DomainEvent.of(FAILED, subject(email), 0));
    }

    /** By what the events name an address. */
    UUID subject(String email) {
        return keys.pseudonym("sign-in-address", email.toLowerCase(Locale.ROOT));
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("meridian.sign.ins")
                .description("Sign-ins with a password, by how they ended")
                .tag("outcome", outcome)
                .register(meters);
    }
}
