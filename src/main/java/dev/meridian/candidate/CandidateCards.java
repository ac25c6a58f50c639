package dev.meridian.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cards of the candidates on a page, in one statement and as they are now. Works in the transaction at hand. */
@ApplicationScoped
public class CandidateCards {
    private final EntityManager entityManager;

    @Inject
    CandidateCards(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** By id; those who are hidden or no more are left out. */
    public Map<UUID, CandidateCard> of(Collection<UUID> ids) {
        Map<UUID, CandidateCard> cards = new HashMap<>();
        if (ids.isEmpty()) {
            return cards;
        }
        List<?> rows = entityManager
                .createNativeQuery("select id, anonymous_id, display_name, headline, country_code"
                        + " from candidate_cards(cast(:ids as uuid[]))")
                .setParameter("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        for (Object row : rows) {
            CandidateCard card = card((Object[]) row);
            cards.put(card.id(), card);
        }
        return cards;
    }

    private static CandidateCard card(@Nullable Object[] row) {
        return new CandidateCard(
                (UUID) Objects.requireNonNull(row[0]), (UUID) row[1], (String) row[2], (String) row[3], (String)
                        row[4]);
    }
}
