package dev.meridian.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sorts rows into a segment as {@link Runs} describes it. Hours that lie near each other on the world's clock stand near
 * each other, so that the best hours for a posting are found in few chunks; hours that few have stand at the end, mixed.
 * Time is about one microsecond a row; space, beside the segment, 12 bytes a row.
 */
final class SegmentBuilder {

    private final RowSource rows;
    private final Vocabulary vocabulary;
    private final Map<Bucket, Bucket> buckets = new HashMap<>();
    private final int[] bucketOf;
    private final int[] minimumKeys;
    private final List<Bucket> byNumber = new ArrayList<>();

    private SegmentBuilder(RowSource rows, Vocabulary vocabulary) {
        this.rows = rows;
        this.vocabulary = vocabulary;
        this.bucketOf = new int[rows.size()];
        this.minimumKeys = new int[rows.size()];
    }

    static Segment build(RowSource rows, Vocabulary vocabulary) {
        return new SegmentBuilder(rows, vocabulary).build();
    }

    private Segment build() {
        int size = rows.size();
        rows.describe(new Filler());
        List<Bucket> inOrder = new ArrayList<>(runs());
        inOrder.sort(Comparator.comparing(Bucket::isMixed)
                .thenComparingInt(bucket -> bucket.clock)
                .thenComparingInt(bucket -> bucket.hoursClass)
                .thenComparingInt(bucket -> bucket.currency)
                .thenComparingInt(bucket -> bucket.country));
        int start = 0;
        for (Bucket bucket : inOrder) {
            bucket.next = start;
            start += bucket.size;
        }
        // the key in the upper half sorts, the row in the lower half is what is wanted
        long[] sorted = new long[size];
        for (int row = 0; row < size; row++) {
            sorted[byNumber.get(bucketOf[row]).run.next++] = ((long) minimumKeys[row] << 32) | row;
        }
        Chunk[] chunks = new Chunk[(size + Chunk.ROWS - 1) / Chunk.ROWS];
        ChunkBuilder chunk = null;
        int built = 0;
        int at = 0;
        for (Bucket bucket : inOrder) {
            Arrays.sort(sorted, at, bucket.next);
            for (; at < bucket.next; at++) {
                if (chunk == null) {
                    chunk = new ChunkBuilder(Math.min(Chunk.ROWS, size - at), vocabulary);
                }
                rows.addTo(chunk, (int) sorted[at], bucket.isMixed());
                if (chunk.isFull()) {
                    chunks[built++] = chunk.build();
                    chunk = null;
                }
            }
        }
        return new Segment(chunks);
    }

    /** Puts the small buckets together, by currency and country. */
    private Collection<Bucket> runs() {
        Map<Bucket, Bucket> runs = new HashMap<>();
        for (Bucket bucket : byNumber) {
            if (bucket.size < Runs.SHORT) {
                Bucket mixed = Bucket.mixed(bucket.currency, bucket.country);
                bucket.run = runs.computeIfAbsent(mixed, itself -> itself);
                bucket.run.size += bucket.size;
            } else {
                runs.put(bucket, bucket);
            }
        }
        return runs.values();
    }

    /** Notes the bucket of each row; rows of one bucket often come one after another. */
    private final class Filler implements RowSource.Keys {

        private int row;
        private Bucket last = new Bucket(Integer.MIN_VALUE, 0, 0, 0, 0);

        @Override
        public void next(int hoursClass, int currency, int country, int minimumKey) {
            if (!last.isOf(hoursClass, currency, country)) {
                last = bucket(hoursClass, currency, country);
            }
            last.size++;
            bucketOf[row] = last.number;
            minimumKeys[row++] = minimumKey;
        }

        private Bucket bucket(int hoursClass, int currency, int country) {
            int clock = hoursClass == Interned.NONE
                    ? Integer.MAX_VALUE
                    : vocabulary.hoursClasses.value(hoursClass).startOfDayInUtc();
            Bucket made = new Bucket(hoursClass, currency, country, clock, buckets.size());
            Bucket known = buckets.putIfAbsent(made, made);
            if (known != null) {
                return known;
            }
            byNumber.add(made);
            return made;
        }
    }

    /** The rows with the same hours, currency and country; or with the same currency and country, of those whose hours few have. */
    private static final class Bucket {

        private static final int MIXED = Integer.MIN_VALUE;

        private final int hoursClass;
        private final int currency;
        private final int country;
        private final int clock;
        private final int number;
        private int size;
        private int next;
        private Bucket run = this; // where its rows go

        Bucket(int hoursClass, int currency, int country, int clock, int number) {
            this.hoursClass = hoursClass;
            this.currency = currency;
            this.country = country;
            this.clock = clock;
            this.number = number;
        }

        static Bucket mixed(int currency, int country) {
            return new Bucket(MIXED, currency, country, 0, 0);
        }

        boolean isMixed() {
            return hoursClass == MIXED;
        }

        boolean isOf(int otherHours, int otherCurrency, int otherCountry) {
            return hoursClass == otherHours && currency == otherCurrency && country == otherCountry;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bucket that && isOf(that.hoursClass, that.currency, that.country);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * hoursClass + currency) + country;
        }
    }
}
