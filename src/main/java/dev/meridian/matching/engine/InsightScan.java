package dev.meridian.matching.engine;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts, chunk by chunk, whom each filter keeps out, and whom no other one does. */
final class InsightScan {

    private final RowQuery query;
    private final SkillRows skills;
    private final long[] present = new long[Chunk.WORDS];
    private final long[] failing = new long[Chunk.WORDS];
    private final long[][] failures;
    private final long[] once = new long[Chunk.WORDS];
    private final long[] twice = new long[Chunk.WORDS];
    private final Map<FilterCode, FilterCount> counts = new EnumMap<>(FilterCode.class);

    InsightScan(RowQuery query) {
        this.query = query;
        this.skills = new SkillRows(query.skills());
        this.failures = new long[query.filters().size()][Chunk.WORDS];
        for (FilterCode code : FilterCode.values()) {
            counts.put(code, new FilterCount(0, 0));
        }
    }

    void all(List<ChunkView> views) {
        views.forEach(this::one);
    }

    /** Adds somebody who is in no chunk. */
    void add(Assessment assessment) {
        boolean only = Integer.bitCount(assessment.failures()) == 1;
        assessment.failed().forEach(code -> add(code, 1, only ? 1 : 0));
    }

    Map<FilterCode, FilterCount> counts() {
        return counts;
    }

    private void one(ChunkView view) {
        List<RowFilter> filters = query.filters();
        skills.fill(view.chunk());
        view.present(present);
        Arrays.fill(once, 0);
        Arrays.fill(twice, 0);
        for (int i = 0; i < filters.size(); i++) {
            System.arraycopy(present, 0, failing, 0, failing.length);
            filters.get(i).takeOut(view, skills, failing);
            long[] failed = failures[i];
            for (int word = 0; word < failed.length; word++) {
                failed[word] = present[word] & ~failing[word];
                twice[word] |= once[word] & failed[word];
                once[word] |= failed[word];
            }
        }
        for (int i = 0; i < filters.size(); i++) {
            int fails = Words.count(failures[i]);
            Words.andNot(failures[i], twice);
            add(filters.get(i).code(), fails, Words.count(failures[i]));
        }
    }

    private void add(FilterCode code, int fails, int failsOnlyThis) {
        counts.merge(
                code,
                new FilterCount(fails, failsOnlyThis),
                (a, b) -> new FilterCount(a.fails() + b.fails(), a.failsOnlyThis() + b.failsOnlyThis()));
    }
}
