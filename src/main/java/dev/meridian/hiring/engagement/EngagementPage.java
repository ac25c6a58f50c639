package dev.meridian.hiring.engagement;

import dev.meridian.platform.paging.Paged;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of engagements. */
@Schema(name = "EngagementPage")
public record EngagementPage(List<EngagementView> items, @Nullable String nextCursor) implements Paged {}
