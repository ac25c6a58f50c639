package dev.meridian.hiring.application;

import java.util.UUID;

/**
 * An application at one version, for the offers, interviews and engagements that come of it.
 *
 * @param stage the code of the employer's stage; of the last one where it has ended
 * @param title the posting's, as it was when the application began
 */
public record ApplicationRef(
        UUID id,
        UUID postingId,
        UUID employerId,
        UUID candidateId,
        ApplicationState state,
        String stage,
        String title,
        long version) {}
