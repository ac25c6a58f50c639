package dev.meridian.skill;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of an import. One row may bring many names, so refusals are counted by name where only a name was refused.
 *
 * @param rowsRead rows below the header
 * @param skillsAdded skills that were new
 * @param skillsLinked skills that were there, and now have an ESCO URI
 * @param aliasesAdded further names
 * @param labelsAdded names in other languages
 * @param unchanged rows that brought nothing new and of which nothing was refused
 * @param refusedCount how much was refused
 * @param refused the first 500 refusals
 */
@Schema(name = "SkillImportReport")
public record ImportReport(
        ImportKind kind,
        @Schema(description = "BCP 47") String language,
        int rowsRead,
        int skillsAdded,
        int skillsLinked,
        int aliasesAdded,
        int labelsAdded,
        @Schema(description = "Rows that brought nothing new and of which nothing was refused") int unchanged,
        int refusedCount,
        @Schema(description = "The first 500") List<Refusal> refused) {
    /** Why something was refused. */
    @Schema(name = "SkillImportRefusal")
    public enum Code {
        /** The row has fewer or more values than the header has names, or a needed one is empty. */
        MISSING_COLUMN,
        /** The URI is none of an ESCO skill. */
        INVALID_URI,
        /** The name is blank, too long or holds characters that no name has. */
        INVALID_NAME,
        /** ESCO has not released the concept, or has withdrawn it. */
        NOT_RELEASED,
        /** No skill has this URI; take the English file in first. */
        UNKNOWN_URI,
        /** Nobody approved that the tags mean the same. */
        NOT_APPROVED,
        /** No skill has the name that the tag is said to mean. */
        UNKNOWN_TARGET,
        /** The name or concept belongs to another skill already. */
        CLASH
    }

    /**
     * Something that was not taken in.
     *
     * @param line where its row begins, the header being line 1
     * @param label the name or URI that was refused
     */
    @Schema(name = "SkillImportRefused")
    public record Refusal(long line, String label, Code code, String message) {}
}
