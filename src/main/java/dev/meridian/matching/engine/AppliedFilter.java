package dev.meridian.matching.engine;

/** Who is in the posting's pipeline already. */
record AppliedFilter() implements RowFilter {

    @Override
    public FilterCode code() {
        return FilterCode.ALREADY_APPLIED;
    }

    @Override
    public void takeOut(ChunkView view, SkillRows skills, long[] rows) {
        long[] applied = view.applied();
        if (applied != null) {
            Words.andNot(rows, applied);
        }
    }
}
