package dev.meridian.posting;

import java.util.List;
import java.util.stream.Stream;
import org.hibernate.query.Order;
import org.hibernate.query.SortDirection;
import org.jspecify.annotations.Nullable;

/** The orders of an employer's list; a minus means the latest first. */
public enum PostingSort {
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

    PostingSort(String text, SortDirection direction) {
        this.text = text;
        this.direction = direction;
    }

    /** The order with this name; null where there is none. */
    static @Nullable PostingSort of(String text) {
        return Stream.of(values()).filter(s -> s.text.equals(text)).findFirst().orElse(null);
    }

    /** Ids sort by the time that they were made, so the order by creation needs nothing else. */
    List<Order<? super PostingEntity>> orders() {
        Order<PostingEntity> byId = Order.by(PostingEntity.class, "id", direction);
        return this == UPDATED || this == UPDATED_DESC
                ? List.of(Order.by(PostingEntity.class, "updatedAt", direction), byId)
                : List.of(byId);
    }
}
