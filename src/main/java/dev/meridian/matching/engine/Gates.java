package dev.meridian.matching.engine;

import dev.meridian.shared.EngagementKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The filters that say the same of many postings: languages, countries and kinds together, and the start. A query looks at
 * each distinct value once.
 */
final class Gates {

    private final Codes<List<Filters.Language>> languages = new Codes<>();
    private final Codes<LocationRule> locations = new Codes<>();
    private final Codes<Set<EngagementKind>> kinds = new Codes<>();
    private final Codes<Gate> gates = new Codes<>();
    private final Codes<Start> starts = new Codes<>();

    /** The code of a posting's demands; for the one writer. */
    int gate(Posting posting) {
        return gates.of(new Gate(
                languages.of(Filters.Language.asked(posting)),
                locations.of(posting.location()),
                kinds.of(posting.engagementKinds())));
    }

    /** The code of a posting's start; for the one writer. */
    int start(Posting posting) {
        return starts.of(new Start(posting.startDate(), posting.startToleranceDays()));
    }

    /** By code, whether the demands keep the candidate out. */
    boolean[] closedTo(PreparedCandidate candidate) {
        boolean[] closed = new boolean[gates.size()];
        // Read after the size of the gates, so that these know every part of them.
        boolean[] language = failing(languages, asked -> Filters.languageBelow(asked, candidate));
        boolean[] location = failing(locations, rule -> Filters.countryNotEligible(rule, candidate));
        boolean[] kind = failing(kinds, asked -> Filters.noEngagementKindInCommon(asked, candidate));
        for (int code = 0; code < closed.length; code++) {
            Gate gate = gates.value(code);
            closed[code] = language[gate.languages] || location[gate.location] || kind[gate.kinds];
        }
        return closed;
    }

    /** By code, whether the candidate comes too late. */
    boolean[] tooEarlyFor(PreparedCandidate candidate, LocalDate asOf) {
        long today = asOf.toEpochDay();
        long firstDay = candidate.firstDay(today);
        return failing(starts, start -> firstDay > Filters.lastStartDay(start.date, start.toleranceDays, today));
    }

    private static <T> boolean[] failing(Codes<T> codes, Predicate<T> fails) {
        boolean[] failing = new boolean[codes.size()];
        for (int code = 0; code < failing.length; code++) {
            failing[code] = fails.test(codes.value(code));
        }
        return failing;
    }

    private record Gate(int languages, int location, int kinds) {}

    private record Start(@Nullable LocalDate date, int toleranceDays) {}
}
