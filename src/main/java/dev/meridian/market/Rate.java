package dev.meridian.market;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A row of {@code exchange_rate} as a value. A rate has no trailing zeros, so that each form of a file gives the same. */
record Rate(String currency, LocalDate day, String source, String base, BigDecimal perBase) {
    /** The European Central Bank, whose rates go before anyone else's of the same day. */
    static final String ECB = "ECB euro foreign exchange reference rates";

    /** A rate against the euro. */
    Rate(String currency, LocalDate day, String source, BigDecimal perEuro) {
        this(currency, day, source, RateTable.BASE, perEuro);
    }

    Rate {
        BigDecimal stripped = perBase.stripTrailingZeros();
        perBase = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
