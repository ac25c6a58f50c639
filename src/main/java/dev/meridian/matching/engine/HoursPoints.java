package dev.meridian.matching.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What every class of hours is worth to one posting, computed once for all who share it, and only where it is asked: many
 * classes are those of one person. Not for several threads.
 */
final class HoursPoints {

    private static final int UNKNOWN = -1;

    private final OverlapScorer scorer;
    private final int maxPoints;
    private final HoursClasses classes;
    private final HoursClasses.View view;
    private final @Nullable ClockShifts[] shiftsByZone;
    private final int[] points; // of the class before, so that those without hours stand first
    private final int[] leastMinutes;
    private final int most;

    HoursPoints(OverlapScorer scorer, int maxPoints, HoursClasses classes) {
        this.scorer = scorer;
        this.maxPoints = maxPoints;
        this.classes = classes;
        this.view = classes.view();
        this.shiftsByZone = new ClockShifts[classes.zones()];
        this.points = new int[classes.size() + 1];
        this.leastMinutes = new int[points.length];
        this.most = scorer.stated() ? maxPoints : 0;
        Arrays.fill(points, UNKNOWN);
    }

    /**
     * The points that these hours earn.
     *
     * @param hoursClass or {@link Interned#NONE}
     */
    int points(int hoursClass) {
        int known = points[hoursClass + 1];
        return known == UNKNOWN ? computed(hoursClass) : known;
    }

    /** The most points that any hours earn. */
    int max() {
        return most;
    }

    int leastMinutes(int hoursClass) {
        points(hoursClass);
        return leastMinutes[hoursClass + 1];
    }

    int leastAsked() {
        return scorer.leastMinutesAsked();
    }

    /** The most that anybody in these rows, at least one, can earn: exact but for mixed runs. */
    int best(Runs runs, int fromRow, int toRow) {
        if (runs.firstMixedRow() < toRow) {
            return most;
        }
        int best = 0;
        for (int run = runs.at(fromRow); run < runs.count() && runs.start(run) < toRow && best < most; run++) {
            best = Math.max(best, points(runs.hoursClass(run)));
        }
        return best;
    }

    private int computed(int hoursClass) {
        OverlapTotals totals = totals(hoursClass);
        leastMinutes[hoursClass + 1] = totals.leastWeekMinutes();
        int earned = CompiledPosting.points(maxPoints, scorer.credit(totals));
        points[hoursClass + 1] = earned;
        return earned;
    }

    private OverlapTotals totals(int hoursClass) {
        ClockShifts shifts = hoursClass == Interned.NONE ? null : shifts(view.zone(hoursClass));
        return shifts == null ? OverlapTotals.NOTHING : view.totals(hoursClass, shifts);
    }

    private @Nullable ClockShifts shifts(int zone) {
        if (shiftsByZone[zone] == null) {
            shiftsByZone[zone] = scorer.shifts(classes.zone(zone));
        }
        return shiftsByZone[zone];
    }
}
