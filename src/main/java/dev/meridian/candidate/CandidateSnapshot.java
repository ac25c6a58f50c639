package dev.meridian.candidate;

import java.util.UUID;

/**
 * A profile at one version, for those who keep a picture of it.
 *
 * @param anonymousId what stands for the candidate while they are anonymous; nobody outside the service is shown it
 */
public record CandidateSnapshot(UUID id, UUID anonymousId, long version, CandidateForm content) {
    /** What employers' handles are made of: the candidate's own id unless they are anonymous. */
    public UUID alias() {
        return content.visibilityOrDefault() == Visibility.ANONYMOUS ? anonymousId : id;
    }
}
