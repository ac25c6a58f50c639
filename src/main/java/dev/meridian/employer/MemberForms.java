package dev.meridian.employer;

import dev.meridian.shared.EmployerRole;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How members stand in JSON. */
public final class MemberForms {
    private MemberForms() {}

    /** Somebody who joins; named by account id, which a colleague finds at {@code GET /v1/accounts/me}. */
    public record NewMember(
            @NotNull(message = "is needed")
                    @Schema(description = "The id that the colleague sees at GET /v1/accounts/me")
                    UUID accountId,
            @NotNull(message = "is needed") @Schema(examples = "RECRUITER") EmployerRole role) {}

    /** Another role. */
    public record RoleChange(@NotNull(message = "is needed") @Schema(examples = "VIEWER") EmployerRole role) {}

    /** A member. */
    public record Member(UUID accountId, String displayName, EmployerRole role, Instant since) {}

    /** An employer's members. */
    public record MemberList(List<Member> items) {}
}
