package dev.meridian.demo;

import dev.meridian.platform.csv.Csv;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Where demo people live, from {@code demo/countries.csv}, which names the source of its rates: quartiles of what real
 * freelancers of the country ask, or of its region and income group where fewer than eight were seen.
 *
 * @param share how many live there, in proportion to the other countries
 * @param currencies in which people there ask, the usual one first
 * @param languages mother tongues, one that is more common more than once
 * @param americasFrom when those start who work by the clocks of the Americas; null where nobody needs to shift
 * @param weekFrom the first working day of five
 * @param rates lower quartile, median, upper quartile; US dollars an hour
 */
record DemoCountry(
        String code,
        int share,
        List<String> currencies,
        List<String> zones,
        List<String> languages,
        English english,
        @Nullable LocalTime americasFrom,
        DayOfWeek weekFrom,
        List<Integer> rates) {

    /** How well English is usually known by those with another mother tongue. */
    enum English {
        SOME,
        GOOD,
        HIGH
    }

    static List<DemoCountry> all() {
        return Csv.read("/demo/countries.csv").stream().map(DemoCountry::of).toList();
    }

    private static DemoCountry of(CSVRecord row) {
        String americas = row.get("americasFrom");
        return new DemoCountry(
                row.get("country"),
                Integer.parseInt(row.get("share")),
                list(row, "currencies"),
                list(row, "zones"),
                list(row, "languages"),
                English.valueOf(row.get("english")),
                americas.isEmpty() ? null : LocalTime.parse(americas),
                DayOfWeek.valueOf(row.get("weekFrom")),
                List.of(
                        Integer.valueOf(row.get("lowerQuartile")),
                        Integer.valueOf(row.get("median")),
                        Integer.valueOf(row.get("upperQuartile"))));
    }

    static List<String> list(CSVRecord row, String column) {
        return List.of(row.get(column).split("\\|"));
    }
}
