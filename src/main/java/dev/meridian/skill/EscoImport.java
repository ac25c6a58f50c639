package dev.meridian.skill;

import dev.meridian.platform.csv.CsvFile;
import dev.meridian.skill.ImportReport.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Takes a file of ESCO skills in. The English one adds skills, links those that are there already, and brings aliases;
 * those in other languages bring names for skills that are known by their URI. No label that is there ever changes.
 */
final class EscoImport {
    static final List<String> COLUMNS = List.of("conceptUri", "preferredLabel", "altLabels");

    /** The field of skills that come from ESCO alone. */
    static final String CATEGORY = "ESCO";

    private static final Pattern URI = Pattern.compile("http://data\\.europa\\.eu/esco/skill/[A-Za-z0-9._-]{1,100}");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s+\\|\\s+|\\R");

    private final TaxonomyEdit edit;
    private final ImportTally tally;
    private final String language;

    /** A row that could be read. */
    private record Concept(String uri, String label, List<String> otherNames) {}

    EscoImport(TaxonomyEdit edit, ImportTally tally, String language) {
        this.edit = edit;
        this.tally = tally;
        this.language = language;
    }

    void take(CsvFile file) {
        boolean english = Locale.forLanguageTag(language).getLanguage().equals("en");
        for (CsvFile.Row row : file.rows()) {
            tally.beginRow();
            read(row).ifPresent(concept -> {
                if (english) {
                    takeEnglish(row, concept);
                } else {
                    takeLocal(row, concept);
                }
            });
            tally.endRow();
        }
    }

    private Optional<Concept> read(CsvFile.Row row) {
        String uri = row.get("conceptUri").orElse("");
        String label = row.get("preferredLabel").orElse("");
        if (!row.isWhole() || uri.isEmpty() || label.isEmpty()) {
            tally.refuse(row, label, Code.MISSING_COLUMN, "The row needs a value for each column of the header");
        } else if (!URI.matcher(uri).matches()) {
            tally.refuse(row, uri, Code.INVALID_URI, "This is not the URI of an ESCO skill");
        } else if (!row.get("status").orElse("released").equals("released")) {
            tally.refuse(
                    row,
                    label,
                    Code.NOT_RELEASED,
                    "The concept is " + row.get("status").orElse(""));
        } else if (!SkillNames.isFit(label)) {
            tally.refuse(row, label, Code.INVALID_NAME, "This cannot be the name of a skill");
        } else {
            List<String> others = new ArrayList<>();
            for (String name : BETWEEN_NAMES.split(row.get("altLabels").orElse(""))) {
                if (!name.isBlank()) {
                    others.add(name.strip());
                }
            }
            return Optional.of(new Concept(uri, label, others));
        }
        return Optional.empty();
    }

    private void takeEnglish(CsvFile.Row row, Concept concept) {
        Optional<UUID> known = edit.byUri(concept.uri());
        Optional<UUID> skill = known.isPresent() ? known : linkedOrAdded(row, concept);
        skill.ifPresent(id -> {
            alias(row, id, concept.label());
            concept.otherNames().forEach(name -> alias(row, id, name));
        });
    }

    private Optional<UUID> linkedOrAdded(CsvFile.Row row, Concept concept) {
        Optional<UUID> named = edit.owner(concept.label());
        if (named.isEmpty()) {
            tally.skillAdded();
            return Optional.of(edit.addSkill(concept.label(), CATEGORY, concept.uri()));
        }
        String label = edit.label(named.get());
        // A name that is only an alias here may be a wider thing there: web analytics is more than the tool for it.
        if (!SkillKey.of(label).equals(SkillKey.of(concept.label()))) {
            tally.refuse(row, concept.label(), Code.CLASH, "The name is another name of " + label + " here");
            return Optional.empty();
        }
        if (edit.link(named.get(), concept.uri()) == TaxonomyEdit.Outcome.CLASH) {
            tally.refuse(
                    row, concept.label(), Code.CLASH, "The name means " + label + ", which is another concept of ESCO");
            return Optional.empty();
        }
        tally.skillLinked();
        return named;
    }

    private void alias(CsvFile.Row row, UUID skill, String name) {
        if (isFit(row, name)) {
            tally.note(edit.addAlias(skill, name), tally::aliasAdded, () -> clash(row, name));
        }
    }

    private void takeLocal(CsvFile.Row row, Concept concept) {
        Optional<UUID> skill = edit.byUri(concept.uri());
        if (skill.isEmpty()) {
            tally.refuse(row, concept.uri(), Code.UNKNOWN_URI, "No skill has this URI; take the English file in first");
            return;
        }
        local(row, skill.get(), concept.label(), true);
        concept.otherNames().forEach(name -> local(row, skill.get(), name, false));
    }

    private void local(CsvFile.Row row, UUID skill, String name, boolean prefer) {
        if (isFit(row, name)) {
            tally.note(edit.addLocal(skill, language, name, prefer), tally::labelAdded, () -> clash(row, name));
        }
    }

    private boolean isFit(CsvFile.Row row, String name) {
        if (!SkillNames.isFit(name)) {
            tally.refuse(row, name, Code.INVALID_NAME, "This cannot be the name of a skill");
            return false;
        }
        return true;
    }

    private void clash(CsvFile.Row row, String name) {
        String owner = edit.owner(name).map(edit::label).orElse("another skill");
        tally.refuse(row, name, Code.CLASH, "The name means " + owner + " already");
    }
}
