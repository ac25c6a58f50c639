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
    private final RunsBuilder runs = new RunsBuilder();
    private int[] skills;
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

    /**
     * Adds a row.
     *
     * @param mixed whether its run holds different hours
     */
    void add(EncodedCandidate row, boolean mixed) {
        runs.add(row.hoursClass(), row.currency(), row.country(), mixed);
        columns(
                row.id().getMostSignificantBits(),
                row.id().getLeastSignificantBits(),
                row.tie(),
                row.anonymous(),
                row.ask(),
                row.minimumKey());
        rest(row.skills(), 0, row.skills().length, row.details(), 0, row.details().length);
    }

    /**
     * Adds a row of another chunk.
     *
     * @param run the one it was in
     * @param mixed whether its run here holds different hours
     */
    void add(Chunk from, int row, int run, boolean mixed) {
        runs.add(from.runs.hoursClass(run, row), from.runs.currency(run), from.runs.country(run), mixed);
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
                runs.build(),
                terms.build(vocabulary.terms));
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
