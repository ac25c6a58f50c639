package dev.meridian.hiring.interview;

import dev.meridian.platform.validation.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a side says to the other on ending an interview. */
public record InterviewWords(
        @Text(max = 2000)
                @Schema(
                        description = "For the other side; may be left out",
                        examples = "Something came up at home. Could we do it next week?")
                @Nullable
                String words) {}
