package dev.meridian.matching.engine;

/** Who earns nothing for any requirement. */
record NoSkillFilter() implements RowFilter {

    @Override
    public FilterCode code() {
        return FilterCode.NO_SKILL_IN_COMMON;
    }

    @Override
    public void takeOut(ChunkView view, SkillRows skills, long[] rows) {
        Words.and(rows, skills.any());
    }
}
