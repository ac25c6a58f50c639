package dev.meridian.platform.validation;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Public registers of codes, as the JDK carries them. */
public enum Register {
    /** ISO 3166-1 alpha-2. */
    COUNTRY("an ISO 3166-1 alpha-2 code such as DE", Registers.COUNTRIES::contains),
    /** ISO 4217, currencies that are in use as money. */
    CURRENCY("an ISO 4217 code such as EUR", Registers.CURRENCIES::contains),
    /** The IANA time-zone database; regions only, since a bare offset does not know summer time. */
    TIME_ZONE("an IANA zone such as Europe/Berlin", Registers::isRegion),
    /** BCP 47, its language one of ISO 639. */
    LANGUAGE_TAG("a BCP 47 tag such as en or pt-BR", Registers::isLanguage);

    private final String expected;
    private final Predicate<String> holds;

    Register(String expected, Predicate<String> holds) {
        this.expected = expected;
        this.holds = holds;
    }

    /** Whether the register holds the code. */
    public boolean holds(String code) {
        return holds.test(code);
    }

    /** What a code of the register looks like. */
    public String expected() {
        return expected;
    }

    /** Apart, since an enum's constants cannot use its own static fields. */
    private static final class Registers {
        /** XK, Kosovo, is no ISO code, but the one that ISO leaves free and the European Union uses. */
        static final Set<String> COUNTRIES = Stream.concat(
                        Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream(), Stream.of("XK"))
                .collect(Collectors.toUnmodifiableSet());

        static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
                .filter(c -> c.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toUnmodifiableSet());
        static final Set<String> LANGUAGES = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));
        static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
        static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
        static final Pattern NO_REGION = Pattern.compile("(Etc|SystemV)/.*|GMT[+-]?0?|.*[0-9]{4}.*");

        private Registers() {}

        static boolean isRegion(String code) {
            return code.equals("UTC")
                    || code.equals("Etc/UTC")
                    || (ZONES.contains(code) && !NO_REGION.matcher(code).matches());
        }

        static boolean isLanguage(String code) {
            if (!TAG.matcher(code).matches()) {
                return false; // i-klingon and the like, which the JDK would take for another tag
            }
            try {
                Locale locale = new Locale.Builder().setLanguageTag(code).build();
                String language = locale.getLanguage();
                return code.length() <= 35 && (LANGUAGES.contains(language) || hasOwnName(locale));
            } catch (IllformedLocaleException e) {
                return false;
            }
        }

        /** Languages with three letters, such as fil, are known where the JDK has a name for them. */
        private static boolean hasOwnName(Locale locale) {
            String language = locale.getLanguage();
            return language.length() == 3
                    && !locale.getDisplayLanguage(Locale.ENGLISH).equals(language);
        }
    }
}
