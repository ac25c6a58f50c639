package dev.meridian.reference;

import dev.meridian.platform.csv.Csv;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/** The named groups of countries that postings may use; each with its source in {@code country-groups.csv}. */
public final class CountryGroups {
    private static final SortedMap<String, CountryGroup> GROUPS = read();

    private CountryGroups() {}

    /** The codes of all groups, in the order of the alphabet. */
    public static Set<String> names() {
        return GROUPS.keySet();
    }

    /** The countries of a group; none where there is no such group. */
    public static List<String> countriesOf(String group) {
        CountryGroup known = GROUPS.get(group);
        return known == null ? List.of() : known.countries();
    }

    /** The codes of the groups that a country is in, in the order of the alphabet. */
    static List<String> of(String country) {
        return GROUPS.values().stream()
                .filter(group -> group.countries().contains(country))
                .map(CountryGroup::code)
                .toList();
    }

    /** All groups, in the order of their codes. */
    static List<CountryGroup> all() {
        return List.copyOf(GROUPS.values());
    }

    private static SortedMap<String, CountryGroup> read() {
        SortedMap<String, CountryGroup> groups = new TreeMap<>();
        for (CSVRecord row : Csv.read("/reference/country-groups.csv")) {
            List<String> countries =
                    Arrays.stream(row.get("countries").split(" ")).sorted().toList();
            groups.put(
                    row.get("code"), new CountryGroup(row.get("code"), row.get("label"), countries, row.get("source")));
        }
        return Collections.unmodifiableSortedMap(groups);
    }
}
