package dev.meridian.market;

/** The forms in which tables of exchange rates come. */
public enum RateFormat {
    /** The ECB's CSV, of one day or of all days: {@code Date,USD,JPY,...}, one line a day. */
    ECB_CSV,
    /** The ECB's XML, of one day or of all days: cubes of days that hold cubes of currencies. */
    ECB_XML,
    /** Our own, for other sources: {@code currency,base,perBase,date,source}, one line a rate. */
    RATES_CSV
}
