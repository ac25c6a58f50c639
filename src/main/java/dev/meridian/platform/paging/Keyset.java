package dev.meridian.platform.paging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.query.KeyedPage;
import org.hibernate.query.KeyedResultList;
import org.hibernate.query.Order;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/**
 * Pages by keyset: a page begins behind the last row of the one before, so inserts neither repeat nor skip rows. The
 * last order must be by id, which makes the order total.
 */
@ApplicationScoped
public class Keyset {
    /** The sort key of the last row: an instant or null, and its id. */
    record Position(@Nullable Instant time, UUID id) {}

    private final Cursors cursors;

    @Inject
    Keyset(Cursors cursors) {
        this.cursors = cursors;
    }

    /**
     * One page of the query.
     *
     * @param list the list's name with everything that selects its rows: a cursor serves no other selection
     * @param orders by an instant and then by id, or by id alone
     */
    public <T> Page<T> page(SelectionQuery<T> query, String list, List<Order<? super T>> orders, Paging paging) {
        KeyedPage<T> page = org.hibernate.query.Page.first(paging.limit).keyedBy(orders);
        if (paging.cursor != null) {
            Position position = cursors.open(list, paging.cursor, Position.class);
            page = page.withKey(key(position, orders.size()), KeyedPage.KeyInterpretation.KEY_OF_LAST_ON_PREVIOUS_PAGE);
        }
        KeyedResultList<T> rows = query.getKeyedResultList(page);
        return new Page<>(rows.getResultList(), next(rows, list, paging.limit));
    }

    private @Nullable String next(KeyedResultList<?> rows, String list, int limit) {
        if (rows.getResultList().size() < limit || rows.isLastPage()) {
            return null;
        }
        List<?> last = rows.getKeyList().get(limit - 1);
        Instant time = last.size() == 2 ? (Instant) last.get(0) : null;
        return cursors.seal(list, new Position(time, (UUID) last.get(last.size() - 1)));
    }

    private static List<Comparable<?>> key(Position position, int size) {
        List<Comparable<?>> key = new ArrayList<>();
        if (size == 2 && position.time() != null) {
            key.add(position.time());
        }
        key.add(position.id());
        return key;
    }
}
