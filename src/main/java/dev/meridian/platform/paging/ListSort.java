package dev.meridian.platform.paging;

import dev.meridian.platform.problem.ProblemException;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.query.Order;
import org.hibernate.query.SortDirection;

/** The orders of an owner's list; a minus means the latest first. Its entities have an id and updatedAt. */
public enum ListSort {
    /** The oldest first. */
    CREATED("createdAt", SortDirection.ASCENDING),
    /** The newest first. */
    CREATED_DESC("-createdAt", SortDirection.DESCENDING),
    /** What was changed longest ago first. */
    UPDATED("updatedAt", SortDirection.ASCENDING),
    /** What was changed last first. */
    UPDATED_DESC("-updatedAt", SortDirection.DESCENDING);

    private final String text;
    private final SortDirection direction;

    ListSort(String text, SortDirection direction) {
        this.text = text;
        this.direction = direction;
    }

    /** The order that the parameter {@code sort} names. */
    public static ListSort of(String text) {
        return Stream.of(values())
                .filter(sort -> sort.text.equals(text))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "sort", "INVALID", "must be one of createdAt, -createdAt, updatedAt, -updatedAt"));
    }

    /** Ids sort by the time that they were made, so the order by creation needs nothing else. */
    public <E> List<Order<? super E>> orders(Class<E> entity) {
        Order<E> byId = Order.by(entity, "id", direction);
        return this == UPDATED || this == UPDATED_DESC
                ? List.of(Order.by(entity, "updatedAt", direction), byId)
                : List.of(byId);
    }
}
