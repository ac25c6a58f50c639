package dev.meridian.skill;

import dev.meridian.platform.csv.CsvFile;
import dev.meridian.skill.ImportReport.Code;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes tags in that somebody found to mean the same as others: where the other one names a skill, the tag becomes an
 * alias of it, as it is written and with blanks for its hyphens. A tag may lead to a skill by way of another row's, so
 * rows are gone through until none brings anything new; a second import then finds nothing left to do.
 */
final class TagImport {
    static final List<String> COLUMNS = List.of("SourceTagName", "TargetTagName", "ApprovalDate");

    private final TaxonomyEdit edit;
    private final ImportTally tally;

    TagImport(TaxonomyEdit edit, ImportTally tally) {
        this.edit = edit;
        this.tally = tally;
    }

    void take(CsvFile file) {
        List<CsvFile.Row> open = new ArrayList<>();
        for (CsvFile.Row row : file.rows()) {
            if (isUsable(row)) {
                open.add(row);
            } else {
                inRow(() -> refuseUnusable(row));
            }
        }
        boolean found = true;
        while (found) {
            found = open.removeIf(this::takeIfKnown);
        }
        open.forEach(row ->
                inRow(() -> tally.refuse(row, source(row), Code.UNKNOWN_TARGET, "No skill is named " + target(row))));
    }

    private boolean takeIfKnown(CsvFile.Row row) {
        Optional<UUID> skill = edit.find(target(row));
        skill.ifPresent(id -> inRow(() -> spellings(source(row)).forEach(name -> alias(row, id, name))));
        return skill.isPresent();
    }

    private void inRow(Runnable work) {
        tally.beginRow();
        work.run();
        tally.endRow();
    }

    private void refuseUnusable(CsvFile.Row row) {
        String source = source(row);
        if (!row.isWhole() || source.isEmpty() || target(row).isEmpty()) {
            tally.refuse(row, source, Code.MISSING_COLUMN, "The row needs a value for each column of the header");
        } else if (isApproved(row)) {
            tally.refuse(row, source, Code.INVALID_NAME, "This cannot be the name of a skill");
        } else {
            tally.refuse(row, source, Code.NOT_APPROVED, "Nobody approved that it means " + target(row));
        }
    }

    private void alias(CsvFile.Row row, UUID skill, String name) {
        tally.note(
                edit.addAlias(skill, name),
                tally::aliasAdded,
                () -> tally.refuse(
                        row,
                        name,
                        Code.CLASH,
                        "The name means " + edit.owner(name).map(edit::label).orElse("another skill") + " already"));
    }

    private static boolean isUsable(CsvFile.Row row) {
        return row.isWhole() && isApproved(row) && SkillNames.isFit(source(row)) && SkillNames.isFit(target(row));
    }

    private static boolean isApproved(CsvFile.Row row) {
        return row.get("ApprovalDate").filter(date -> !date.isEmpty()).isPresent();
    }

    private static String source(CsvFile.Row row) {
        return row.get("SourceTagName").orElse("");
    }

    private static String target(CsvFile.Row row) {
        return row.get("TargetTagName").orElse("");
    }

    /** As the tag is written, and as people write it. */
    private static Set<String> spellings(String tag) {
        return new LinkedHashSet<>(List.of(tag, tag.replace('-', ' ').strip()));
    }
}
