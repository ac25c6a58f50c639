package dev.meridian.hiring.interview;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which of the times a candidate takes. */
public record SlotAcceptance(
        @NotNull(message = "is needed")
                @Schema(
                        description = "When the time begins, as slots[].start says it",
                        examples = "2027-02-01T14:00:00Z")
                Instant slot) {}
