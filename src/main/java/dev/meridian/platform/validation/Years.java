package dev.meridian.platform.validation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The years that dates and instants may lie in, wherever they come in: 1900 to 2200. */
public final class Years {
    private static final int FIRST = 1900;
    private static final int LAST = 2200;

    private Years() {}

    /** Whether the instant, in UTC, lies in range. */
    public static boolean hold(Instant instant) {
        return hold(instant.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /** Whether the date lies in range. */
    public static boolean hold(LocalDate date) {
        return date.getYear() >= FIRST && date.getYear() <= LAST;
    }
}
