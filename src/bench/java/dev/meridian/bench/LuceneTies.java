package dev.meridian.bench;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LongValues;
import org.apache.lucene.search.LongValuesSource;
import org.jspecify.annotations.Nullable;

/** The order among equals: the candidate's hash xor the posting's, moved so that signed order is the unsigned one. */
final class LuceneTies extends LongValuesSource {
    private final String field;
    private final long postingHash;

    LuceneTies(String field, long postingHash) {
        this.field = field;
        this.postingHash = postingHash;
    }

    @Override
    public LongValues getValues(LeafReaderContext context, @Nullable DoubleValues scores) throws IOException {
        NumericDocValues hashes = DocValues.getNumeric(context.reader(), field);
        return new LongValues() {
            @Override
            public long longValue() throws IOException {
                return hashes.longValue() ^ postingHash ^ Long.MIN_VALUE;
            }

            @Override
            public boolean advanceExact(int doc) throws IOException {
                return hashes.advanceExact(doc);
            }
        };
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
        return false;
    }

    @Override
    public LongValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(postingHash);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LuceneTies that && that.postingHash == postingHash && that.field.equals(field);
    }

    @Override
    public String toString() {
        return field + " ^ " + postingHash;
    }
}
