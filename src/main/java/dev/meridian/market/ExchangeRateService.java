package dev.meridian.market;

import dev.meridian.platform.Startup;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.csv.Csv;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The exchange rates that pay is compared with: each currency at its latest quotation. */
@ApplicationScoped
public class ExchangeRateService {
    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

    private final EntityManager entityManager;
    private final SystemCaller system;
    private volatile RateTable current = new RateTable(LocalDate.EPOCH, Map.of());

    @Inject
    ExchangeRateService(EntityManager entityManager, SystemCaller system) {
        this.entityManager = entityManager;
        this.system = system;
    }

    /** The rates in force. */
    public RateTable current() {
        return current;
    }

    /** The rates as they were known on a day: each currency at its latest quotation until then. */
    public RateTable on(LocalDate day) {
        return day.equals(current.date()) ? current : system.call("rates", () -> read(day));
    }

    /** The currencies that can be compared; the euro is one of them. */
    public Set<String> currencies() {
        Set<String> known = new HashSet<>(current.perEuro().keySet());
        known.add("EUR");
        return known;
    }

    void load(@Observes @Priority(Startup.REFERENCE_DATA) StartupEvent start) {
        current = system.call("rates", () -> {
            addShipped();
            return read(END_OF_TIME);
        });
    }

    /** Rates of a day that is there already stay as they are. */
    private void addShipped() {
        Csv.read("/reference/exchange-rates.csv").forEach(row -> entityManager
                .createNativeQuery("insert into exchange_rate (currency, day, per_euro, source)"
                        + " values (:currency, :day, :perEuro, :source) on conflict do nothing")
                .setParameter("currency", row.get("currency"))
                .setParameter("day", LocalDate.parse(row.get("date")))
                .setParameter("perEuro", new BigDecimal(row.get("perEuro")))
                .setParameter("source", row.get("source"))
                .executeUpdate());
    }

    private RateTable read(LocalDate until) {
        List<ExchangeRateEntity> latest = entityManager
                .createQuery(
                        "from ExchangeRateEntity r where r.key.day ="
                                + " (select max(o.key.day) from ExchangeRateEntity o"
                                + " where o.key.currency = r.key.currency and o.key.day <= :until)",
                        ExchangeRateEntity.class)
                .setParameter("until", until)
                .getResultList();
        TreeMap<String, BigDecimal> perEuro = new TreeMap<>();
        LocalDate date = LocalDate.EPOCH;
        for (ExchangeRateEntity rate : latest) {
            perEuro.put(rate.key.currency(), rate.perEuro);
            date = rate.key.day().isAfter(date) ? rate.key.day() : date;
        }
        return new RateTable(date, perEuro);
    }
}
