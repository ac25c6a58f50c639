package dev.meridian.posting;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One search as SQL with named parameters. Hits with the words come first, then those that are spelt alike; within each the
 * greater rank, the later publication, the greater id.
 *
 * @param filters conditions on {@code p}, joined by and
 * @param parameters what the filters name
 * @param words what was typed; null where nothing was
 * @param ranked whether ranks order the hits; else they are all 0
 */
record SearchPlan(List<String> filters, Map<String, Object> parameters, @Nullable Words words, boolean ranked) {
    /**
     * Takes what was typed apart in every language. Two settings for the rest of the transaction go with it: the least
     * likeness, by which two letters exchanged in a word of nine are still found, and how to plan. A plan depends on the
     * words, so none is kept; and the planner does not know what it costs to read each posting's words from where long
     * columns are kept, so without the last it reads the whole table for a frequent word.
     */
    static final String QUERIES = "select language, cast(query as text), s.* from (select"
            + " set_config('pg_trgm.word_similarity_threshold', '0.5', true),"
            + " set_config('plan_cache_mode', 'force_custom_plan', true),"
            + " set_config('enable_seqscan', 'off', true)) as s (likeness, plans, scans)"
            + " left join search_queries(:typed, :folded, :skill) on true";

    /** In millionths: a rank is a whole number, so that a cursor holds it exactly. */
    private static final String EXACT_RANK =
            "cast(round(cast(1000000 * ts_rank('{0.05,0.1,0.4,1}', p.head, w.query) as numeric)) as integer)";

    private static final String FUZZY_RANK =
            "cast(round(cast(1000000 * word_similarity(:likeness, p.fuzzy_key) as numeric)) as integer)";

    /**
     * What was typed, in PostgreSQL's own terms.
     *
     * @param matching a tsquery with a branch for each language
     * @param ranking JSON of each language's tsquery, any word of which earns rank
     * @param likeness folded, to be compared with titles and skills; null where it must be found as it was typed
     */
    record Words(String matching, String ranking, @Nullable String likeness) {
        /** From each language's tsquery; empty, which nothing matches, where no language has a word in what was typed. */
        static String matching(Map<String, String> byLanguage) {
            Map<String, String> languages = byLanguage.entrySet().stream()
                    .collect(Collectors.groupingBy(
                            Map.Entry::getValue,
                            LinkedHashMap::new,
                            Collectors.mapping(e -> "'_" + e.getKey() + "'", Collectors.joining(" | "))));
            return languages.entrySet().stream()
                    .map(e -> "(" + e.getValue() + ") & (" + e.getKey() + ")")
                    .collect(Collectors.joining(" | "));
        }

        /** Any of the words; what must not stand in a posting does not, so it earns nothing. */
        static String ranking(String query) {
            return query.replace(" & ", " | ");
        }
    }

    /** Where a page begins: behind this hit. */
    record After(int rank, Instant publishedAt, UUID id) {}

    /** A statement and its parameters. */
    record Statement(String sql, Map<String, Object> parameters) {}

    /** Hits that have the words, or all where nothing was typed. */
    Statement exact(@Nullable After after, int limit) {
        String rank = words != null && ranked ? EXACT_RANK : "0";
        String with = words != null && ranked
                ? "with w as materialized (select key as language, cast(value as tsquery) as query"
                        + " from json_each_text(cast(:ranking as json))) "
                : "";
        String from = words != null && ranked ? " join w on w.language = p.language" : "";
        return page(with, rank, from + " where " + condition(false), after, limit, false);
    }

    /** Hits that are spelt alike and do not have the words. */
    Statement fuzzy(@Nullable After after, int limit) {
        return page("", ranked ? FUZZY_RANK : "0", " where " + condition(true), after, limit, true);
    }

    /** How often each value stands in the whole result. */
    Statement facets(boolean withFuzzy, int top) {
        String hits = "select kinds, countries, skill_ids from published_posting p where " + condition(false)
                + (withFuzzy
                        ? " union all select kinds, countries, skill_ids from published_posting p where "
                                + condition(true)
                        : "");
        String sql = "with hit as materialized (" + hits + ")"
                + facet("kind", "unnest(kinds)", top)
                + " union all"
                + facet("country", "unnest(countries)", top + 1)
                + " union all"
                + facet("skill", "cast(unnest(skill_ids) as text)", top);
        Map<String, Object> all = all(withFuzzy);
        all.keySet().removeIf(name -> !sql.contains(":" + name));
        return new Statement(sql, all);
    }

    private static String facet(String name, String value, int top) {
        // The star sorts before every code, but is no code: it is taken off by the reader, whatever its count.
        return " (select '" + name + "' as facet, value, count(*) as n from (select " + value
                + " as value from hit) v group by value order by value = '*' desc, n desc, value limit " + top + ")";
    }

    private Statement page(String with, String rank, String rest, @Nullable After after, int limit, boolean withFuzzy) {
        boolean plain = rank.equals("0");
        Map<String, Object> all = all(withFuzzy);
        all.put("limit", limit);
        String order = (plain ? "" : "rank desc, ") + "published_at desc, posting_id desc";
        String behind = "";
        if (after != null) {
            behind = plain
                    ? " where (published_at, posting_id) < (:at, :id)"
                    : " where (rank, published_at, posting_id) < (:rank, :at, :id)";
            all.put("at", after.publishedAt());
            all.put("id", after.id());
            if (!plain) {
                all.put("rank", after.rank());
            }
        }
        String sql = with + "select posting_id, rank, published_at from (select p.posting_id, p.published_at, " + rank
                + " as rank from published_posting p" + rest + ") hit" + behind + " order by " + order
                + " limit :limit";
        all.keySet().removeIf(name -> !sql.contains(":" + name));
        return new Statement(sql, all);
    }

    private Map<String, Object> all(boolean withFuzzy) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        if (words != null) {
            all.put("matching", words.matching());
            all.put("ranking", words.ranking());
            if (withFuzzy && words.likeness() != null) {
                all.put("likeness", words.likeness());
            }
        }
        return all;
    }

    private String condition(boolean fuzzy) {
        String typed = words == null
                ? "true"
                : fuzzy
                        ? ":likeness <% p.fuzzy_key and not p.search @@ cast(:matching as tsquery)"
                        : "p.search @@ cast(:matching as tsquery)";
        return filters.stream().map(f -> " and (" + f + ")").collect(Collectors.joining("", typed, ""));
    }
}
