package dev.meridian.posting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A posting at one version, for other features. */
public record PostingSnapshot(
        UUID id,
        UUID employerId,
        PostingState state,
        @Nullable Instant firstPublishedAt,
        long version,
        PostingForm content) {}
