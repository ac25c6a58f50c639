package dev.meridian.support;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;

/**
 * All tests share one service, so a ranking shows everybody else's candidates too, unless the posting demands a country
 * in which only the test's own live.
 */
public final class Countries {
    private static final Set<String> USED_BY_SAMPLES = Set.of("US", "PT", "DE", "GB", "MX");
    private static final Iterator<String> FREE = Arrays.stream(Locale.getISOCountries())
            .filter(country -> !USED_BY_SAMPLES.contains(country))
            .iterator();

    private Countries() {}

    /** A country that no other test has been given. */
    public static synchronized String next() {
        return FREE.next();
    }
}
