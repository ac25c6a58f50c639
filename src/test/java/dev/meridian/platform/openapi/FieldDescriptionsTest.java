package dev.meridian.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.meridian.support.Contract;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;

class FieldDescriptionsTest {
    private final JsonNode schemas = Contract.committed().components().path("schemas");

    /** A record may stand in the contract as a patch too, or only so, or not at all where it is only stored. */
    @Test
    void the_contract_describes_each_field_that_the_code_describes() {
        Set<String> described = new TreeSet<>();
        for (JavaField field : describedFields()) {
            String whole = schemaName(field.getOwner());
            for (String schema : new TreeSet<>(List.of(whole, whole.replaceAll("(Input|Change)$", "Patch")))) {
                JsonNode property = schemas.path(schema).path("properties").path(propertyName(field));
                if (!property.isMissingNode()) {
                    String name = schema + "." + field.getName();
                    assertThat(property.path("description").asText())
                            .as(name)
                            .isEqualTo(field.getAnnotationOfType(Schema.class).description());
                    described.add(name);
                }
            }
        }
        assertThat(described).hasSizeGreaterThan(300).contains("OfferInput.workHours", "TrialInput.pay");
    }

    private static List<JavaField> describedFields() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.meridian").stream()
                        .filter(JavaClass::isRecord)
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.tryGetAnnotationOfType(Schema.class)
                                .filter(schema -> !schema.description().isEmpty())
                                .isPresent())
                        .toList();
    }

    private static String schemaName(JavaClass type) {
        return type.tryGetAnnotationOfType(Schema.class)
                .map(Schema::name)
                .filter(name -> !name.isEmpty())
                .orElse(type.getSimpleName());
    }

    private static String propertyName(JavaField field) {
        return field.tryGetAnnotationOfType(JsonProperty.class)
                .map(JsonProperty::value)
                .orElse(field.getName());
    }
}
