package dev.meridian.matching.engine;

/** With so little room beside the segments that nearly everybody is in one, and merged into others time and again. */
class SegmentIndexAxiomsTest extends CandidateIndexContract {

    @Override
    CandidateIndex newIndex() {
        return new SegmentIndex(Runnable::run, 2);
    }

    @Override
    void settle(CandidateIndex index) {
        ((SegmentIndex) index).compact();
    }
}
