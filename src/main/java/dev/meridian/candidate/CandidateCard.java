package dev.meridian.candidate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a candidate is shown to employers.
 *
 * @param anonymousId what handles are made of while the candidate is anonymous, else null; nobody outside the service is shown it
 * @param displayName null for the anonymous, whose names do not leave the database here
 * @param headline null for the anonymous too
 */
public record CandidateCard(
        UUID id,
        @Nullable UUID anonymousId,
        @Nullable String displayName,
        @Nullable String headline,
        @Nullable String countryCode) {
    /** What employers' handles are made of: the candidate's own id unless they are anonymous. */
    public UUID alias() {
        return anonymousId == null ? id : anonymousId;
    }
}
