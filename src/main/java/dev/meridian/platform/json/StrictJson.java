package dev.meridian.platform.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * JSON from outside is read as it stands: nothing unknown, nothing twice, no value of one type for another. Answers
 * always show every field, null where there is nothing.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {
    /** Objects and lists within each other; far more than any body of ours needs. */
    private static final int MAX_DEPTH = 32;

    private static final int MAX_NUMBER_CHARACTERS = 100;
    private static final int MAX_NAME_CHARACTERS = 256;

    /** What a body of the greatest size could hold. */
    private static final int MAX_STRING_CHARACTERS = 256 * 1024;

    /** The last to customize, so that no other module's readers and writers stand before these. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(MAX_NUMBER_CHARACTERS)
                        .maxNameLength(MAX_NAME_CHARACTERS)
                        .maxStringLength(MAX_STRING_CHARACTERS)
                        .build());
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT, DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        refuseCoercion(mapper);
        mapper.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        mapper.registerModule(new SimpleModule("meridian-strict")
                .addDeserializer(String.class, new StrictString())
                .addDeserializer(BigDecimal.class, new DecimalString.Reader())
                .addSerializer(BigDecimal.class, new DecimalString.Writer())
                .addDeserializer(Instant.class, TextValue.of(Instant.class, Instant::parse))
                .addDeserializer(LocalDate.class, TextValue.of(LocalDate.class, LocalDate::parse))
                .addDeserializer(LocalTime.class, TextValue.of(LocalTime.class, LocalTime::parse))
                .addSerializer(LocalTime.class, new TextValue.HourAndMinute()));
    }

    @SuppressWarnings("deprecation") // the feature can only be switched on the mapper, which is given to us built
    private static void refuseCoercion(ObjectMapper mapper) {
        mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        for (LogicalType type : LogicalType.values()) {
            mapper.coercionConfigFor(type)
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                    .setAcceptBlankAsEmpty(false);
        }
    }
}
