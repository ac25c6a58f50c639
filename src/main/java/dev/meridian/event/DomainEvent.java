package dev.meridian.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param type dotted and in the past tense, such as {@code job-posting.published}
 * @param subject the resource that changed
 * @param version its version after the change
 * @param employerId the employer that it concerns
 * @param candidateId the candidate that it concerns
 * @param accountId the person that it concerns, where that is somebody else than who did it
 * @param detail what more there is to say: a role, a purpose, a reason's code, 1 to 100 letters and digits of ASCII, blanks,
 *     points, colons and dashes; never what somebody wrote, which could not be erased
 */
public record DomainEvent(
        String type,
        UUID subject,
        long version,
        @Nullable UUID employerId,
        @Nullable UUID candidateId,
        @Nullable UUID accountId,
        @Nullable String detail) {

    /** An event that concerns neither an employer nor a candidate. */
    public static DomainEvent of(String type, UUID subject, long version) {
        return new DomainEvent(type, subject, version, null, null, null, null);
    }

    /** An event of an employer's. */
    public static DomainEvent ofEmployer(String type, UUID subject, long version, UUID employerId) {
        return new DomainEvent(type, subject, version, employerId, null, null, null);
    }

    /** An event of a candidate's. */
    public static DomainEvent ofCandidate(String type, UUID subject, long version) {
        return new DomainEvent(type, subject, version, null, subject, null, null);
    }

    /** The same, concerning a person. */
    public DomainEvent about(UUID account) {
        return new DomainEvent(type, subject, version, employerId, candidateId, account, detail);
    }

    /** The same, with more to say. */
    public DomainEvent with(String more) {
        return new DomainEvent(type, subject, version, employerId, candidateId, accountId, more);
    }
}
