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
        for (int run = 0; run < runs.count(); run++) {
            takeOutEnd(chunk, run, rows);
        }
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

    private boolean isAbove(RateCurve curve, Chunk chunk, int row) {
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
