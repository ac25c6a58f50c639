package dev.meridian.market;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What somebody said a currency was worth.
 *
 * @param perEuro units of the currency for one euro, above 0
 * @param day when it was quoted; for a yearly mean the year's last day
 * @param source who said so
 */
public record Quote(BigDecimal perEuro, LocalDate day, String source) {}
