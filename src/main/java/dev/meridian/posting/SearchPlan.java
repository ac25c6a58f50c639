package dev.meridian.posting;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One search as SQL with named parameters: the greater rank first, then the later publication, the greater id.
 *
 * @param words what was typed; null where nothing was
 * @param ranked whether ranks order the hits; else they are all 0
 * @param without what the hits must not have: it was found before them
 */
record SearchPlan(
        SearchConditions conditions, @Nullable SearchWords words, boolean ranked, @Nullable SearchWords without) {
    /** In millionths: a rank is a whole number, so that a cursor holds it exactly. */
    private static final String RANK = "cast(1000000 * ts_rank('{0.05,0.1,0.4,1}', p.head, w.query) as integer)";

    /** Where a page begins: behind this hit. */
    record After(int rank, Instant publishedAt, UUID id) {}

    /** A statement and its parameters. */
    record Statement(String sql, Map<String, Object> parameters) {}

    /** What is spelt alike, behind the hits of this plan. */
    SearchPlan alike(SearchWords meant) {
        return new SearchPlan(conditions, meant, ranked, words);
    }

    /** The hits of this plan and of that for what is spelt alike, to be counted. */
    SearchPlan withAlike(SearchWords meant) {
        return new SearchPlan(conditions, words == null ? meant : words.or(meant), false, null);
    }

    /** Hits, at most so many. */
    Statement page(@Nullable After after, int limit) {
        SearchWords by = ranked ? words : null;
        Map<String, Object> all = parameters();
        all.put("limit", limit);
        String behind = "";
        if (after != null) {
            behind = by != null
                    ? " where (rank, published_at, posting_id) < (:rank, :at, :id)"
                    : " where (published_at, posting_id) < (:at, :id)";
            all.put("at", after.publishedAt());
            all.put("id", after.id());
            if (by != null) {
                all.put("rank", after.rank());
            }
        }
        if (by != null) {
            all.put("ranking", by.ranking());
        }
        String sql = (by != null
                        ? "with w as materialized (select key as language, cast(value as tsquery) as query"
                                + " from json_each_text(cast(:ranking as json))) "
                        : "")
                + "select posting_id, rank, published_at from (select p.posting_id, p.published_at, "
                + (by != null ? RANK : "0") + " as rank from " + postings()
                + (by != null ? " join w on w.language = p.language" : "") + where() + ") hit" + behind + " order by "
                + (by != null ? "rank desc, " : "") + "published_at desc, posting_id desc limit :limit";
        return new Statement(sql, all);
    }

    /** How often each value stands in the whole result. */
    Statement facets(int top) {
        String sql = "with hit as materialized (select kinds, countries, skill_ids from " + postings() + where() + ")"
                + facet("kind", counted("kinds"), top)
                + " union all"
                + facet("country", counted("countries"), top + 1)
                + " union all"
                + facet(
                        "skill",
                        "select value, count(*) as n from (select unnest(skill_ids) as value from hit) s"
                                + " group by value",
                        top);
        return new Statement(sql, parameters());
    }

    /** Many postings have the same countries, so these are counted before they are taken apart. */
    private static String counted(String column) {
        return "select value, cast(sum(n) as bigint) as n from (select unnest(" + column + ") as value, n from (select "
                + column + ", count(*) as n from hit group by " + column + ") s) v group by value";
    }

    private static String facet(String name, String counts, int top) {
        // The star sorts before every code, but is no code: it is taken off by the reader, whatever its count.
        return " (select '" + name + "' as facet, cast(value as text) as value, n from (" + counts + ") c"
                + " order by cast(c.value as text) = '*' desc, n desc, c.value limit " + top + ")";
    }

    /**
     * Where there are words they are looked up first, and what they find is held against the other conditions. The offset keeps
     * the two apart: these meet large parts of the table, so their own indexes would only make work.
     */
    private String postings() {
        return words == null
                ? "published_posting p"
                : "(select * from published_posting where search @@ cast(:matching as tsquery) offset 0) p";
    }

    private String where() {
        String others = without == null
                ? " where true"
                : " where p.posting_id not in (select posting_id from published_posting"
                        + " where search @@ cast(:without as tsquery))";
        return conditions.sql().stream().map(c -> " and (" + c + ")").collect(Collectors.joining("", others, ""));
    }

    private Map<String, Object> parameters() {
        Map<String, Object> all = new LinkedHashMap<>(conditions.parameters());
        if (words != null) {
            all.put("matching", words.matching());
        }
        if (without != null) {
            all.put("without", without.matching());
        }
        return all;
    }
}
