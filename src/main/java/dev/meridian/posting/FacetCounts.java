package dev.meridian.posting;

import dev.meridian.skill.SkillService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Counts what the result of a search could be narrowed to. */
@ApplicationScoped
class FacetCounts {
    static final int TOP = 20;

    private final Session session;
    private final SkillService skills;

    @Inject
    FacetCounts(Session session, SkillService skills) {
        this.session = session;
        this.skills = skills;
    }

    SearchFacets of(SearchPlan plan) {
        SearchPlan.Statement statement = plan.facets(TOP);
        NativeQuery<Object[]> query = session.createNativeQuery(statement.sql(), Object[].class);
        statement.parameters().forEach(query::setParameter);
        Map<String, List<SearchFacets.Facet>> facets = new LinkedHashMap<>();
        long anywhere = 0;
        for (Object[] row : query.getResultList()) {
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
        return found == null ? List.of() : found.stream().limit(TOP).toList();
    }
}
