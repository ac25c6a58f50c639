package dev.meridian.bench;

import dev.meridian.matching.engine.CompiledPosting;
import dev.meridian.matching.engine.Posting;
import dev.meridian.matching.engine.Weights;

/**
 * One thing asked.
 *
 * @param number from 0 up, the same in every run
 */
record Query(int number, Group group, Posting posting, Weights weights) {
    /** Candidates on a page. */
    static final int PAGE = 50;
    /** Candidates before the page of {@link Group#DEEP}: it is the 500th, or the last full one where there are fewer. */
    static final int DEEP = 499 * PAGE;

    /** What a posting of the group is like. */
    enum Group {
        /** One of the most popular skills, hours and pay. */
        BROAD(30),
        /** Four or five skills of one craft with levels and years, hours and pay. */
        TYPICAL(70),
        /** Skills that few hold: alone, or as a must-have beside usual ones. */
        RARE(30),
        /** As typical, with countries, a language, a kind, a start date, a least overlap and a must-have. */
        FILTERED(40),
        /** Asynchronous, no pay, one skill: thousands with the same score. */
        TIES(20),
        /** As typical, its 500th page. */
        DEEP(20),
        /** As filtered: whom each filter keeps out. */
        INSIGHTS(10);

        private final int count;

        Group(int count) {
            this.count = count;
        }

        /** Postings of this kind. */
        int count() {
            return count;
        }
    }

    CompiledPosting compiled() {
        return CompiledPosting.compile(posting, weights, Queries.CONTEXT);
    }
}
