package dev.meridian.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meridian.platform.problem.Violations;
import java.util.Set;

/** Finds what a resume says that a profile has no place for; the types of these parts are checked all the same. */
final class ResumeLosses {
    private static final String EXTENSION = "x-meridian";
    private static final Set<String> SECTIONS = Set.of(
            "work",
            "volunteer",
            "education",
            "awards",
            "certificates",
            "publications",
            "interests",
            "references",
            "projects");
    private static final Set<String> TEXTS =
            Set.of("image", "email", "phone", "summary", "address", "postalCode", "city", "region", "username");

    private final ResumeReading reading;
    private final Violations violations = new Violations();

    private ResumeLosses(ResumeReading reading) {
        this.reading = reading;
    }

    /** Notes them. Each section counts once, however many entries it has. */
    static void note(JsonNode resume, ResumeReading reading) {
        ResumeLosses losses = new ResumeLosses(reading);
        losses.beside("", resume, Set.of("$schema", "basics", "skills", "languages", "meta"));
        JsonNode basics = resume.path("basics");
        losses.beside("/basics", basics, Set.of("name", "label", "url", "location", "profiles"));
        losses.beside("/basics/location", basics.path("location"), Set.of("countryCode"));
        losses.besideEach("/basics/profiles", basics.path("profiles"), Set.of("network", "url"));
        losses.besideEach("/skills", resume.path("skills"), Set.of("name", "level", "keywords", EXTENSION));
        losses.besideEach("/languages", resume.path("languages"), Set.of("language", "fluency", EXTENSION));
        losses.beside("/meta", resume.path("meta"), Set.of("canonical", "version", "lastModified", EXTENSION));
        losses.violations.throwIfAny();
    }

    private void besideEach(String pointer, JsonNode list, Set<String> taken) {
        for (int i = 0; i < list.size(); i++) {
            beside(pointer + "/" + i, list.get(i), taken);
        }
    }

    private void beside(String pointer, JsonNode object, Set<String> taken) {
        object.properties().forEach(field -> {
            if (!taken.contains(field.getKey()) && !field.getValue().isNull()) {
                String at = pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
                note(at, field.getKey(), field.getValue());
            }
        });
    }

    private void note(String at, String name, JsonNode value) {
        if (SECTIONS.contains(name) && at.lastIndexOf('/') == 0) {
            noteSection(at, value);
        } else if (TEXTS.contains(name)) {
            violations.check(value.isTextual(), at, "WRONG_TYPE", "must be a string");
            if (!value.asText().isBlank()) {
                reading.lost(at, "NO_PLACE", "a profile has no place for it");
            }
        } else {
            reading.lost(at, "UNKNOWN_FIELD", "is not a field that is read here");
        }
    }

    private void noteSection(String at, JsonNode section) {
        violations.check(section.isArray(), at, "WRONG_TYPE", "must be a list");
        for (int i = 0; section.isArray() && i < section.size(); i++) {
            violations.check(section.get(i).isObject(), at + "/" + i, "WRONG_TYPE", "must be an object");
        }
        if (!section.isEmpty()) {
            reading.lost(at, "NO_PLACE", "a profile has no place for these " + section.size());
        }
    }
}
