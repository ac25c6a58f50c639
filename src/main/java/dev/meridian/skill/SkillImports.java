package dev.meridian.skill;

import dev.meridian.platform.Ids;
import dev.meridian.platform.csv.Csv;
import dev.meridian.platform.csv.CsvFile;
import dev.meridian.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Takes files of skills in, each in one transaction. Rows that are wrong are refused one by one; the others go on. */
@ApplicationScoped
class SkillImports {
    private static final Logger LOG = Logger.getLogger(SkillImports.class);

    private final SkillRepository skills;
    private final TaxonomyWrites writes;

    @Inject
    SkillImports(SkillRepository skills, TaxonomyWrites writes) {
        this.skills = skills;
        this.writes = writes;
    }

    /**
     * Takes a file in.
     *
     * @param language BCP 47, of the names in it
     * @param content CSV in UTF-8
     * @throws ProblemException if it is no such file at all
     */
    ImportReport run(ImportKind kind, String language, byte[] content) {
        long begin = System.nanoTime();
        CsvFile file = read(content, kind == ImportKind.ESCO ? EscoImport.COLUMNS : TagImport.COLUMNS);
        String tag = Locale.forLanguageTag(language).toLanguageTag();
        TaxonomyEdit edit = TaxonomyEdit.begin(skills);
        ImportTally tally = new ImportTally();
        switch (kind) {
            case ESCO -> new EscoImport(edit, tally, tag).take(file);
            case TAG_SYNONYMS -> new TagImport(edit, tally).take(file);
        }
        if (edit.write()) {
            writes.written("skills.imported", Ids.next());
        }
        LOG.infof(
                "%d rows of %s %s taken in within %d ms",
                file.rows().size(), kind, tag, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        return tally.report(kind, tag);
    }

    private static CsvFile read(byte[] content, List<String> columns) {
        try {
            CsvFile file = Csv.parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
            if (!file.columns().containsAll(columns)) {
                throw ProblemException.invalid("", "MISSING_COLUMN", "must be CSV with a header that names " + columns);
            }
            return file;
        } catch (CharacterCodingException e) {
            throw ProblemException.invalid("", "INVALID", "must be UTF-8");
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("", "INVALID", String.valueOf(e.getMessage()));
        }
    }
}
