package dev.meridian.matching.engine;

import java.util.Arrays;

/** Collects the rows of one {@link Chunk}, in their final order. */
final class ChunkBuilder {

    private final Vocabulary vocabulary;
    private final long[] ids;
    private final int[] ties;
    private final long[] anonymous = new long[Chunk.WORDS];
    private final long[] asks;
    private final int[] minimumKeys;
    private final int[] skillStarts;
    private final int[] detailStarts;
    private final ByteSink details = new ByteSink();
    private final TermListsBuilder terms = new TermListsBuilder();
    private int[] skills;
    private int[] runStarts = new int[16];
    private int[] runClasses = new int[16];
    private int[] runCurrencies = new int[16];
    private int[] runCountries = new int[16];
    private int runs;
    private int size;

    /**
     * Starts empty.
     *
     * @param capacity how many rows are to come, 65,536 at most
     */
    ChunkBuilder(int capacity, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.ids = new long[2 * capacity];
        this.ties = new int[capacity];
        this.asks = new long[capacity];
        this.minimumKeys = new int[capacity];
        this.skillStarts = new int[capacity + 1];
        this.detailStarts = new int[capacity + 1];
        this.skills = new int[8 * capacity];
    }

    boolean isFull() {
        return size == ties.length;
    }

    void add(EncodedCandidate row) {
        run(row.hoursClass(), row.currency(), row.country());
        columns(
                row.id().getMostSignificantBits(),
                row.id().getLeastSignificantBits(),
                row.tie(),
                row.anonymous(),
                row.ask(),
                row.minimumKey());
        rest(row.skills(), 0, row.skills().length, row.details(), 0, row.details().length);
    }

    /** Adds a row of another chunk. */
    void add(Chunk from, int row, int run) {
        run(from.runs.hoursClass(run), from.runs.currency(run), from.runs.country(run));
        columns(
                from.ids[2 * row],
                from.ids[2 * row + 1],
                from.ties[row],
                from.isAnonymous(row),
                from.asks[row],
                from.minimumKeys[row]);
        rest(
                from.skills,
                from.skillStarts[row],
                from.skillStarts[row + 1],
                from.details,
                from.detailStarts[row],
                from.detailStarts[row + 1]);
    }

    Chunk build() {
        return new Chunk(
                ids,
                ties,
                anonymous,
                asks,
                minimumKeys,
                skillStarts,
                Arrays.copyOf(skills, skillStarts[size]),
                detailStarts,
                details.toBytes(),
                new Runs(
                        Arrays.copyOf(withEnd(), runs + 1),
                        Arrays.copyOf(runClasses, runs),
                        Arrays.copyOf(runCurrencies, runs),
                        Arrays.copyOf(runCountries, runs)),
                terms.build(vocabulary.terms));
    }

    private void run(int hoursClass, int currency, int country) {
        if (runs > 0
                && runClasses[runs - 1] == hoursClass
                && runCurrencies[runs - 1] == currency
                && runCountries[runs - 1] == country) {
            return;
        }
        if (runs == runClasses.length) {
            runStarts = Arrays.copyOf(runStarts, 2 * runs);
            runClasses = Arrays.copyOf(runClasses, 2 * runs);
            runCurrencies = Arrays.copyOf(runCurrencies, 2 * runs);
            runCountries = Arrays.copyOf(runCountries, 2 * runs);
        }
        runStarts[runs] = size;
        runClasses[runs] = hoursClass;
        runCurrencies[runs] = currency;
        runCountries[runs++] = country;
    }

    private int[] withEnd() {
        int[] starts = Arrays.copyOf(runStarts, runs + 1);
        starts[runs] = size;
        return starts;
    }

    private void columns(long idHigh, long idLow, int tie, boolean isAnonymous, long ask, int minimumKey) {
        ids[2 * size] = idHigh;
        ids[2 * size + 1] = idLow;
        ties[size] = tie;
        asks[size] = ask;
        minimumKeys[size] = minimumKey;
        if (isAnonymous) {
            anonymous[size >>> 6] |= 1L << size;
        }
    }

    private void rest(int[] held, int heldFrom, int heldTo, byte[] bytes, int from, int to) {
        int at = skillStarts[size];
        int count = heldTo - heldFrom;
        if (at + count > skills.length) {
            skills = Arrays.copyOf(skills, Math.max(at + count, skills.length + skills.length / 2));
        }
        System.arraycopy(held, heldFrom, skills, at, count);
        for (int i = heldFrom; i < heldTo; i++) {
            terms.add(HeldBits.term(held[i]), size);
        }
        for (int term : Details.terms(bytes, from)) {
            terms.add(term, size);
        }
        details.block(bytes, from, to);
        size++;
        skillStarts[size] = at + count;
        detailStarts[size] = details.size();
    }
}
