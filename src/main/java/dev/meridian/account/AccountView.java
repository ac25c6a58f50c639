package dev.meridian.account;

import dev.meridian.shared.EmployerRole;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The account that is signed in.
 *
 * @param emailVerified whether somebody who reads the address's mail has confirmed it
 * @param candidateId its candidate profile, once it has one
 * @param memberships the employers that it works for
 * @param timeZone IANA zone
 * @param languageTag BCP 47
 */
@Schema(name = "Account")
public record AccountView(
        UUID id,
        String email,
        boolean emailVerified,
        String displayName,
        List<AccountKind> kinds,
        @Nullable UUID candidateId,
        List<Membership> memberships,
        @Nullable String timeZone,
        @Nullable String languageTag,
        Instant createdAt,
        Instant updatedAt) {
    /** One employer that an account works for. */
    public record Membership(UUID employerId, String name, EmployerRole role) {}
}
