package dev.meridian.employer;

import java.time.Instant;
import java.util.UUID;
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
        Instant createdAt) {}
