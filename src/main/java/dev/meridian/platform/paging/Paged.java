package dev.meridian.platform.paging;

import org.jspecify.annotations.Nullable;

/** An answer that is one page of a list. */
public interface Paged {
    /** Where the next page begins; null on the last page. */
    @Nullable
    String nextCursor();
}
