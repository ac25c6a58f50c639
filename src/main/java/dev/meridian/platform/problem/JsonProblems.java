package dev.meridian.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What Jackson refused, in words that name the field and never a class. */
public final class JsonProblems {
    private static final Map<Class<?>, String> EXPECTED = Map.of(
            String.class, "a string",
            Integer.class, "a whole number",
            Boolean.class, "true or false",
            BigDecimal.class,
                    "a decimal number as a string, such as \"85000.00\": no sign, at most 12 digits before the point and 4"
                            + " behind it",
            UUID.class, "an id (UUID)",
            Instant.class, "an instant such as 2027-03-15T00:00:00Z",
            LocalDate.class, "a date such as 2027-03-15",
            LocalTime.class, "a time of day such as 09:00; midnight is 00:00",
            Long.class, "a whole number");

    private JsonProblems() {}

    /** The problem that a caller is told for what Jackson refused. */
    public static ProblemException of(JacksonException e) {
        // What we refused on purpose while it was read arrives as the cause.
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return violation(unknown, "UNKNOWN_FIELD", "is not a field of this object");
        }
        if (e instanceof InvalidNullException nulled) {
            return violation(nulled, "REQUIRED", "must not be null");
        }
        if (e instanceof ValueInstantiationException refused
                && refused.getCause() instanceof IllegalArgumentException) {
            return violation(
                    refused, "INVALID", String.valueOf(refused.getCause().getMessage()));
        }
        if (e instanceof InvalidFormatException format) {
            return violation(format, "INVALID", "must be " + expected(format.getTargetType()));
        }
        if (e instanceof MismatchedInputException mismatch) {
            return mismatch.getPath().isEmpty() && mismatch.getTargetType() == null
                    ? malformed(e)
                    : violation(mismatch, "WRONG_TYPE", "must be " + expected(mismatch.getTargetType()));
        }
        if (e instanceof JsonMappingException mapping && mapping.getCause() instanceof InputCoercionException) {
            return violation(mapping, "OUT_OF_RANGE", "is too large a number");
        }
        if (e instanceof JsonMappingException mapping && mapping.getCause() == null) {
            return violation(mapping, "INVALID", String.valueOf(mapping.getOriginalMessage()));
        }
        return malformed(e);
    }

    private static ProblemException malformed(JacksonException e) {
        JsonLocation at = e.getLocation();
        String where = at == null ? "" : ", line " + at.getLineNr() + ", column " + at.getColumnNr();
        return ProblemException.of(ProblemType.MALFORMED_JSON, "The body cannot be read as JSON" + where);
    }

    private static ProblemException violation(JsonMappingException e, String code, String message) {
        return ProblemException.invalid(JsonPointers.of(e), code, message);
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : EXPECTED.getOrDefault(type, "an object");
    }
}
