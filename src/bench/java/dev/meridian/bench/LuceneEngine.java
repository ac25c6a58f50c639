package dev.meridian.bench;

import dev.meridian.matching.engine.CompiledPosting;
import dev.meridian.matching.engine.LanguageRequirement;
import dev.meridian.matching.engine.LocationRule;
import dev.meridian.matching.engine.Posting;
import dev.meridian.matching.engine.RankPosition;
import dev.meridian.matching.engine.SkillRequirement;
import dev.meridian.shared.CefrLevel;
import dev.meridian.shared.EngagementKind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/**
 * Lucene with one merged segment on memory-mapped files. Filters are Lucene's: terms for skills (one for each level up to
 * the one held), languages (the same), countries and kinds, points for dates. The formula reads one binary doc value for each
 * hit, and the order is by score, then by a computed long. Query cache off: no two postings are the same.
 */
final class LuceneEngine implements Engine {
    private static final String SKILL = "skill";
    private static final String LANGUAGE = "language";
    private static final String COUNTRY = "country";
    private static final String KIND = "kind";
    private static final String FROM = "from";
    private static final String NOTICE = "notice";
    private static final String TIE = "tie";
    private static final String ID = "id";
    private static final int BATCH = 10_000;
    private static final double BUFFER_MEGABYTES = 256;

    private final Row.Dictionary dictionary = new Row.Dictionary();
    private final Path directory;
    private final MMapDirectory files;
    private @Nullable DirectoryReader reader;

    LuceneEngine() throws IOException {
        this.directory = Files.createTempDirectory("meridian-bench-lucene");
        this.files = new MMapDirectory(directory);
    }

    @Override
    public double load(Population population, int size) throws IOException {
        long nanos = 0;
        IndexWriterConfig config = new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MEGABYTES);
        try (IndexWriter writer = new IndexWriter(files, config)) {
            for (int from = 0; from < size; from += BATCH) {
                List<Row> batch = new ArrayList<>(BATCH);
                for (int k = from; k < Math.min(size, from + BATCH); k++) {
                    batch.add(dictionary.row(population.person(k).candidate()));
                }
                long start = System.nanoTime();
                for (Row row : batch) {
                    writer.addDocument(document(row));
                }
                nanos += System.nanoTime() - start;
            }
            long start = System.nanoTime();
            writer.forceMerge(1);
            writer.commit();
            reader = DirectoryReader.open(files);
            return (nanos + System.nanoTime() - start) / 1e9;
        }
    }

    @Override
    public boolean takes(Query query) {
        return query.group() != Query.Group.INSIGHTS;
    }

    @Override
    public Answer ask(Query query, @Nullable RankPosition after) throws IOException {
        DirectoryReader index = Objects.requireNonNull(reader, "load first");
        long start = System.nanoTime();
        CompiledPosting compiled = query.compiled();
        LuceneFormula formula = new LuceneFormula(compiled, dictionary, filter(compiled));
        IndexSearcher searcher = new IndexSearcher(index);
        searcher.setQueryCache(null);
        long postingHash = compiled.posting().tieHash();
        Sort sort = new Sort(SortField.FIELD_SCORE, new LuceneTies(TIE, postingHash).getSortField(false));
        ScoreDoc[] found = after == null
                ? searcher.search(formula, Query.PAGE, sort, true).scoreDocs
                : searcher.searchAfter(place(after, index), formula, Query.PAGE, sort, true).scoreDocs;
        BinaryDocValues ids = index.leaves().get(0).reader().getBinaryDocValues(ID);
        UUID[] shown = new UUID[found.length];
        List<Integer> inOrder = Stream.iterate(0, k -> k < found.length, k -> k + 1)
                .sorted(Comparator.comparingInt(k -> found[k].doc))
                .toList();
        for (int k : inOrder) {
            ids.advanceExact(found[k].doc);
            BytesRef id = ids.binaryValue();
            ByteBuffer bytes = ByteBuffer.wrap(id.bytes, id.offset, id.length);
            shown[k] = new UUID(bytes.getLong(), bytes.getLong());
        }
        long end = System.nanoTime();
        List<Answer.Item> items = new ArrayList<>();
        for (int k = 0; k < found.length; k++) {
            items.add(new Answer.Item(shown[k], (int) found[k].score));
        }
        return new Answer(Answer.text(items), Answer.NOT_COUNTED, end - start, end - start);
    }

    @Override
    public long bytesElsewhere() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Override
    public String describe() {
        return "Lucene " + Version.LATEST + ", one segment, "
                + dictionary.hours().size() + " classes of hours";
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
        for (String file : files.listAll()) {
            files.deleteFile(file);
        }
        files.close();
        Files.delete(directory);
    }

    private static FieldDoc place(RankPosition after, DirectoryReader index) {
        return new FieldDoc(
                index.maxDoc() - 1, after.score(), new Object[] {(float) after.score(), after.tieKey() ^ Long.MIN_VALUE
                });
    }

    private static Document document(Row row) {
        Document document = new Document();
        row.candidate().skills().forEach(held -> {
            for (int level = 1; level <= held.level(); level++) {
                document.add(term(SKILL, skill(Skills.number(held.skillId()), level)));
            }
        });
        row.candidate().languages().forEach(spoken -> {
            for (CefrLevel level : CefrLevel.values()) {
                if (spoken.level().atLeast(level)) {
                    document.add(term(LANGUAGE, spoken.languageTag() + level));
                }
            }
        });
        if (row.candidate().countryCode() != null) {
            document.add(term(COUNTRY, row.candidate().countryCode()));
        }
        row.candidate().engagementKinds().forEach(kind -> document.add(term(KIND, kind.name())));
        document.add(new IntField(FROM, row.availableFrom(), Field.Store.NO));
        document.add(new IntField(NOTICE, row.noticeDays(), Field.Store.NO));
        document.add(new NumericDocValuesField(TIE, row.tieHash()));
        document.add(new BinaryDocValuesField(ID, id(row.candidate().id())));
        document.add(new BinaryDocValuesField(LuceneFormula.ROW, LuceneFormula.bytes(row)));
        return document;
    }

    private static Field term(String field, String value) {
        return new StringField(field, value, Field.Store.NO);
    }

    private static String skill(int number, int level) {
        return number + "/" + level;
    }

    private static BytesRef id(UUID id) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES);
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return new BytesRef(bytes.array());
    }

    /** Everything that a term or a point can decide. */
    private static BooleanQuery filter(CompiledPosting compiled) {
        Posting posting = compiled.posting();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new MatchAllDocsQuery(), Occur.FILTER);
        if (!posting.requirements().isEmpty()) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            new Effects(compiled)
                    .all().stream()
                            .map(Effects.Effect::skill)
                            .distinct()
                            .forEach(skill -> any.add(query(SKILL, skill(skill, 1)), Occur.SHOULD));
            all.add(any.build(), Occur.FILTER);
        }
        for (SkillRequirement asked : posting.requirements()) {
            if (asked.mustHave()) {
                all.add(query(SKILL, skill(Skills.number(asked.skillId()), asked.minLevel())), Occur.FILTER);
            }
        }
        for (LanguageRequirement asked : posting.languages()) {
            all.add(query(LANGUAGE, asked.languageTag() + asked.level()), Occur.FILTER);
        }
        if (posting.location() instanceof LocationRule.Countries countries) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            countries.codes().forEach(code -> any.add(query(COUNTRY, code), Occur.SHOULD));
            all.add(any.build(), Occur.FILTER);
        }
        if (!posting.engagementKinds().isEmpty()) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            for (EngagementKind kind : posting.engagementKinds()) {
                any.add(query(KIND, kind.name()), Occur.SHOULD);
            }
            all.add(any.build(), Occur.FILTER);
        }
        if (posting.startDate() != null) {
            int last = Row.lastStart(posting);
            int today = (int) Population.AS_OF.toEpochDay();
            all.add(IntField.newRangeQuery(FROM, Integer.MIN_VALUE, last), Occur.FILTER);
            all.add(IntField.newRangeQuery(NOTICE, Integer.MIN_VALUE, last - today), Occur.FILTER);
        }
        return all.build();
    }

    private static TermQuery query(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
