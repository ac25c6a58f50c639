package dev.meridian.posting;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.meridian.skill.Skill;
import dev.meridian.skill.SkillService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Takes what was typed apart in every language; never an error. */
@ApplicationScoped
class SearchReader {
    /**
     * Two settings for the rest of the transaction go with it, because they say how to plan the search. A plan depends on the
     * words, so none is kept; and the planner does not know what it costs to read each posting's words from where long
     * columns are kept, so without the second it reads the whole table for a frequent word.
     */
    static final String QUERIES = "select language, cast(query as text), s.* from (select"
            + " set_config('plan_cache_mode', 'force_custom_plan', true),"
            + " set_config('enable_seqscan', 'off', true)) as s (plans, scans)"
            + " left join search_queries(:typed, :folded, :named, :meant) on true";

    static final String MEANT = "select search_meant(:typed)";

    /** In bytes: a cursor holds it. Longer by far than what anybody types. */
    private static final int LONGEST_MEANT = 900;

    private final Session session;
    private final SkillService skills;
    private final ObjectMapper mapper;

    @Inject
    SearchReader(Session session, SkillService skills, ObjectMapper mapper) {
        this.session = session;
        this.skills = skills;
        this.mapper = mapper;
    }

    /** What was typed, as it stands. */
    SearchWords read(String q) {
        String typed = SearchText.typed(q);
        String folded = SearchText.folded(typed);
        // What must not be there must be absent in either spelling, which "or" would not say.
        boolean once = SearchText.excludes(typed) || folded.equalsIgnoreCase(typed);
        return once
                ? words(folded, "", SearchText.named(q, this::label), "")
                : words(typed, folded, SearchText.named(q, this::label), "");
    }

    /** What {@link #meant} found. */
    SearchWords readMeant(String meant) {
        return words("", "", "", meant);
    }

    /**
     * What may have been meant where words are misspelt: known words for each, as PostgreSQL's {@code to_tsquery} reads them.
     * Null where there are none, or where what was typed must be found as it was typed.
     */
    @Nullable
    String meant(String q) {
        String typed = SearchText.typed(q);
        if (SearchText.isLiteral(typed)) {
            return null;
        }
        String named = SearchText.named(q, this::label).replace("\"", "");
        String meant = session.createNativeQuery(MEANT, String.class)
                .setParameter("typed", SearchText.alternatives(SearchText.folded(named.isEmpty() ? typed : named)))
                .getSingleResult();
        return meant == null || meant.getBytes(StandardCharsets.UTF_8).length > LONGEST_MEANT ? null : meant;
    }

    private Optional<String> label(String name) {
        return skills.named(name).map(Skill::label);
    }

    private SearchWords words(String typed, String folded, String named, String meant) {
        Map<String, @Nullable String> byLanguage = new LinkedHashMap<>();
        session
                .createNativeQuery(QUERIES, Object[].class)
                .setParameter("typed", typed)
                .setParameter("folded", folded)
                .setParameter("named", named)
                .setParameter("meant", meant)
                .getResultList()
                .stream()
                .filter(row -> row[0] != null)
                .forEach(row -> byLanguage.put((String) row[0], (String) row[1]));
        return SearchWords.of(byLanguage, mapper);
    }
}
