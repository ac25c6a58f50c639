package dev.meridian.platform.http;

import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.validation.Years;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads path and query parameters strictly: what cannot be read is a 400 that names it, not a 404. */
@Provider
public class Parameters implements ParamConverterProvider {
    private static final Map<Class<?>, Reading> READINGS = Map.of(
            UUID.class, new Reading("an id (UUID)", Parameters::uuid),
            Integer.class, new Reading("a whole number", Parameters::wholeNumber),
            int.class, new Reading("a whole number", Parameters::wholeNumber),
            boolean.class, new Reading("true or false", Parameters::truth),
            Instant.class, new Reading("an instant such as 2027-03-15T00:00:00Z", Parameters::instant),
            LocalDate.class, new Reading("a date such as 2027-03-15", Parameters::date),
            LocalTime.class, new Reading("a time such as 09:00", LocalTime::parse));

    private record Reading(String expected, Function<String, Object> parse) {}

    @Override
    @SuppressWarnings("unchecked") // the table holds for each class a reading of that class
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Reading reading = READINGS.get(type);
        if (reading == null && type.isEnum()) {
            reading = new Reading(
                    "one of " + Arrays.toString(type.getEnumConstants()),
                    text -> Enum.valueOf(type.asSubclass(Enum.class), text));
        }
        return reading == null ? null : (ParamConverter<T>) new Strict(reading, name(annotations));
    }

    /** Plain ASCII digits; the JDK also reads signs and other scripts' digits. */
    private static Object wholeNumber(String text) {
        return Integer.valueOf(require(text, text.matches("[0-9]{1,9}")));
    }

    /** The JDK takes every other word for false. */
    private static Object truth(String text) {
        return Boolean.valueOf(require(text, text.equals("true") || text.equals("false")));
    }

    private static Object instant(String text) {
        Instant instant = Instant.parse(text);
        require(text, Years.hold(instant));
        return instant;
    }

    private static Object date(String text) {
        LocalDate date = LocalDate.parse(text);
        require(text, Years.hold(date));
        return date;
    }

    private static String require(String text, boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("not in range or form");
        }
        return text;
    }

    private static Object uuid(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("An id has 36 characters");
        }
        return UUID.fromString(text);
    }

    private static String name(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
            if (annotation instanceof PathParam path) {
                return path.value();
            }
        }
        return "parameter";
    }

    private record Strict(Reading reading, String name) implements ParamConverter<Object> {
        @Override
        public @Nullable Object fromString(@Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                return reading.parse().apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw ProblemException.invalid(name, "INVALID", "must be " + reading.expected());
            }
        }

        @Override
        public String toString(Object value) {
            return value.toString();
        }
    }
}
