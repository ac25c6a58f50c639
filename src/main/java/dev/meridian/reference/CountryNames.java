package dev.meridian.reference;

import dev.meridian.platform.validation.Register;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The English names of the countries that forms accept, for documents that leave the service. */
public final class CountryNames {
    private static final List<String> CODES = Stream.concat(
                    Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream(), Stream.of("XK"))
            .filter(Register.COUNTRY::holds)
            .distinct()
            .sorted()
            .toList();

    private CountryNames() {}

    /** Every code that is accepted, ISO 3166-1 alpha-2 or XK, in the order of the alphabet. */
    public static List<String> codes() {
        return CODES;
    }

    /** The name of a code that is accepted. */
    public static String english(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    }
}
