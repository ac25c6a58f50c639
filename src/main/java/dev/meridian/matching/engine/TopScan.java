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
    private final int lowestScoreBefore;
    private int least; // a score that so many reach as are asked for: who has less is not among them
    private int eligible;

    TopScan(RowQuery query, Best<UUID> best) {
        RankPosition after = best.after();
        this.query = query;
        this.best = best;
        this.skills = new SkillRows(query.skills());
        this.bound = new SkillBound(query.skills(), query.posting().skills());
        this.tieHigh = (int) (query.posting().posting().tieHash() >>> 32);
        this.least = best.worst() == null ? 0 : best.worst().score();
        this.lowestScoreBefore = after == null ? Integer.MAX_VALUE : after.score();
    }

    /** The chunks with the best hours come first: what they hold tells what the others must beat. */
    void all(List<ChunkView> views) {
        views.stream()
                .map(this::promising)
                .sorted(Comparator.comparingInt(Promising::hoursPoints).reversed())
                .forEach(this::one);
    }

    /** A chunk, and the most that hours earn in each of its windows, and in all of it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Promising(ChunkView view, int[] byWindow, int hoursPoints) {}

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
        int run = chunk.runs.at(from);
        for (int word = 0; word < window.length; word++) {
            for (long rest = window[word]; rest != 0; rest &= rest - 1) {
                int row = from + ((word << 6) | Long.numberOfTrailingZeros(rest));
                while (chunk.runs.end(run) <= row) {
                    run++;
                }
                int hours = query.hours().points(chunk.runs.hoursClass(run));
                if (mayCount(chunk, row, hours + query.maxRate() + query.maxSkills())) {
                    left[count] = row;
                    leftRuns[count++] = run;
                }
            }
        }
        readAhead(chunk, count);
        for (int i = 0; i < count; i++) {
            score(chunk, left[i], leftRuns[i]);
        }
    }

    /** Whether somebody who can have so many points at most may be among the best. */
    private boolean mayCount(Chunk chunk, int row, int most) {
        if (most < least) {
            return false;
        }
        RankPosition worst = best.worst();
        return worst == null || most > worst.score() || chunk.isAnonymous(row) || mayComeBefore(worst, chunk.ties[row]);
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
        int points = query.hours().points(chunk.runs.hoursClass(run))
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
        RankPosition worst = best.worst();
        if (worst != null) {
            least = Math.max(least, worst.score());
        }
    }

    /** Half of the tie key decides nearly always, and is at hand. */
    private boolean mayComeBefore(RankPosition worst, int tie) {
        return Integer.compareUnsigned(tie ^ tieHigh, (int) (worst.tieKey() >>> 32)) <= 0;
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
