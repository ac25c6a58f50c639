package dev.meridian.hiring.onboarding;

import dev.meridian.hiring.application.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a checklist, as it is stored.
 *
 * @param doneAt null while it is open
 * @param doneBy who said that it is done; null while it is open
 */
record Item(
        UUID id,
        String title,
        ItemOwner owner,
        @Nullable LocalDate dueOn,
        @Nullable Instant doneAt,
        @Nullable Side doneBy) {

    Item completed(Side by, Instant at) {
        return new Item(id, title, owner, dueOn, at, by);
    }

    Item reopened() {
        return new Item(id, title, owner, dueOn, null, null);
    }

    boolean isDone() {
        return doneAt != null;
    }
}
