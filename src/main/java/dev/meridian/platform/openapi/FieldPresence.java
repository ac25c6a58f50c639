package dev.meridian.platform.openapi;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/** A component of a record is required unless it is {@code @Nullable}; then it may be absent and may be null. */
final class FieldPresence {
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName JSON_PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");

    private final Map<String, ClassInfo> records = new HashMap<>();

    FieldPresence(IndexView index) {
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord() && standsInAnswers(type)) {
                ClassInfo other = records.put(schemaName(type), type);
                if (other != null && !other.name().equals(type.name())) {
                    throw new IllegalStateException("Two schemas of one name: " + other + " and " + type);
                }
            }
        }
    }

    /** The pure values and the engine's records are turned into others before they leave. */
    private static boolean standsInAnswers(ClassInfo type) {
        String name = type.name().toString();
        return Modifier.isPublic(type.flags())
                && name.startsWith("dev.meridian.")
                && !name.startsWith("dev.meridian.shared.")
                && !name.startsWith("dev.meridian.matching.engine.");
    }

    void apply(OpenAPI api) {
        api.getComponents().getSchemas().forEach((name, schema) -> {
            ClassInfo type = records.get(name);
            if (type != null && schema.getProperties() != null) {
                apply(type, schema);
            }
        });
    }

    private static void apply(ClassInfo type, Schema schema) {
        List<String> required = new ArrayList<>();
        for (RecordComponentInfo component : type.recordComponents()) {
            String property = propertyName(component);
            Schema field = schema.getProperties().get(property);
            if (field == null) {
                continue;
            }
            if (component.type().hasAnnotation(NULLABLE)) {
                schema.addProperty(property, nullable(field));
            } else {
                required.add(property);
            }
        }
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private static Schema nullable(Schema field) {
        Schema none = OASFactory.createSchema().addType(Schema.SchemaType.NULL);
        String ref = field.getRef();
        if (ref != null) {
            // Only the reference becomes a choice: what is said of the field beside it, such as its description, stays.
            return field.ref(null)
                    .type(null)
                    .addAnyOf(OASFactory.createSchema().ref(ref))
                    .addAnyOf(none);
        }
        if (field.getAllOf() != null || field.getAnyOf() != null || field.getType() == null) {
            return OASFactory.createSchema().addAnyOf(field).addAnyOf(none);
        }
        if (!field.getType().contains(Schema.SchemaType.NULL)) {
            field.addType(Schema.SchemaType.NULL);
        }
        return field;
    }

    private static String schemaName(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        boolean named = schema != null && schema.value("name") != null;
        return named ? schema.value("name").asString() : type.simpleName();
    }

    private static String propertyName(RecordComponentInfo component) {
        // The index keeps an annotation of a component with the field that it becomes.
        AnnotationInstance renamed =
                component.declaringClass().field(component.name()).annotation(JSON_PROPERTY);
        return renamed == null || renamed.value() == null
                ? component.name()
                : renamed.value().asString();
    }
}
