package dev.meridian.posting;

import dev.meridian.platform.problem.Violations;
import dev.meridian.platform.validation.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question that whoever applies is asked; what its answer must look like follows from its kind. */
@Schema(name = "ScreeningQuestion")
public record ScreeningQuestion(
        @NotNull(message = "is needed")
                @Pattern(
                        regexp = "^[a-z0-9]+(-[a-z0-9]+)*$",
                        message = "must be lower-case letters and digits of ASCII, with single dashes between")
                @Size(max = 40, message = "must have at most 40 characters")
                @Schema(description = "What answers name it by; unique in the posting", examples = "years-of-java")
                String id,
        @NotNull(message = "is needed") @Text(max = 500) @Schema(examples = "How many years have you worked with Java?")
                String text,
        @NotNull(message = "is needed") @Schema(examples = "NUMBER") Kind kind,
        @Size(max = 30, message = "must hold at most 30 options")
                @Schema(description = "Needed with SINGLE_CHOICE and MULTIPLE_CHOICE, two at least; with them alone")
                @Nullable
                List<@Text(max = 200) String> options,
        @Schema(description = "Whether nobody can apply without an answer; false where absent") @Nullable
                Boolean required,
        @Min(value = 1, message = "must be 1 to 5000")
                @Max(value = 5000, message = "must be 1 to 5000")
                @Schema(description = "With TEXT alone: characters that the answer may have; 2000 where absent")
                @Nullable
                Integer maxLength,
        @Schema(
                        type = SchemaType.STRING,
                        format = "decimal",
                        description = "With NUMBER alone: the least that the answer may be; 0 where absent",
                        examples = "0")
                @Nullable
                BigDecimal min,
        @Schema(
                        type = SchemaType.STRING,
                        format = "decimal",
                        description = "With NUMBER alone: the most that the answer may be",
                        examples = "50")
                @Nullable
                BigDecimal max) {
    private static final int DEFAULT_MAX_LENGTH = 2000;

    /** What is answered. */
    @Schema(name = "ScreeningQuestionKind")
    public enum Kind {
        /** Words. */
        TEXT,
        /** Yes or no. */
        YES_NO,
        /** A number that is not below 0. */
        NUMBER,
        /** One of the options. */
        SINGLE_CHOICE,
        /** One or more of the options. */
        MULTIPLE_CHOICE;

        /** Whether the answer is one or more of the options. */
        public boolean isChoice() {
            return this == SINGLE_CHOICE || this == MULTIPLE_CHOICE;
        }
    }

    /** Whether nobody can apply without an answer. */
    public boolean mustBeAnswered() {
        return Boolean.TRUE.equals(required);
    }

    /** The options, none where none belong to its kind. */
    public List<String> optionsOrNone() {
        return options == null ? List.of() : options;
    }

    /** How many characters an answer in words may have. */
    public int maxLengthOrDefault() {
        return maxLength == null ? DEFAULT_MAX_LENGTH : maxLength;
    }

    /** What single constraints cannot say. */
    void check(String at, Violations violations) {
        Set<String> distinct = new HashSet<>(optionsOrNone());
        boolean backwards = min != null && max != null && min.compareTo(max) > 0;
        violations
                .check(!kind.isChoice() || distinct.size() > 1, at + "/options", "REQUIRED", "needs two or more here")
                .check(
                        kind.isChoice() || options == null,
                        at + "/options",
                        "NOT_HERE",
                        "belongs to SINGLE_CHOICE and MULTIPLE_CHOICE")
                .check(distinct.size() == optionsOrNone().size(), at + "/options", "DUPLICATE", "names an option twice")
                .check(kind == Kind.TEXT || maxLength == null, at + "/maxLength", "NOT_HERE", "belongs to TEXT")
                .check(kind == Kind.NUMBER || min == null, at + "/min", "NOT_HERE", "belongs to NUMBER")
                .check(kind == Kind.NUMBER || max == null, at + "/max", "NOT_HERE", "belongs to NUMBER")
                .check(!backwards, at + "/max", "CONTRADICTION", "must not be below min");
    }
}
