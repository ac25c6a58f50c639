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
 * taken out by then. So a write costs as much as its own posting, a reader copies nothing, and none waits for another. Once
 * a quarter of the rows are dead, each write moves a few living ones to new rows, which take the place of the old ones when
 * they are complete ({@link Renewal}); whoever still reads the old ones may finish.
 *
 * <p>Cost. A query reads 8 bytes for each posting and skill that the candidate's skills count for, 8 for each posting with a
 * sum, and 24 to 64 for those that pass the coarsest filters. It depends on no context seen before: the distances of clocks
 * are remembered by the candidate's zone, and which countries let whom in by the country, but neither rates nor relations.
 * Only the postings on the page are compiled. Memory beside the posting itself is 72 bytes of columns and 8 for each of its
 * skills, with room to grow half as much again, and 150 for its place in the map.
 *
 * <p>Versions order the writes to one posting, so that they may arrive late or twice; that of a removed one is remembered.
 */
public final class PostingIndex {

    private static final int FIRST_CAPACITY = 64;
    private static final int FEWEST_DEAD = 1024;
    private static final int MOVED_AT_ONCE = 16;

    private final int fewestDead;
    private final int movedAtOnce;

    private final Map<UUID, Held> held = new ConcurrentHashMap<>();
    private @Nullable Renewal renewal;
    private int generation;
    private int dead;
    private volatile State state = State.of(new PostingRows(FIRST_CAPACITY), 0);

    /** Starts empty. */
    public PostingIndex() {
        this(FEWEST_DEAD, MOVED_AT_ONCE);
    }

    /** Starts empty, renews its rows no sooner than so many are dead, and moves so many of them with each write. */
    PostingIndex(int fewestDead, int movedAtOnce) {
        this.fewestDead = fewestDead;
        this.movedAtOnce = movedAtOnce;
    }

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

    /** Whether a posting is held, or was removed, at this version or a later one. */
    public boolean knows(UUID postingId, long version) {
        Held one = held.get(postingId);
        return one != null && one.version >= version;
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
        Held now = new Held(version, posting, before);
        if (before == null || before.posting == null || !before.posting.equals(posting)) {
            change(before, now);
        }
        held.put(id, now);
        renew();
        return true;
    }

    private void change(@Nullable Held before, Held now) {
        PostingRows rows = state.rows;
        int write = state.writes + 1;
        if (now.posting != null) {
            now.setRow(generation, rows.append(now.posting));
            if (renewal != null) {
                now.setRow(generation + 1, renewal.rows.append(now.posting));
            }
        }
        if (before != null && before.posting != null) {
            int row = before.row(generation);
            rows.kill(row, write);
            dead++;
            if (renewal != null && renewal.has(row)) {
                renewal.kill(before.row(generation + 1));
            }
        }
        state = State.of(rows, write);
    }

    private void renew() {
        if (renewal == null && dead > fewestDead && dead > state.size / 4) {
            renewal = new Renewal(state.size, movedAtOnce);
        }
        if (renewal == null) {
            return;
        }
        renewal.move(state.columns, (posting, row) -> {
            Held one = held.get(posting.id());
            if (one != null) {
                one.setRow(generation + 1, row);
            }
        });
        if (renewal.isComplete()) {
            state = State.of(renewal.rows, 0);
            dead = renewal.dead();
            generation++;
            renewal = null;
        }
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

    /** A posting with its row, also that of a generation on the way; or the trace of a removed one. */
    private static final class Held {

        private final long version;
        private final @Nullable OpenPosting posting;
        private int evenRow;
        private int oddRow;

        Held(long version, @Nullable OpenPosting posting, @Nullable Held before) {
            this.version = version;
            this.posting = posting;
            this.evenRow = before == null ? -1 : before.evenRow;
            this.oddRow = before == null ? -1 : before.oddRow;
        }

        int row(int generation) {
            return (generation & 1) == 0 ? evenRow : oddRow;
        }

        void setRow(int generation, int row) {
            if ((generation & 1) == 0) {
                evenRow = row;
            } else {
                oddRow = row;
            }
        }
    }

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
            List<RankedPosting> items = best.places().stream().map(this::ranked).toList();
            return new TopPostings(items, eligibleCount);
        }

        private RankedPosting ranked(Best.Place<OpenPosting> place) {
            OpenPosting open = place.value();
            CompiledPosting compiled = CompiledPosting.compile(open.posting(), open.weights(), query.context());
            return new RankedPosting(compiled, place.position(), compiled.utility(query.candidate()));
        }
    }
}
