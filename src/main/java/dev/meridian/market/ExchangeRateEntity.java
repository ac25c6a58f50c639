package dev.meridian.market;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A row of {@code exchange_rate}; only ever read as an entity, since rates come in by the thousand. */
@Entity
@Table(name = "exchange_rate")
class ExchangeRateEntity {
    /** One rate for a currency, a day and a source. */
    @Embeddable
    record Key(String currency, LocalDate day, String source) {}

    @EmbeddedId
    Key key;

    String base;

    @Column(name = "per_base")
    BigDecimal perBase;

    Rate toRate() {
        return new Rate(key.currency(), key.day(), key.source(), base, perBase);
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    ExchangeRateEntity() {}
}
