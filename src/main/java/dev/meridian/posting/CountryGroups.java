package dev.meridian.posting;

import dev.meridian.platform.csv.Csv;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The named groups of countries that postings may use; each with its source in {@code country-groups.csv}. */
final class CountryGroups {
    private static final Map<String, Set<String>> GROUPS =
            new TreeMap<>(Csv.read("/reference/country-groups.csv").stream()
                    .collect(Collectors.toMap(row -> row.get("code"), row -> Arrays.stream(
                                    row.get("countries").split(" "))
                            .collect(Collectors.toUnmodifiableSet()))));

    private CountryGroups() {}

    static Set<String> names() {
        return GROUPS.keySet();
    }

    static Set<String> countriesOf(String group) {
        return GROUPS.getOrDefault(group, Set.of());
    }
}
