package dev.meridian.market;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What somebody said a currency was worth.
 *
 * @param perEuro units of the currency for one euro, above 0: as quoted, or by way of the base's own rate in this table
 * @param day when it was quoted; for a yearly mean the year's last day
 * @param source who said so
 * @param base what the source quotes against
 * @param perBase units of the currency for one of the base, as quoted
 */
public record Quote(BigDecimal perEuro, LocalDate day, String source, String base, BigDecimal perBase) {}
