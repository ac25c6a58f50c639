package dev.meridian.hiring.application;

import dev.meridian.posting.ScreeningQuestion;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An answer with the question as it was when it was answered: the posting may ask otherwise since. Also the form in which it
 * is stored. Of the last four, the one that belongs to the kind is not null.
 */
public record ScreeningAnswer(
        String questionId,
        @Schema(description = "The question's words as they were then") String question,
        ScreeningQuestion.Kind kind,
        @Nullable String text,
        @Nullable Boolean yes,
        @Schema(type = SchemaType.STRING, format = "decimal") @Nullable BigDecimal number,
        @Nullable List<String> choices) {}
