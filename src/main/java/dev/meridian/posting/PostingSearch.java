package dev.meridian.posting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.meridian.platform.paging.Cursors;
import dev.meridian.platform.paging.Paging;
import dev.meridian.platform.problem.Violations;
import dev.meridian.skill.SkillService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The search among published postings, for everyone. */
@ApplicationScoped
public class PostingSearch {
    /** Fewer hits than this with the words, and those spelt alike follow. */
    static final int FEW = 5;

    private static final int TOP_FACETS = 20;

    private final Session session;
    private final SearchFilters filters;
    private final PublishedPostings published;
    private final SkillService skills;
    private final Cursors cursors;
    private final ObjectMapper mapper;

    /**
     * The last hit of a page.
     *
     * @param alike whether it was found by likeness alone
     * @param withAlike whether those spelt alike belong to the result, as decided on the first page
     */
    record Position(boolean alike, boolean withAlike, int rank, Instant publishedAt, UUID id) {
        SearchPlan.After after() {
            return new SearchPlan.After(rank, publishedAt, id);
        }
    }

    @Inject
    PostingSearch(
            Session session,
            SearchFilters filters,
            PublishedPostings published,
            SkillService skills,
            Cursors cursors,
            ObjectMapper mapper) {
        this.session = session;
        this.filters = filters;
        this.published = published;
        this.skills = skills;
        this.cursors = cursors;
        this.mapper = mapper;
    }

    /** One page of what the query finds. */
    public SearchPage find(SearchQuery query, Paging paging) {
        SearchFilters.Conditions conditions = filters.of(query);
        SearchPlan.Words words = query.q == null ? null : words(query.q);
        boolean ranked = query.q != null && !SearchQuery.LATEST.equals(query.sort);
        SearchPlan plan = new SearchPlan(conditions.sql(), conditions.parameters(), words, ranked);
        Position from = paging.cursor == null ? null : cursors.open(query.name(), paging.cursor, Position.class);
        List<Position> hits = hits(plan, from, paging.limit);
        List<Position> page = hits.subList(0, Math.min(hits.size(), paging.limit));
        Map<UUID, PostingCard> cards =
                published.cards(page.stream().map(Position::id).toList());
        boolean withAlike =
                hits.isEmpty() ? from != null && from.withAlike() : hits.get(0).withAlike();
        return new SearchPage(
                page.stream()
                        .map(hit -> cards.get(hit.id()))
                        .filter(Objects::nonNull)
                        .toList(),
                hits.size() > paging.limit ? cursors.seal(query.name(), page.get(paging.limit - 1)) : null,
                query.facets ? facets(plan, withAlike) : null);
    }

    /** More than a page where there are more. */
    private List<Position> hits(SearchPlan plan, @Nullable Position from, int limit) {
        List<Position> hits = new ArrayList<>();
        if (from == null || !from.alike()) {
            // Behind the first page the decision stands, or pages would change under a reader's eyes.
            boolean decided =
                    from != null || plan.words() == null || plan.words().likeness() == null;
            int rows = decided ? limit + 1 : Math.max(limit + 1, FEW);
            List<Object[]> found = rows(plan.exact(from == null ? null : from.after(), rows));
            boolean withAlike = decided ? from != null && from.withAlike() : found.size() < FEW;
            found.forEach(row -> hits.add(position(row, false, withAlike)));
            if (!withAlike) {
                return hits;
            }
        }
        if (hits.size() <= limit) {
            SearchPlan.After after = from != null && from.alike() ? from.after() : null;
            rows(plan.fuzzy(after, limit + 1 - hits.size())).forEach(row -> hits.add(position(row, true, true)));
        }
        return hits;
    }

    private static Position position(Object[] row, boolean alike, boolean withAlike) {
        return new Position(alike, withAlike, (Integer) row[1], (Instant) row[2], (UUID) row[0]);
    }

    private List<Object[]> rows(SearchPlan.Statement statement) {
        return query(statement)
                .addScalar("posting_id", UUID.class)
                .addScalar("rank", Integer.class)
                .addScalar("published_at", Instant.class)
                .getResultList();
    }

    private NativeQuery<Object[]> query(SearchPlan.Statement statement) {
        NativeQuery<Object[]> query = session.createNativeQuery(statement.sql(), Object[].class);
        statement.parameters().forEach(query::setParameter);
        return query;
    }

    /** Takes what was typed apart in every language; never an error. */
    private SearchPlan.Words words(String q) {
        String typed = SearchText.typed(q);
        String folded = SearchText.folded(typed);
        // What must not be there must be absent in either spelling, which "or" would not say.
        boolean excluding = SearchText.excludes(typed);
        String skill = skills.resolve(null, q, "", new Violations())
                .map(named -> SearchText.typed(named.label()))
                .orElse("");
        Map<String, String> byLanguage = new LinkedHashMap<>();
        session
                .createNativeQuery(SearchPlan.QUERIES, Object[].class)
                .setParameter("typed", excluding ? folded : typed)
                .setParameter("folded", excluding ? "" : folded)
                .setParameter("skill", skill)
                .getResultList()
                .stream()
                .filter(row -> row[0] != null)
                .forEach(row -> byLanguage.put((String) row[0], (String) row[1]));
        return words(byLanguage, SearchText.isLiteral(typed) ? null : folded);
    }

    private SearchPlan.Words words(Map<String, String> byLanguage, @Nullable String likeness) {
        Map<String, String> ranking = new LinkedHashMap<>();
        byLanguage.forEach((language, query) -> ranking.put(language, SearchPlan.Words.ranking(query)));
        try {
            return new SearchPlan.Words(
                    SearchPlan.Words.matching(byLanguage), mapper.writeValueAsString(ranking), likeness);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private SearchFacets facets(SearchPlan plan, boolean withAlike) {
        Map<String, List<SearchFacets.Facet>> facets = new LinkedHashMap<>();
        long anywhere = 0;
        for (Object[] row : query(plan.facets(withAlike, TOP_FACETS)).getResultList()) {
            String value = (String) row[1];
            long count = ((Number) row[2]).longValue();
            if (value.equals(SearchColumns.ANYWHERE)) {
                anywhere = count;
                continue;
            }
            String label = row[0].equals("skill") ? skills.label(UUID.fromString(value)) : null;
            long left = row[0].equals("country") ? count + anywhere : count;
            facets.computeIfAbsent((String) row[0], name -> new ArrayList<>())
                    .add(new SearchFacets.Facet(value, label, left));
        }
        return new SearchFacets(top(facets.get("kind")), top(facets.get("country")), top(facets.get("skill")));
    }

    private static List<SearchFacets.Facet> top(@Nullable List<SearchFacets.Facet> found) {
        return found == null ? List.of() : found.stream().limit(TOP_FACETS).toList();
    }
}
