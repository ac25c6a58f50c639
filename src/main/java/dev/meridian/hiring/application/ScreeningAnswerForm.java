package dev.meridian.hiring.application;

import dev.meridian.platform.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An answer to a screening question: the question's id, and the one field that belongs to its kind. */
@Schema(name = "ScreeningAnswerInput")
public record ScreeningAnswerForm(
        @NotNull(message = "is needed")
                @Size(min = 1, max = 40, message = "must have 1 to 40 characters")
                @Schema(examples = "years-of-java")
                String questionId,
        @Text(max = 5000) @Schema(description = "To a question of kind TEXT") @Nullable String text,
        @Schema(description = "To a question of kind YES_NO") @Nullable Boolean yes,
        @Schema(
                        type = SchemaType.STRING,
                        format = "decimal",
                        description = "To a question of kind NUMBER",
                        examples = "8")
                @Nullable
                BigDecimal number,
        @Size(min = 1, max = 30, message = "must hold 1 to 30 options")
                @Schema(
                        description =
                                "To a question of kind SINGLE_CHOICE (one) or MULTIPLE_CHOICE: options as they stand there")
                @Nullable
                List<@Text(max = 200) String> choices) {}
