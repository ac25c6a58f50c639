package dev.meridian.matching.engine;

/** What every class of hours is worth to one posting, computed once for all who share it. */
final class HoursPoints {

    private final int[] points; // of the class before, so that those without hours stand first
    private final int[] leastMinutes;
    private final int leastAsked;

    HoursPoints(OverlapScorer scorer, int maxPoints, Interned<HoursClass> classes) {
        int count = classes.size();
        this.points = new int[count + 1];
        this.leastMinutes = new int[count + 1];
        this.leastAsked = scorer.leastMinutesAsked();
        for (int number = Interned.NONE; number < count; number++) {
            OverlapTotals totals = scorer.totals(number == Interned.NONE ? null : classes.value(number));
            points[number + 1] = CompiledPosting.points(maxPoints, scorer.credit(totals));
            leastMinutes[number + 1] = totals.leastWeekMinutes();
        }
    }

    /** @param hoursClass or {@link Interned#NONE} */
    int points(int hoursClass) {
        return points[hoursClass + 1];
    }

    int leastMinutes(int hoursClass) {
        return leastMinutes[hoursClass + 1];
    }

    int leastAsked() {
        return leastAsked;
    }

    /** The most that anybody in these rows, at least one, earns. */
    int best(Runs runs, int fromRow, int toRow) {
        int best = 0;
        for (int run = runs.at(fromRow); run < runs.count() && runs.start(run) < toRow; run++) {
            best = Math.max(best, points(runs.hoursClass(run)));
        }
        return best;
    }
}
