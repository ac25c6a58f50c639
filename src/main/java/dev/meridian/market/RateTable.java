package dev.meridian.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * What one euro was worth.
 *
 * @param date the latest day of quotation
 * @param perEuro units of each currency for one euro
 */
public record RateTable(LocalDate date, Map<String, BigDecimal> perEuro) {}
