package dev.meridian.posting;

import dev.meridian.platform.paging.Paged;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of what was found. */
@Schema(name = "JobPostingSearchPage")
public record SearchPage(
        List<PostingCard> items,
        @Nullable String nextCursor,
        @Schema(description = "With facets=true; counted over the whole result") @Nullable SearchFacets facets)
        implements Paged {}
