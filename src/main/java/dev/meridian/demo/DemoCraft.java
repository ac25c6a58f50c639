package dev.meridian.demo;

import dev.meridian.platform.csv.Csv;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * What demo people do, from {@code demo/crafts.csv}.
 *
 * @param share how many do it, in proportion to the other crafts
 * @param ratePercent what is asked for it, in percent of the country's rates
 * @param titles under which they present themselves
 * @param core skills that nearly all of them hold, the first one all
 * @param more skills of which each holds some
 * @param americasPercent of a hundred, how many work by the clocks of the Americas where theirs are far off
 * @param strongIn countries where it is done more often than elsewhere
 * @param language that it cannot be done without, as a BCP 47 tag
 */
record DemoCraft(
        String name,
        int share,
        int ratePercent,
        List<String> titles,
        List<String> core,
        List<String> more,
        Family family,
        int americasPercent,
        List<String> strongIn,
        @Nullable String language) {

    /** Crafts whose people are hired alike. */
    enum Family {
        TECH,
        CREATIVE,
        BUSINESS,
        SUPPORT,
        LANGUAGE,
        LEAD
    }

    static List<DemoCraft> all() {
        return Csv.read("/demo/crafts.csv").stream().map(DemoCraft::of).toList();
    }

    private static DemoCraft of(CSVRecord row) {
        String language = row.get("language");
        return new DemoCraft(
                row.get("craft"),
                Integer.parseInt(row.get("share")),
                Integer.parseInt(row.get("ratePercent")),
                DemoCountry.list(row, "titles"),
                DemoCountry.list(row, "core"),
                DemoCountry.list(row, "more"),
                Family.valueOf(row.get("family")),
                Integer.parseInt(row.get("americasPercent")),
                DemoCountry.list(row, "strongIn"),
                language.isEmpty() ? null : language);
    }
}
