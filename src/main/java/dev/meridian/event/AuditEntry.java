package dev.meridian.event;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as the audit shows it.
 *
 * @param candidateId shown to administrators alone: to an employer it would tell who an anonymous candidate is
 */
public record AuditEntry(
        UUID id,
        Instant at,
        @Schema(
                        description = "account:id, client:id, system:worker or anonymous",
                        examples = "account:0199c1f0-1111-7222-8333-444455556666")
                String actor,
        @Schema(description = "What happened; more may be added", examples = "employer-member.changed") String type,
        @Schema(description = "The resource that changed") UUID subject,
        @Schema(description = "Its version after the change") long version,
        @Schema(description = "The employer that it concerns") @Nullable UUID employerId,
        @Schema(description = "The candidate that it concerns; shown to administrators alone") @Nullable
                UUID candidateId,
        @Schema(description = "The person that it concerns, where that is not who did it") @Nullable UUID accountId,
        @Schema(description = "A role, a purpose, a reason's code", examples = "RECRUITER") @Nullable String detail,
        @Schema(description = "The request's id in the service's log") @Nullable String requestId) {
    static AuditEntry forAdministrators(EventEntity e) {
        return of(e, e.candidateId);
    }

    static AuditEntry forEmployers(EventEntity e) {
        return of(e, null);
    }

    private static AuditEntry of(EventEntity e, @Nullable UUID candidateId) {
        return new AuditEntry(
                e.id,
                e.at,
                e.actor,
                e.type,
                e.subject,
                e.version,
                e.employerId,
                candidateId,
                e.accountId,
                e.detail,
                e.requestId);
    }
}
