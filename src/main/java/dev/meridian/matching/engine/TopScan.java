package dev.meridian.matching.engine;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Looks through chunks for the best of all: counts whom no filter keeps out, leaves out by the dozen whose skills cannot be
 * worth enough beside the hours they have, and scores the rest. Not for several threads.
 *
 * <p>A chunk takes some tens of microseconds to filter and count, and each row that has to be scored a tenth of one.
 */
final class TopScan {

    private static final int WINDOW = 64 * Circuit.Scratch.WORDS;

    /** The score of the last of those kept while fewer are kept than are asked for. */
    private static final int NOBODY = -1;

    private final RowQuery query;
    private final Best<UUID> best;
    private final SkillRows skills;
    private final SkillBound bound;
    private final Circuit.Scratch scratch = new Circuit.Scratch();
    private final long[] rows = new long[Chunk.WORDS];
    private final long[] window = new long[Circuit.Scratch.WORDS];
    private final int[] left = new int[WINDOW];
    private final int[] leftRuns = new int[WINDOW];
    private boolean guessed;
    private long unusedTouched; // keeps the compiler from dropping what is only touched
    private final int tieHigh;
    private final int maxScore;
    private final int lowestScoreBefore;
    private int worstScore = NOBODY; // of the last of those who are kept
    private int worstTie; // half of the tie key of that one
    private int least; // a score that so many reach as are asked for: who has less is not among them
    private int eligible;

    TopScan(RowQuery query, Best<UUID> best) {
        RankPosition after = best.after();
        this.query = query;
        this.best = best;
        this.skills = new SkillRows(query.skills());
        this.bound = new SkillBound(query.skills(), query.posting().skills());
        this.tieHigh = (int) (query.posting().posting().tieHash() >>> 32);
        this.maxScore = query.hours().max() + query.maxRate() + query.maxSkills();
        this.lowestScoreBefore = after == null ? Integer.MAX_VALUE : after.score();
        noteWorst();
    }

    /**
     * The chunks with the best hours come first: what they hold tells what the others must beat. Where hours are mixed they
     * cost the most to look at, so those come last.
     */
    void all(List<ChunkView> views) {
        views.stream()
                .map(this::promising)
                .sorted(Comparator.comparing(Promising::isMixed)
                        .thenComparing(
                                Comparator.comparingInt(Promising::hoursPoints).reversed()))
                .forEach(this::one);
    }

    /** A chunk, and the most that hours earn in each of its windows, and in all of it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Promising(ChunkView view, int[] byWindow, int hoursPoints) {

        boolean isMixed() {
            return view.chunk().runs.firstMixedRow() < view.chunk().size;
        }
    }

    private Promising promising(ChunkView view) {
        Chunk chunk = view.chunk();
        int[] byWindow = new int[(chunk.size + WINDOW - 1) / WINDOW];
        int most = 0;
        for (int i = 0; i < byWindow.length; i++) {
            byWindow[i] = query.hours().best(chunk.runs, i * WINDOW, Math.min(chunk.size, (i + 1) * WINDOW));
            most = Math.max(most, byWindow[i]);
        }
        return new Promising(view, byWindow, most);
    }

    /** How many candidates no filter keeps out. */
    int eligible() {
        return eligible;
    }

    private void one(Promising promising) {
        ChunkView view = promising.view;
        skills.fill(view.chunk());
        view.present(rows);
        for (RowFilter filter : query.filters()) {
            filter.takeOut(view, skills, rows);
        }
        int count = Words.count(rows);
        eligible += count;
        if (count == 0
                || sumNeeded(promising.hoursPoints) > query.posting().skills().fullSum()) {
            return;
        }
        if (!guessed && least == 0 && count >= FirstGuess.enough(best)) {
            guessed = true;
            least = new FirstGuess(query, bound, skills, scratch).leastOfBest(view.chunk(), rows, best);
        }
        for (int i = 0; i < promising.byWindow.length; i++) {
            window(view.chunk(), i * WINDOW, promising.byWindow[i]);
        }
    }

    private void window(Chunk chunk, int from, int hoursPoints) {
        System.arraycopy(rows, from >>> 6, window, 0, window.length);
        if (isEmpty(window)) {
            return;
        }
        long needed = sumNeeded(hoursPoints);
        if (needed > query.posting().skills().fullSum()) {
            return;
        }
        if (needed > 0) {
            bound.atLeast(needed).keep(skills, from >>> 6, window, scratch);
        }
        int count = 0;
        Runs runs = chunk.runs;
        int to = Math.min(chunk.size, from + WINDOW);
        for (int run = runs.at(from); run < runs.count() && runs.start(run) < to; run++) {
            int most = runs.isMixed(run) ? maxScore : most(runs.hoursClass(run));
            if (most >= least) {
                count = collect(chunk, run, from, most, count);
            }
        }
        readAhead(chunk, count);
        for (int i = 0; i < count; i++) {
            score(chunk, left[i], leftRuns[i]);
        }
    }

    /** The most that somebody with these hours can have. */
    private int most(int hoursClass) {
        return query.hours().points(hoursClass) + query.maxRate() + query.maxSkills();
    }

    /**
     * Collects the rows of a run and the window that may be among the best.
     *
     * @param most what any of them can have at most; each of a mixed run may have less
     * @param count how many are collected already
     * @return how many are then
     */
    private int collect(Chunk chunk, int run, int from, int most, int count) {
        int first = Math.max(chunk.runs.start(run) - from, 0);
        int last = Math.min(chunk.runs.end(run) - from, WINDOW) - 1;
        int collected = count;
        boolean mixed = chunk.runs.isMixed(run);
        for (int word = first >>> 6; word <= last >>> 6; word++) {
            long rest = window[word];
            rest &= word == first >>> 6 ? -1L << first : -1L;
            rest &= word == last >>> 6 ? -1L >>> ~last : -1L;
            for (; rest != 0; rest &= rest - 1) {
                int row = from + ((word << 6) | Long.numberOfTrailingZeros(rest));
                if (mayCount(chunk, row, most) && (!mixed || mayCount(chunk, row, most(chunk.runs.mixedClass(row))))) {
                    left[collected] = row;
                    leftRuns[collected++] = run;
                }
            }
        }
        return collected;
    }

    /** Whether somebody who can have so many points at most may be among the best. */
    private boolean mayCount(Chunk chunk, int row, int most) {
        if (most < least) {
            return false;
        }
        return most > worstScore || chunk.isAnonymous(row) || mayComeBefore(chunk.ties[row]);
    }

    /**
     * Touches what scoring will read. The rows lie apart, and memory answers many requests in the time of one, but only when
     * they do not wait for each other, as those of one row's score do.
     */
    private void readAhead(Chunk chunk, int count) {
        int last = chunk.skills.length - 1;
        if (last < 0) {
            return;
        }
        long touched = 0;
        for (int i = 0; i < count; i++) {
            touched += chunk.asks[left[i]] + chunk.skills[Math.min(last, chunk.skillStarts[left[i]])];
        }
        unusedTouched = touched;
    }

    private void score(Chunk chunk, int row, int run) {
        int points = query.hours().points(chunk.runs.hoursClass(run, row))
                + query.ratePoints(chunk.runs.currency(run), chunk.asks[row]);
        if (!mayCount(chunk, row, points + query.maxSkills())) {
            return;
        }
        int score = points + query.skillPoints(query.skills().weightedSum(chunk, row));
        if (score > lowestScoreBefore || !mayCount(chunk, row, score)) {
            return;
        }
        if (chunk.isAnonymous(row)) {
            UUID alias = Details.alias(chunk.details, chunk.detailStarts[row + 1]);
            offer(query.posting().positionOf(alias, score), chunk.id(row));
        } else {
            UUID id = chunk.id(row);
            offer(new RankPosition(score, query.posting().tieKey(id), id), id);
        }
    }

    private void offer(RankPosition position, UUID id) {
        best.offer(position, id);
        noteWorst();
    }

    private void noteWorst() {
        RankPosition worst = best.worst();
        if (worst != null) {
            worstScore = worst.score();
            worstTie = (int) (worst.tieKey() >>> 32);
            least = Math.max(least, worstScore);
        }
    }

    /** Half of the tie key decides nearly always, and is at hand. */
    private boolean mayComeBefore(int tie) {
        return Integer.compareUnsigned(tie ^ tieHigh, worstTie) <= 0;
    }

    /** What skills must be worth for somebody with these hours, at the best rate, to be kept. */
    private long sumNeeded(int hoursPoints) {
        return query.sumFor(least - hoursPoints - query.maxRate());
    }

    private static boolean isEmpty(long[] words) {
        long any = 0;
        for (long word : words) {
            any |= word;
        }
        return any == 0;
    }
}
