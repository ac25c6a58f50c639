package dev.meridian.bench;

import dev.meridian.bench.Effects.Effect;
import dev.meridian.matching.engine.BenchAccess;
import dev.meridian.matching.engine.BenchAccess.Curve;
import dev.meridian.matching.engine.BenchAccess.Hours;
import dev.meridian.matching.engine.CompiledPosting;
import dev.meridian.matching.engine.Criterion;
import dev.meridian.matching.engine.HeldSkill;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The formula over what a filter lets through, read from one binary doc value. What the filter cannot tell, hours and
 * budget, is decided in the same look. Scores are whole numbers up to 10,000, which a float holds exactly.
 */
final class LuceneFormula extends Query {
    /** The doc value: class of hours, currency, ask, minimum, then three bytes for each skill. */
    static final String ROW = "row";

    private static final int SKILLS_AT = 4 + 1 + 8 + 8;
    private static final int BYTES_PER_SKILL = 3;
    private static final int FULL = 10_000;
    private static final int UNKNOWN = -2;
    private static final int TOO_FEW = -1;
    private static final int YEARS = 128;

    private final CompiledPosting posting;
    private final Query filter;
    private final List<@Nullable Hours> hours;
    private final int[] overlapByHours;
    private final @Nullable Curve[] curves;
    private final int[][] effectsBySkill = new int[Skills.COUNT][];
    private final int[][] creditsByEffect;
    private final int[] requirementOfEffect;
    private final Effects effects;
    private final long totalShares;
    private final int maxSkills;
    private final int maxOverlap;
    private final int maxRate;

    LuceneFormula(CompiledPosting posting, Row.Dictionary dictionary, Query filter) {
        this.posting = posting;
        this.filter = filter;
        this.hours = dictionary.hours();
        this.overlapByHours = new int[hours.size()];
        Arrays.fill(overlapByHours, UNKNOWN);
        this.curves = dictionary.curves(posting).toArray(Curve[]::new);
        this.effects = new Effects(posting);
        this.totalShares = effects.total();
        this.maxSkills = posting.weights().maxPoints(Criterion.SKILLS);
        this.maxOverlap = posting.weights().maxPoints(Criterion.TIME_ZONE_OVERLAP);
        this.maxRate = posting.weights().maxPoints(Criterion.RATE);
        int count = effects.all().size();
        this.creditsByEffect = new int[count][];
        this.requirementOfEffect = new int[count];
        for (int k = 0; k < count; k++) {
            Effect effect = effects.all().get(k);
            requirementOfEffect[k] = effect.requirement();
            creditsByEffect[k] = credits(effect);
            int[] before = effectsBySkill[effect.skill()];
            int[] after = before == null ? new int[1] : Arrays.copyOf(before, before.length + 1);
            after[after.length - 1] = k;
            effectsBySkill[effect.skill()] = after;
        }
    }

    static BytesRef bytes(Row row) {
        List<HeldSkill> skills = row.candidate().skills();
        ByteBuffer bytes = ByteBuffer.allocate(SKILLS_AT + BYTES_PER_SKILL * skills.size());
        bytes.putInt(row.hours()).put((byte) row.currency()).putLong(row.ask()).putLong(row.minimum());
        for (HeldSkill held : skills) {
            int packed = Skills.number(held.skillId()) << 10 | held.level() << 7 | held.years();
            bytes.put((byte) (packed >>> 16)).putShort((short) packed);
        }
        return new BytesRef(bytes.array());
    }

    private static int[] credits(Effect effect) {
        int[] credits = new int[8 * YEARS];
        for (int level = 1; level <= 5; level++) {
            for (int years = 0; years < YEARS; years++) {
                credits[level * YEARS + years] = effect.credit(level, years);
            }
        }
        return credits;
    }

    /** The score, or {@link #TOO_FEW} for whom hours or budget keep out. */
    private int scoreOf(ByteBuffer row, int at, int end, int[] credits) {
        int overlap = overlap(row.getInt(at));
        if (overlap < 0) {
            return TOO_FEW;
        }
        int currency = row.get(at + 4);
        Curve curve = currency < 0 ? null : curves[currency];
        int rate = 0;
        if (curve != null) {
            if (row.getLong(at + 13) > curve.highestMinimum()) {
                return TOO_FEW;
            }
            rate = curve.credit(row.getLong(at + 5));
        }
        return maxSkills * skills(row, at + SKILLS_AT, end, credits) / FULL
                + maxOverlap * overlap / FULL
                + maxRate * rate / FULL;
    }

    private int skills(ByteBuffer row, int from, int end, int[] credits) {
        if (totalShares == 0) {
            return 0;
        }
        Arrays.fill(credits, 0);
        for (int at = from; at < end; at += BYTES_PER_SKILL) {
            int packed = (row.get(at) & 0xff) << 16 | (row.getShort(at + 1) & 0xffff);
            int[] touched = effectsBySkill[packed >>> 10];
            if (touched != null) {
                for (int effect : touched) {
                    int requirement = requirementOfEffect[effect];
                    credits[requirement] = Math.max(credits[requirement], creditsByEffect[effect][packed & 0x3ff]);
                }
            }
        }
        long sum = 0;
        for (int k = 0; k < credits.length; k++) {
            sum += effects.share(k) * credits[k];
        }
        return (int) (sum / totalShares);
    }

    private int overlap(int number) {
        int known = overlapByHours[number];
        if (known != UNKNOWN) {
            return known;
        }
        int credit = BenchAccess.overlapCredit(posting, hours.get(number));
        overlapByHours[number] = credit;
        return credit;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        Weight inner = searcher.rewrite(filter).createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1);
        return new Weight(this) {
            @Override
            public Explanation explain(LeafReaderContext context, int doc) throws IOException {
                Scorer scorer = scorer(context);
                return scorer != null && scorer.iterator().advance(doc) == doc
                        ? Explanation.match(scorer.score(), "points by the formula")
                        : Explanation.noMatch("a filter fails");
            }

            @Override
            public @Nullable Scorer scorer(LeafReaderContext context) throws IOException {
                Scorer within = inner.scorer(context);
                return within == null
                        ? null
                        : new FormulaScorer(this, within, DocValues.getBinary(context.reader(), ROW));
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "formula over " + filter;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** Reads the row and scores it where Lucene asks whether it matches. */
    private final class FormulaScorer extends Scorer {
        private final TwoPhaseIterator iterator;
        private int score;

        FormulaScorer(Weight weight, Scorer within, BinaryDocValues rows) {
            super(weight);
            int[] credits = new int[effects.requirements()];
            DocIdSetIterator candidates = within.iterator();
            this.iterator = new TwoPhaseIterator(candidates) {
                private byte[] array = new byte[0];
                private ByteBuffer buffer = ByteBuffer.wrap(array);

                @Override
                public boolean matches() throws IOException {
                    if (!rows.advanceExact(candidates.docID())) {
                        return false;
                    }
                    BytesRef row = rows.binaryValue();
                    if (row.bytes != array) {
                        array = row.bytes;
                        buffer = ByteBuffer.wrap(array);
                    }
                    score = scoreOf(buffer, row.offset, row.offset + row.length, credits);
                    return score >= 0;
                }

                @Override
                public float matchCost() {
                    return 100;
                }
            };
        }

        @Override
        public int docID() {
            return iterator.approximation().docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return TwoPhaseIterator.asDocIdSetIterator(iterator);
        }

        @Override
        public TwoPhaseIterator twoPhaseIterator() {
            return iterator;
        }

        @Override
        public float getMaxScore(int upTo) {
            return FULL;
        }

        @Override
        public float score() {
            return score;
        }
    }
}
