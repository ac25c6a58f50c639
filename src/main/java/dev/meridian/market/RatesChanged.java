package dev.meridian.market;

/** Told when a transaction that changes exchange rates has been committed here. */
record RatesChanged() {}
