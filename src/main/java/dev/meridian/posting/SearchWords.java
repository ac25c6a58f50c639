package dev.meridian.posting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, in PostgreSQL's own terms.
 *
 * @param matching a tsquery for postings in any language
 * @param ranking JSON of each language's tsquery, any word of which earns rank
 */
record SearchWords(String matching, String ranking) {
    /** @param byLanguage the tsquery of each language that postings are written in; null where it says nothing there */
    static SearchWords of(Map<String, @Nullable String> byLanguage, ObjectMapper mapper) {
        Map<String, String> ranking = new LinkedHashMap<>();
        byLanguage.forEach((language, query) -> {
            if (query != null) {
                ranking.put(language, ranking(query));
            }
        });
        try {
            return new SearchWords(matching(byLanguage), mapper.writeValueAsString(ranking));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What either finds, to be counted and not ranked. */
    SearchWords or(SearchWords other) {
        String both = matching.isEmpty() || other.matching.isEmpty()
                ? matching + other.matching
                : "(" + matching + ") | (" + other.matching + ")";
        return new SearchWords(both, "{}");
    }

    /** Empty, which nothing matches, where no language has a word in what was typed. */
    private static String matching(Map<String, @Nullable String> byLanguage) {
        Map<String, String> languages = byLanguage.entrySet().stream()
                .filter(e -> e.getValue() != null)
                .collect(Collectors.groupingBy(
                        e -> Objects.requireNonNull(e.getValue()),
                        LinkedHashMap::new,
                        Collectors.mapping(e -> "'_" + e.getKey() + "'", Collectors.joining(" | "))));
        if (languages.size() == 1 && !byLanguage.containsValue(null)) {
            // The same in every language: a quarter of the time, because no posting need be asked for its own.
            return languages.keySet().iterator().next();
        }
        return languages.entrySet().stream()
                .map(e -> "(" + e.getValue() + ") & (" + e.getKey() + ")")
                .collect(Collectors.joining(" | "));
    }

    /** Any of the words; what must not stand in a posting does not, so it earns nothing. */
    private static String ranking(String query) {
        return query.replace(" & ", " | ");
    }
}
