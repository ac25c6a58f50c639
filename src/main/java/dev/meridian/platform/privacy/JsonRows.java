package dev.meridian.platform.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Map;

/** Rows as JSON, for exports: PostgreSQL writes them, so that a column needs no class. Works in the transaction at hand. */
@ApplicationScoped
public class JsonRows {
    private final EntityManager entityManager;
    private final ObjectMapper mapper;

    @Inject
    JsonRows(EntityManager entityManager, ObjectMapper mapper) {
        this.entityManager = entityManager;
        this.mapper = mapper;
    }

    /**
     * An array with an object for each row, in the query's order; its fields are named as the columns are.
     *
     * @param query with parameters by name
     */
    public JsonNode of(String query, Map<String, ?> parameters) {
        Query rows = entityManager.createNativeQuery(
                "select cast(coalesce(json_agg(r), '[]') as text) from (" + query + ") r");
        parameters.forEach(rows::setParameter);
        try {
            return mapper.readTree((String) rows.getSingleResult());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL writes JSON", e);
        }
    }
}
