package dev.meridian.posting;

import dev.meridian.platform.paging.Cursors;
import dev.meridian.platform.paging.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
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

    private final Session session;
    private final SearchFilters filters;
    private final SearchReader reader;
    private final FacetCounts facets;
    private final PublishedPostings published;
    private final Cursors cursors;

    /**
     * The last hit of a page.
     *
     * @param alike whether it was found by likeness alone
     * @param meant what may have been meant, as read on the first page, where those spelt alike belong to the result
     */
    record Position(boolean alike, @Nullable String meant, int rank, Instant publishedAt, UUID id) {
        SearchPlan.After after() {
            return new SearchPlan.After(rank, publishedAt, id);
        }
    }

    /** More than a page where there are more. */
    private record Hits(List<Position> hits, @Nullable String meant) {}

    @Inject
    PostingSearch(
            Session session,
            SearchFilters filters,
            SearchReader reader,
            FacetCounts facets,
            PublishedPostings published,
            Cursors cursors) {
        this.session = session;
        this.filters = filters;
        this.reader = reader;
        this.facets = facets;
        this.published = published;
        this.cursors = cursors;
    }

    /** One page of what the query finds. */
    public SearchPage find(SearchQuery query, Paging paging) {
        SearchConditions conditions = filters.of(query);
        SearchWords words = query.q == null ? null : reader.read(query.q);
        boolean ranked = query.q != null && !SearchQuery.LATEST.equals(query.sort);
        SearchPlan plan = new SearchPlan(conditions, words, ranked, null);
        Position from = paging.cursor == null ? null : cursors.open(query.name(), paging.cursor, Position.class);
        Hits found = from == null ? first(plan, query.q, paging.limit) : behind(from, plan, paging.limit);
        List<Position> hits = found.hits();
        List<Position> page = hits.subList(0, Math.min(hits.size(), paging.limit));
        Map<UUID, PostingCard> cards =
                published.cards(page.stream().map(Position::id).toList());
        String meant = found.meant();
        return new SearchPage(
                page.stream()
                        .map(hit -> cards.get(hit.id()))
                        .filter(Objects::nonNull)
                        .toList(),
                hits.size() > paging.limit ? cursors.seal(query.name(), page.get(paging.limit - 1)) : null,
                query.facets ? facets.of(meant == null ? plan : plan.withAlike(reader.readMeant(meant))) : null);
    }

    private Hits first(SearchPlan plan, @Nullable String q, int limit) {
        List<Object[]> rows = rows(plan.page(null, Math.max(limit + 1, FEW)));
        String meant = q == null || rows.size() >= FEW ? null : reader.meant(q);
        List<Position> hits = positions(rows, false, meant);
        return meant == null ? new Hits(hits, null) : withAlike(hits, plan, null, meant, limit);
    }

    /** Behind the first page its decisions stand, or pages would change under a reader's eyes. */
    private Hits behind(Position from, SearchPlan plan, int limit) {
        String meant = from.meant();
        List<Position> hits =
                from.alike() ? List.of() : positions(rows(plan.page(from.after(), limit + 1)), false, meant);
        return meant == null
                ? new Hits(hits, null)
                : withAlike(hits, plan, from.alike() ? from.after() : null, meant, limit);
    }

    private Hits withAlike(
            List<Position> hits, SearchPlan plan, SearchPlan.@Nullable After after, String meant, int limit) {
        List<Position> all = new ArrayList<>(hits);
        if (hits.size() <= limit) {
            SearchPlan alike = plan.alike(reader.readMeant(meant));
            all.addAll(positions(rows(alike.page(after, limit + 1 - hits.size())), true, meant));
        }
        return new Hits(all, meant);
    }

    private static List<Position> positions(List<Object[]> rows, boolean alike, @Nullable String meant) {
        return rows.stream()
                .map(row -> new Position(alike, meant, (Integer) row[1], (Instant) row[2], (UUID) row[0]))
                .toList();
    }

    private List<Object[]> rows(SearchPlan.Statement statement) {
        NativeQuery<Object[]> query = session.createNativeQuery(statement.sql(), Object[].class);
        statement.parameters().forEach(query::setParameter);
        return query.addScalar("posting_id", UUID.class)
                .addScalar("rank", Integer.class)
                .addScalar("published_at", Instant.class)
                .getResultList();
    }
}
