package dev.meridian.matching.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All postings that candidates may be shown, ranked for a candidate exactly as {@link CompiledPosting} scores them. Any
 * thread may read while another writes; a write is seen by every read that starts after it returns, as a whole.
 *
 * <p>Invariants. Rows are appended in the order of the writes and never move: a replaced or removed posting's row is marked
 * with the number of the write that took it out, and a reader counts the rows that were there when it began and were not
 * taken out by then. So a write costs as much as its own posting, a reader copies nothing, and none waits for another. When
 * a quarter of the rows are dead, the living ones are copied into new rows; readers finish on the old ones.
 *
 * <p>Cost. A query reads 8 bytes for each posting and skill that the candidate's skills count for, and about 60 bytes for
 * each posting with a sum; it does not depend on contexts seen before, except that the distances of clocks are remembered
 * by the candidate's zone. Only the postings on the page are compiled. Memory is about 100 bytes of columns for each
 * posting and 8 for each of its skills, with room to grow half as much again, beside the posting itself.
 *
 * <p>Versions order the writes to one posting, so that they may arrive late or twice; that of a removed one is remembered.
 */
public final class PostingIndex {

    private static final int FIRST_CAPACITY = 64;
    private static final int FEWEST_DEAD = 1024;

    private final Map<UUID, Held> held = new ConcurrentHashMap<>();
    private int dead;
    private volatile State state = State.of(new PostingRows(FIRST_CAPACITY), 0);

    /**
     * Adds or replaces a posting.
     *
     * @param version ignored together with the posting when it is lower than the one held or removed
     * @return whether it was taken
     */
    public boolean put(OpenPosting posting, long version) {
        return write(posting.id(), posting, version);
    }

    /**
     * Takes a posting out.
     *
     * @param version ignored when it is lower than the one held
     * @return whether it was taken, also where there was no such posting
     */
    public boolean remove(UUID postingId, long version) {
        return write(postingId, null, version);
    }

    /** Postings held, the removed ones not counted, but those that have ended. */
    public int size() {
        return (int) held.values().stream().filter(one -> one.posting != null).count();
    }

    /** The posting as last put, whether or not it has ended. */
    public Optional<OpenPosting> find(UUID postingId) {
        return Optional.ofNullable(held.get(postingId)).map(one -> one.posting);
    }

    /**
     * The best postings for which the candidate is eligible, exactly.
     *
     * @param limit at most so many, 1 or more
     * @param after only postings that come after this position, null for the first page
     */
    public TopPostings top(PostingQuery query, int limit, @Nullable RankPosition after) {
        TopRows top = new TopRows(query, limit, after);
        scan(query).run(top);
        return top.result();
    }

    /** A look at the postings of now. */
    PostingScan scan(PostingQuery query) {
        return new PostingScan(state, query);
    }

    private synchronized boolean write(UUID id, @Nullable OpenPosting posting, long version) {
        Held before = held.get(id);
        if (before != null && version < before.version) {
            return false;
        }
        if (before != null && before.posting != null && before.posting.equals(posting)) {
            held.put(id, new Held(version, before.row, before.posting));
            return true;
        }
        State old = state;
        int row = posting == null ? -1 : old.rows.append(posting);
        if (before != null && before.posting != null) {
            old.rows.kill(before.row, old.writes + 1);
            dead++;
        }
        held.put(id, new Held(version, row, posting));
        state = State.of(old.rows, old.writes + 1);
        if (dead > FEWEST_DEAD && dead > old.rows.size() / 4) {
            compact();
        }
        return true;
    }

    private void compact() {
        PostingColumns old = state.columns;
        int size = state.size;
        PostingRows rows = new PostingRows(Math.max(FIRST_CAPACITY, size));
        for (int row = 0; row < size; row++) {
            if (old.died(row) == PostingColumns.LIVING) {
                OpenPosting posting = old.posting(row);
                int place = rows.append(posting);
                held.computeIfPresent(posting.id(), (id, one) -> new Held(one.version, place, one.posting));
            }
        }
        dead = 0;
        state = State.of(rows, 0);
    }

    /**
     * What a reader sees.
     *
     * @param columns as they were then; later rows may be in others
     * @param size rows that were there
     * @param writes rows that a write with a higher number took out are still there
     */
    record State(PostingRows rows, PostingColumns columns, int size, int writes) {

        static State of(PostingRows rows, int writes) {
            return new State(rows, rows.columns(), rows.size(), writes);
        }
    }

    /** A posting and its row, or the trace of a removed one. */
    private record Held(long version, int row, @Nullable OpenPosting posting) {}

    /** Keeps the best rows, and counts them all. */
    private static final class TopRows implements PostingScan.Sink {

        private final PostingQuery query;
        private final Best<OpenPosting> best;
        private int eligibleCount;

        TopRows(PostingQuery query, int limit, @Nullable RankPosition after) {
            this.query = query;
            this.best = new Best<>(limit, after);
        }

        @Override
        public void eligible(PostingScan scan, int row, long sum) {
            eligibleCount++;
            if (best.isOutOfReach(scan.bound(row, sum))) {
                return;
            }
            int score = scan.score(row, sum);
            if (!best.isOutOfReach(score)) {
                OpenPosting open = scan.posting(row);
                long tieKey = query.candidate().idHash() ^ open.posting().tieHash();
                best.offer(new RankPosition(score, tieKey, open.id()), open);
            }
        }

        TopPostings result() {
            List<RankedPosting> items =
                    best.places().stream().map(this::ranked).toList();
            return new TopPostings(items, eligibleCount);
        }

        private RankedPosting ranked(Best.Place<OpenPosting> place) {
            OpenPosting open = place.value();
            CompiledPosting compiled = CompiledPosting.compile(open.posting(), open.weights(), query.context());
            return new RankedPosting(compiled, place.position(), compiled.utility(query.candidate()));
        }
    }
}
