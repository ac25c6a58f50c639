package dev.meridian.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import dev.meridian.platform.validation.CleanText;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Strings from JSON strings only; without NUL and lone surrogates, which PostgreSQL and other clients cannot hold. */
final class StrictString extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    StrictString() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getText();
        if (!CleanText.isClean(text)) {
            throw JsonMappingException.from(parser, "must not contain NUL or half of a surrogate pair");
        }
        return text;
    }
}
