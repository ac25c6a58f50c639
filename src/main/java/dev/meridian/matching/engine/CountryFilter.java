package dev.meridian.matching.engine;

import java.util.BitSet;
import java.util.Set;

/** Who is in no country from which the posting accepts candidates. */
final class CountryFilter implements RowFilter {

    private final BitSet eligible = new BitSet();

    CountryFilter(Set<String> codes, Interned<String> countries) {
        for (String code : codes) {
            int number = countries.find(code);
            if (number != Interned.NONE) {
                eligible.set(number);
            }
        }
    }

    @Override
    public FilterCode code() {
        return FilterCode.COUNTRY_NOT_ELIGIBLE;
    }

    @Override
    public void takeOut(ChunkView view, SkillRows skills, long[] rows) {
        Runs runs = view.chunk().runs;
        for (int run = 0; run < runs.count(); run++) {
            int country = runs.country(run);
            if (country == Interned.NONE || !eligible.get(country)) {
                Words.clear(rows, runs.start(run), runs.end(run));
            }
        }
    }
}
