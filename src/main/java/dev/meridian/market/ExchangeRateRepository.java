package dev.meridian.market;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Session;

/** Rows of {@code exchange_rate}. */
@ApplicationScoped
class ExchangeRateRepository implements PanacheRepositoryBase<ExchangeRateEntity, ExchangeRateEntity.Key> {
    // Hops from currency to currency and from each to its last day by the primary key; 200,000 rates of history
    // would be sorted otherwise.
    private static final String IN_FORCE =
            "with recursive quoted as (select min(currency) as currency from exchange_rate union all"
                    + " select (select min(n.currency) from exchange_rate n where n.currency > q.currency)"
                    + " from quoted q where q.currency is not null)"
                    + " select latest.* from quoted q cross join lateral (select r.* from exchange_rate r"
                    + " where r.currency = q.currency and r.day <= :day"
                    + " order by r.day desc, r.source <> :first, r.source limit 1) latest";
    private static final String INSERT = "insert into exchange_rate (currency, day, source, base, per_base)"
            + " select c, cast(d as date), s, b, cast(p as numeric) from unnest(?, ?, ?, ?, ?) as given (c, d, s, b, p)"
            + " on conflict (currency, day, source) do ";

    /** Each currency's latest rate on or before a day; of several on one day the ECB's, then by the source's name. */
    List<ExchangeRateEntity> inForce(LocalDate day) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(IN_FORCE, ExchangeRateEntity.class)
                .setParameter("day", day)
                .setParameter("first", Rate.ECB)
                .getResultList();
    }

    /** All rates of a currency between two days, both included. */
    List<Rate> between(String currency, LocalDate from, LocalDate to) {
        return getEntityManager()
                .createQuery(
                        "select r.key.currency, r.key.day, r.key.source, r.base, r.perBase from ExchangeRateEntity r"
                                + " where r.key.currency = :currency and r.key.day between :from and :to",
                        Rate.class)
                .setParameter("currency", currency)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** Adds those that are missing and leaves the others as they are; how many it added. */
    int addMissing(Collection<Rate> rates) {
        return write(rates, "nothing");
    }

    /** Adds or replaces; no rate may stand in the collection twice. */
    int put(Collection<Rate> rates) {
        return write(rates, "update set base = excluded.base, per_base = excluded.per_base");
    }

    private int write(Collection<Rate> rates, String otherwise) {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT + otherwise)) {
                insert.setArray(1, connection.createArrayOf("text", column(rates, Rate::currency)));
                insert.setArray(2, connection.createArrayOf("text", column(rates, r -> r.day()
                        .toString())));
                insert.setArray(3, connection.createArrayOf("text", column(rates, Rate::source)));
                insert.setArray(4, connection.createArrayOf("text", column(rates, Rate::base)));
                insert.setArray(5, connection.createArrayOf("text", column(rates, r -> r.perBase()
                        .toPlainString())));
                return insert.executeUpdate();
            }
        });
    }

    private static String[] column(Collection<Rate> rates, Function<Rate, String> value) {
        return rates.stream().map(value).toArray(String[]::new);
    }
}
