package dev.meridian.employer;

import dev.meridian.shared.EmployerRole;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An employer as its members see it.
 *
 * @param myRole the caller's own role there
 */
@Schema(name = "Employer")
public record EmployerView(
        UUID id,
        String name,
        String countryCode,
        String timeZone,
        String homeCurrency,
        @Nullable String website,
        @Nullable String description,
        @Nullable EmployerSize size,
        EmployerRole myRole,
        Instant createdAt,
        Instant updatedAt) {}
