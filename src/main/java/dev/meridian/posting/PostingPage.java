package dev.meridian.posting;

import dev.meridian.platform.paging.Page;
import dev.meridian.platform.paging.Paged;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of postings. */
@Schema(name = "JobPostingPage")
public record PostingPage(List<PostingCard> items, @Nullable String nextCursor) implements Paged {
    static PostingPage of(Page<PostingView> page) {
        return new PostingPage(page.items().stream().map(PostingCard::of).toList(), page.nextCursor());
    }
}
