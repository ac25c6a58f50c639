package dev.meridian.market;

import dev.meridian.platform.Startup;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.revision.Revisions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The exchange rates that pay is compared with, as they are and as they were. */
@ApplicationScoped
public class ExchangeRateService {
    /** The name of the picture in {@link Revisions}. */
    static final String PICTURE = "rates";

    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

    private final ExchangeRateRepository rates;
    private final Revisions revisions;
    private final SystemCaller system;
    private volatile RatePicture picture = new RatePicture(-1, new RateTable(LocalDate.EPOCH, Map.of()));

    @Inject
    ExchangeRateService(ExchangeRateRepository rates, Revisions revisions, SystemCaller system) {
        this.rates = rates;
        this.revisions = revisions;
        this.system = system;
    }

    /** The rates in force: each currency at its latest quotation. */
    public RateTable current() {
        return picture.current();
    }

    /** The rates in force on a day: each currency at its latest quotation until then. */
    public RateTable on(LocalDate day) {
        RatePicture now = picture;
        if (!day.isBefore(now.current().date())) {
            return now.current();
        }
        @Nullable RateTable known = now.older(day);
        if (known == null) {
            // In the caller's transaction if there is one: a second connection for each request would drain the pool.
            known = QuarkusTransaction.joiningExisting().call(() -> read(day));
            now.remember(day, known);
        }
        return known;
    }

    /** The currencies that can be compared; the euro is one of them. */
    public Set<String> currencies() {
        return picture.currencies();
    }

    void load(@Observes @Priority(Startup.REFERENCE_DATA) StartupEvent start) {
        system.run(PICTURE, this::addShipped);
        follow();
    }

    /** Rates that are there already stay as they are, also where an import replaced them. */
    private void addShipped() {
        if (rates.addMissing(ShippedRates.read()) > 0) {
            revisions.advance(PICTURE);
        }
    }

    /** Before the writer gets its answer, so that the next ranking uses what it brought. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RatesChanged committed) {
        follow();
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void follow() {
        picture = system.call(PICTURE, () -> {
            // The number first: a change between the two reads is then read once more, and never missed.
            long revision = revisions.of(PICTURE);
            return revision == picture.revision() ? picture : new RatePicture(revision, read(END_OF_TIME));
        });
    }

    private RateTable read(LocalDate until) {
        List<ExchangeRateEntity> latest = rates.inForce(until);
        return RateTable.of(latest.stream().map(ExchangeRateEntity::toRate).toList());
    }
}
