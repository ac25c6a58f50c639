package dev.meridian.platform.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import dev.meridian.platform.validation.Years;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Dates and times from their ISO 8601 text only (no epoch numbers) and in the years that we hold. */
final class TextValue<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> parse;

    private TextValue(Class<T> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    static <T> TextValue<T> of(Class<T> type, Function<String, T> parse) {
        return new TextValue<>(type, parse);
    }

    @Override
    @SuppressWarnings("unchecked") // Jackson's handlers answer with a value of the class that they are given
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(handledType(), parser);
        }
        try {
            T value = parse.apply(parser.getText());
            if (isInRange(value)) {
                return atStoredPrecision(value);
            }
        } catch (DateTimeException e) {
            // told below, in our own words
        }
        return (T) context.handleWeirdStringValue(handledType(), parser.getText(), "not in range or form");
    }

    private static boolean isInRange(Object value) {
        return value instanceof LocalTime
                || (value instanceof Instant instant ? Years.hold(instant) : Years.hold((LocalDate) value));
    }

    /** PostgreSQL keeps microseconds; an answer must say the same before and after it was stored. */
    @SuppressWarnings("unchecked")
    private T atStoredPrecision(T value) {
        return value instanceof Instant instant ? (T) instant.truncatedTo(ChronoUnit.MICROS) : value;
    }

    static final class HourAndMinute extends StdScalarSerializer<LocalTime> {
        private static final long serialVersionUID = 1L;
        private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

        HourAndMinute() {
            super(LocalTime.class);
        }

        @Override
        public void serialize(LocalTime value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.format(FORM));
        }
    }
}
