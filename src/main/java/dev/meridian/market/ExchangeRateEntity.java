package dev.meridian.market;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A row of {@code exchange_rate}. */
@Entity
@Table(name = "exchange_rate")
class ExchangeRateEntity {
    /** One rate for a currency and a day. */
    @Embeddable
    record Key(String currency, LocalDate day) {}

    @EmbeddedId
    Key key;

    @Column(name = "per_euro")
    BigDecimal perEuro;

    String source;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    ExchangeRateEntity() {}

    ExchangeRateEntity(String currency, LocalDate day, BigDecimal perEuro, String source) {
        this.key = new Key(currency, day);
        this.perEuro = perEuro;
        this.source = source;
    }
}
