package dev.meridian.employer;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An employer as everyone sees it. */
public record EmployerProfile(
        UUID id,
        String name,
        String countryCode,
        String timeZone,
        @Nullable String website,
        @Nullable String description,
        @Nullable EmployerSize size,
        @Schema(description = "How it answered those who applied; null until five of its answers were due in a year")
                @Nullable
                EmployerReliability reliability,
        Instant createdAt) {}
