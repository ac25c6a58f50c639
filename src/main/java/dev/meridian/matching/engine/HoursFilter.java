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
        for (int run = 0; run < runs.count(); run++) {
            if (Words.isAnySet(rows, runs.start(run), runs.end(run))
                    && hours.leastMinutes(runs.hoursClass(run)) < hours.leastAsked()) {
                Words.clear(rows, runs.start(run), runs.end(run));
            }
        }
    }
}
