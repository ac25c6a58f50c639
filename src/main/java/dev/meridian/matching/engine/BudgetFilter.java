package dev.meridian.matching.engine;

/** Whose least rate is above the budget: in each run the last ones. */
record BudgetFilter(RateCurves curves) implements RowFilter {

    @Override
    public FilterCode code() {
        return FilterCode.RATE_ABOVE_BUDGET;
    }

    @Override
    public void takeOut(ChunkView view, SkillRows skills, long[] rows) {
        Chunk chunk = view.chunk();
        Runs runs = chunk.runs;
        int shortOnes = runs.count();
        while (shortOnes > 0 && runs.isShort(shortOnes - 1)) {
            shortOnes--;
        }
        for (int run = 0; run < shortOnes; run++) {
            takeOutEnd(chunk, run, rows);
        }
        takeOutOneByOne(chunk, shortOnes, rows);
    }

    private void takeOutEnd(Chunk chunk, int run, long[] rows) {
        Runs runs = chunk.runs;
        int end = runs.end(run);
        RateCurve curve = curves.of(runs.currency(run));
        if (curve == null || chunk.minimumKeys[end - 1] < curve.highestMinimumKey()) {
            return;
        }
        int doubtful = firstFrom(chunk.minimumKeys, curve.highestMinimumKey(), runs.start(run), end);
        int above = firstFrom(chunk.minimumKeys, curve.highestMinimumKey() + 1, doubtful, end);
        Words.clear(rows, above, end);
        for (int row = doubtful; row < above; row++) {
            if (Words.isSet(rows, row) && isAbove(curve, chunk, row)) {
                Words.clear(rows, row, row + 1);
            }
        }
    }

    /** From the first short run on: most of those that are left in it have nobody. */
    private void takeOutOneByOne(Chunk chunk, int firstRun, long[] rows) {
        Runs runs = chunk.runs;
        if (firstRun == runs.count()) {
            return;
        }
        int run = firstRun;
        int start = runs.start(firstRun);
        for (int word = start >>> 6; word < rows.length; word++) {
            long rest = word == start >>> 6 ? rows[word] & (-1L << start) : rows[word];
            for (; rest != 0; rest &= rest - 1) {
                int row = (word << 6) | Long.numberOfTrailingZeros(rest);
                while (runs.end(run) <= row) {
                    run++;
                }
                RateCurve curve = curves.of(runs.currency(run));
                if (curve != null && isAbove(curve, chunk, row)) {
                    rows[word] &= ~(rest & -rest);
                }
            }
        }
    }

    private boolean isAbove(RateCurve curve, Chunk chunk, int row) {
        int key = chunk.minimumKeys[row];
        if (key != curve.highestMinimumKey()) {
            return key > curve.highestMinimumKey();
        }
        return curve.aboveBudget(Details.hourlyMinimum(chunk.details, chunk.detailStarts[row], curves.vocabulary()));
    }

    /** The first row whose key is so great or greater. */
    private static int firstFrom(int[] keys, int key, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
