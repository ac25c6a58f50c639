package dev.meridian.matching.engine;

import dev.meridian.shared.WeekSlots;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * Numbers for classes of hours, as {@link Interned} gives them, and beside them all their slots in one array: a ranking
 * reads thousands of classes, and finds each in three lines of the cache.
 */
final class HoursClasses {

    private static final int STRIDE = 2 * WeekSlots.WORDS;

    private final Interned<HoursClass> classes = new Interned<>();
    private final Interned<ZoneId> zones = new Interned<>();
    private volatile long[] slots = new long[16 * STRIDE];
    private volatile int[] zoneOf = new int[16];

    /** The number of a class, given now if it has none. One thread may add while others read. */
    int add(HoursClass hours) {
        int known = classes.find(hours);
        if (known != Interned.NONE) {
            return known;
        }
        int number = classes.size();
        if (number == zoneOf.length) {
            slots = Arrays.copyOf(slots, 2 * number * STRIDE);
            zoneOf = Arrays.copyOf(zoneOf, 2 * number);
        }
        hours.preferred().copyTo(slots, number * STRIDE);
        hours.all().copyTo(slots, number * STRIDE + WeekSlots.WORDS);
        zoneOf[number] = hours.acceptsMore() ? zones.add(hours.zone()) : ~zones.add(hours.zone());
        return classes.add(hours);
    }

    HoursClass value(int number) {
        return classes.value(number);
    }

    int size() {
        return classes.size();
    }

    int zones() {
        return zones.size();
    }

    ZoneId zone(int zone) {
        return zones.value(zone);
    }

    /** A moment's arrays, for a query that reads many classes. */
    View view() {
        return new View(slots, zoneOf);
    }

    /** Classes known when it was made. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record View(long[] slots, int[] zoneOf) {

        int zone(int hoursClass) {
            int zone = zoneOf[hoursClass];
            return zone < 0 ? ~zone : zone;
        }

        OverlapTotals totals(int hoursClass, ClockShifts shifts) {
            int preferred = hoursClass * STRIDE;
            int all = preferred + WeekSlots.WORDS;
            return shifts.totals(slots, zoneOf[hoursClass] < 0 ? all : preferred, all);
        }
    }
}
