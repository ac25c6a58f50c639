package dev.meridian.reference;

import dev.meridian.platform.csv.Csv;
import dev.meridian.platform.validation.Register;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The countries that forms accept, with their currencies from {@code currencies-of-countries.csv}. */
@ApplicationScoped
class Countries {
    private final Map<String, String> currencies = new HashMap<>();
    private final List<String> codes = new ArrayList<>();

    Countries() {
        Csv.read("/reference/currencies-of-countries.csv").stream()
                // A Java older than a currency does not know it, so no form would take it.
                .filter(row -> Register.CURRENCY.holds(row.get("currency")))
                .forEach(row -> currencies.put(row.get("country"), row.get("currency")));
        for (char first = 'A'; first <= 'Z'; first++) {
            for (char second = 'A'; second <= 'Z'; second++) {
                String code = "" + first + second;
                if (Register.COUNTRY.holds(code)) {
                    codes.add(code);
                }
            }
        }
    }

    CountryList in(Locale language) {
        return new CountryList(
                language.toLanguageTag(),
                codes.stream()
                        .map(code ->
                                new Country(code, name(code, language), currencies.get(code), CountryGroups.of(code)))
                        .toList());
    }

    private static String name(String code, Locale language) {
        Locale country = new Locale.Builder().setRegion(code).build();
        String name = country.getDisplayCountry(language);
        return name.equals(code) ? country.getDisplayCountry(Locale.ENGLISH) : name;
    }
}
