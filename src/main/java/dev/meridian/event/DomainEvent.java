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
 */
public record DomainEvent(
        String type, UUID subject, long version, @Nullable UUID employerId, @Nullable UUID candidateId) {

    /** An event that concerns neither an employer nor a candidate. */
    public static DomainEvent of(String type, UUID subject, long version) {
        return new DomainEvent(type, subject, version, null, null);
    }

    /** An event of an employer's. */
    public static DomainEvent ofEmployer(String type, UUID subject, long version, UUID employerId) {
        return new DomainEvent(type, subject, version, employerId, null);
    }

    /** An event of a candidate's. */
    public static DomainEvent ofCandidate(String type, UUID subject, long version) {
        return new DomainEvent(type, subject, version, null, subject);
    }
}
