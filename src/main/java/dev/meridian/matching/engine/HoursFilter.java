package dev.meridian.matching.engine;

/** Who has too few hours in common in some week. */
record HoursFilter(HoursPoints hours) implements RowFilter {

    @Override
    public FilterCode code() {
        return FilterCode.OVERLAP_BELOW;
    }

    @Override
    public void takeOut(ChunkView view, SkillRows skills, long[] rows) {
        Runs runs = view.chunk().runs;
        for (int run = 0; run < runs.count() && !runs.isMixed(run); run++) {
            if (Words.isAnySet(rows, runs.start(run), runs.end(run)) && tooFew(runs.hoursClass(run))) {
                Words.clear(rows, runs.start(run), runs.end(run));
            }
        }
        takeOutOneByOne(runs, rows);
    }

    private void takeOutOneByOne(Runs runs, long[] rows) {
        int first = runs.firstMixedRow();
        for (int word = first >>> 6; word < rows.length; word++) {
            long rest = word == first >>> 6 ? rows[word] & (-1L << first) : rows[word];
            for (; rest != 0; rest &= rest - 1) {
                if (tooFew(runs.mixedClass((word << 6) | Long.numberOfTrailingZeros(rest)))) {
                    rows[word] &= ~(rest & -rest);
                }
            }
        }
    }

    private boolean tooFew(int hoursClass) {
        return hours.leastMinutes(hoursClass) < hours.leastAsked();
    }
}
