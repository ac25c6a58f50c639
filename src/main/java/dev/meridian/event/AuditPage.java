package dev.meridian.event;

import dev.meridian.platform.paging.Page;
import dev.meridian.platform.paging.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened, the latest first. */
public record AuditPage(List<AuditEntry> items, @Nullable String nextCursor) implements Paged {
    static AuditPage of(Page<AuditEntry> page) {
        return new AuditPage(page.items(), page.nextCursor());
    }
}
