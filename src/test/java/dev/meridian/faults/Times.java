package dev.meridian.faults;

import java.util.List;

/** Quantiles of how long answers took, in seconds. */
final class Times {
    private final double[] sorted;

    private Times(double[] sorted) {
        this.sorted = sorted;
    }

    static Times of(List<Probe.Answer> answers) {
        return new Times(
                answers.stream().mapToDouble(Probe.Answer::seconds).sorted().toArray());
    }

    double median() {
        return sorted[sorted.length / 2];
    }

    double slowest() {
        return sorted[sorted.length - 1];
    }
}
