package dev.meridian.hiring.interview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an employer proposed, as it is stored; nothing of it changes but that words go with the person whom they were for.
 *
 * @param employerZone on whose clock the interviewers read the times
 * @param candidateZone on whose clock the candidate reads them
 * @param employerCountry whose holidays the interviewers keep
 * @param candidateCountry whose holidays the candidate keeps, where they stated a country
 * @param slots the earliest first
 */
record InterviewContent(
        InterviewKind kind,
        int durationMinutes,
        @Nullable String note,
        String employerZone,
        String candidateZone,
        @Nullable String employerCountry,
        @Nullable String candidateCountry,
        List<Slot> slots) {

    InterviewContent withoutNote() {
        return new InterviewContent(
                kind, durationMinutes, null, employerZone, candidateZone, employerCountry, candidateCountry, slots);
    }
}
