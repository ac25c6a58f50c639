package dev.meridian.hiring.onboarding;

import dev.meridian.hiring.calendar.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a plan, as it is stored.
 *
 * @param start on a quarter hour; null where no shared hours were found for it
 */
record Meeting(UUID id, MeetingKind kind, String title, int durationMinutes, @Nullable Instant start) {
    Optional<Stretch> time() {
        return start == null ? Optional.empty() : Optional.of(Stretch.of(start, Duration.ofMinutes(durationMinutes)));
    }
}
