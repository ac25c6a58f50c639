package dev.meridian.matching.engine;

import dev.meridian.shared.EngagementKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The filters that say the same of many postings: languages and kinds together, and countries. A query looks at each
 * distinct value once; those of countries, which are many, are remembered for each country that a candidate came from.
 */
final class Gates {

    private static final String NOWHERE = "";

    private final Codes<LocationRule> locations = new Codes<>();
    private final Codes<Demands> demands = new Codes<>();
    private final Map<String, boolean[]> closedTo = new ConcurrentHashMap<>();

    /** The code of a posting's countries; for the one writer. */
    int location(Posting posting) {
        return locations.of(posting.location());
    }

    /** The code of a posting's languages and kinds; for the one writer. */
    int demands(Posting posting) {
        return demands.of(new Demands(Filters.Language.asked(posting), posting.engagementKinds()));
    }

    /** By code of countries, whether the candidate's is not among them. */
    boolean[] closedToCountryOf(PreparedCandidate candidate) {
        String country = candidate.candidate().countryCode();
        String key = country == null ? NOWHERE : country;
        boolean[] known = closedTo.getOrDefault(key, new boolean[0]);
        int size = locations.size();
        if (known.length >= size) {
            return known;
        }
        boolean[] more = Arrays.copyOf(known, size);
        for (int code = known.length; code < size; code++) {
            more[code] = Filters.countryNotEligible(locations.value(code), candidate);
        }
        closedTo.put(key, more);
        return more;
    }

    /** By code of languages and kinds, whether the candidate lacks them. */
    boolean[] demandingMoreThan(PreparedCandidate candidate) {
        boolean[] demanding = new boolean[demands.size()];
        for (int code = 0; code < demanding.length; code++) {
            Demands asked = demands.value(code);
            demanding[code] = Filters.languageBelow(asked.languages, candidate)
                    || Filters.noEngagementKindInCommon(asked.kinds, candidate);
        }
        return demanding;
    }

    private record Demands(List<Filters.Language> languages, Set<EngagementKind> kinds) {}
}
