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
    private final Map<String, byte[]> closedTo = new ConcurrentHashMap<>();

    /** The code of a posting's countries; for the one writer. */
    int location(Posting posting) {
        return locations.of(posting.location());
    }

    /** The code of a posting's languages and kinds; for the one writer. */
    int demands(Posting posting) {
        return demands.of(new Demands(Filters.Language.asked(posting), posting.engagementKinds()));
    }

    /** By code of countries: -1 where the candidate's is not among them, else 0. */
    byte[] closedToCountryOf(PreparedCandidate candidate) {
        String country = candidate.candidate().countryCode();
        String key = country == null ? NOWHERE : country;
        byte[] known = closedTo.getOrDefault(key, new byte[0]);
        int size = locations.size();
        if (known.length >= size) {
            return known;
        }
        byte[] more = Arrays.copyOf(known, size);
        for (int code = known.length; code < size; code++) {
            more[code] = minusOneIf(Filters.countryNotEligible(locations.value(code), candidate));
        }
        closedTo.put(key, more);
        return more;
    }

    /** By code of languages and kinds: -1 where the candidate lacks them, else 0. */
    byte[] demandingMoreThan(PreparedCandidate candidate) {
        byte[] demanding = new byte[demands.size()];
        for (int code = 0; code < demanding.length; code++) {
            Demands asked = demands.value(code);
            demanding[code] = minusOneIf(Filters.languageBelow(asked.languages, candidate)
                    || Filters.noEngagementKindInCommon(asked.kinds, candidate));
        }
        return demanding;
    }

    private static byte minusOneIf(boolean fails) {
        return (byte) (fails ? -1 : 0);
    }

    private record Demands(List<Filters.Language> languages, Set<EngagementKind> kinds) {}
}
