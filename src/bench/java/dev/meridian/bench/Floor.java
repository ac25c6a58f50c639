package dev.meridian.bench;

import dev.meridian.matching.engine.LocationRule;
import dev.meridian.matching.engine.Posting;
import dev.meridian.shared.CefrLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The fewest bytes that a query must touch. For each skill that it asks for or that may stand in for one, and for each
 * language, country and kind that it filters by: one bit for each candidate, or two bytes for each who has it, whichever is
 * less; one bit for each candidate where it names a start; and {@value #RECORD} bytes for each candidate on the page. Hours
 * and rates, without which nobody can be ranked, are left out, so that no engine gets a floor to its liking.
 */
final class Floor {
    private static final int RECORD = 64;
    private static final int BYTES_PER_ENTRY = 2;

    private final Map<String, Integer> counts = new HashMap<>();
    private final int size;

    Floor(Population population, int size) {
        this.size = size;
        for (int k = 0; k < size; k++) {
            count(population.person(k));
        }
    }

    private void count(Person person) {
        person.candidate().skills().forEach(held -> more("skill " + held.skillId()));
        person.candidate().languages().forEach(spoken -> {
            for (CefrLevel level : CefrLevel.values()) {
                if (spoken.level().atLeast(level)) {
                    more(spoken.languageTag() + " " + level);
                }
            }
        });
        more("country " + person.candidate().countryCode());
        person.candidate().engagementKinds().forEach(kind -> more("kind " + kind));
    }

    private void more(String fact) {
        counts.merge(fact, 1, Integer::sum);
    }

    /** Bytes for one query, its page full. */
    long bytes(Query query) {
        Posting posting = query.posting();
        List<String> facts = new ArrayList<>();
        new Effects(query.compiled())
                .all().stream()
                        .map(effect -> "skill " + Skills.id(effect.skill()))
                        .distinct()
                        .forEach(facts::add);
        posting.languages().forEach(asked -> facts.add(asked.languageTag() + " " + asked.level()));
        if (posting.location() instanceof LocationRule.Countries countries) {
            countries.codes().forEach(code -> facts.add("country " + code));
        }
        posting.engagementKinds().forEach(kind -> facts.add("kind " + kind));
        long bits = size / Byte.SIZE;
        long bytes = facts.stream()
                .mapToLong(fact ->
                        Math.min(bits, (long) BYTES_PER_ENTRY * Objects.requireNonNullElse(counts.get(fact), 0)))
                .sum();
        return bytes + (posting.startDate() == null ? 0 : bits) + (long) RECORD * Query.PAGE;
    }
}
