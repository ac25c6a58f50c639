package dev.meridian.hiring.interview;

import dev.meridian.platform.paging.Paged;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of an application's interviews. */
@Schema(name = "InterviewPage")
public record InterviewPage(List<InterviewView> items, @Nullable String nextCursor) implements Paged {}
