package dev.meridian.skill;

import dev.meridian.platform.csv.CsvFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts what an import does, row by row. */
final class ImportTally {
    private static final int MAX_SHOWN = 500;

    private final List<ImportReport.Refusal> refused = new ArrayList<>();
    private int rowsRead;
    private int skillsAdded;
    private int skillsLinked;
    private int aliasesAdded;
    private int labelsAdded;
    private int unchanged;
    private int before;

    void beginRow() {
        rowsRead++;
        before = noted();
    }

    void endRow() {
        unchanged += noted() == before ? 1 : 0;
    }

    private int noted() {
        return skillsAdded + skillsLinked + aliasesAdded + labelsAdded + refused.size();
    }

    void skillAdded() {
        skillsAdded++;
    }

    void skillLinked() {
        skillsLinked++;
    }

    void aliasAdded() {
        aliasesAdded++;
    }

    void labelAdded() {
        labelsAdded++;
    }

    void refuse(CsvFile.Row row, String label, ImportReport.Code code, String message) {
        refused.add(new ImportReport.Refusal(row.line(), shortened(label), code, message));
    }

    /** A cell may hold anything; what is reported of it need not be longer than a name can be. */
    private static String shortened(String label) {
        boolean fits = label.codePointCount(0, label.length()) <= SkillNames.MAX_LENGTH;
        return fits ? label : label.substring(0, label.offsetByCodePoints(0, SkillNames.MAX_LENGTH));
    }

    /** Notes what came of a name: kept silent about where it was there before. */
    void note(TaxonomyEdit.Outcome outcome, Runnable added, Runnable clash) {
        switch (outcome) {
            case ADDED -> added.run();
            case CLASH -> clash.run();
            case THERE -> {}
        }
    }

    ImportReport report(ImportKind kind, String language) {
        return new ImportReport(
                kind,
                language,
                rowsRead,
                skillsAdded,
                skillsLinked,
                aliasesAdded,
                labelsAdded,
                unchanged,
                refused.size(),
                refused.stream()
                        .sorted(Comparator.comparingLong(ImportReport.Refusal::line))
                        .limit(MAX_SHOWN)
                        .toList());
    }
}
