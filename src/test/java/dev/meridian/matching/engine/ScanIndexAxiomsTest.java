package dev.meridian.matching.engine;

class ScanIndexAxiomsTest extends CandidateIndexContract {

    @Override
    CandidateIndex newIndex() {
        return new ScanIndex();
    }
}
