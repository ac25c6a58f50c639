package dev.meridian.hiring.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The public holidays of countries, as Jollyday knows them. Those of a whole country alone: who lives in which region of it
 * is not known here. Days that are kept without being off are none.
 */
public final class Holidays {
    /** Jollyday has calendars of exchanges too, whose codes are longer. */
    private static final Set<String> COUNTRIES = HolidayManager.getSupportedCalendarCodes().stream()
            .filter(code -> code.length() == 2)
            .collect(Collectors.toUnmodifiableSet());

    /** What Jollyday calls a holiday that it has no name for. */
    private static final String NAMELESS = "undefined";

    private Holidays() {}

    /** Whether the holidays of a country are known; where they are not, none are kept. */
    public static boolean areKnownOf(@Nullable String country) {
        return country != null && COUNTRIES.contains(country);
    }

    /**
     * The holidays from one day to another, both included, the earliest first; none where the country's are not known.
     *
     * @param country ISO 3166-1 alpha-2, or XK; null for a country that nobody stated
     */
    public static List<PublicHoliday> of(@Nullable String country, LocalDate from, LocalDate to) {
        if (country == null || !COUNTRIES.contains(country)) {
            return List.of();
        }
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
        // One year more at each end: New Year's Day on a Saturday may be off on the Friday, which is in the year
        // before.
        return IntStream.rangeClosed(from.getYear() - 1, to.getYear() + 1)
                .mapToObj(year -> manager.getHolidays(Year.of(year)))
                .flatMap(Set::stream)
                .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                .filter(holiday ->
                        !holiday.getDate().isBefore(from) && !holiday.getDate().isAfter(to))
                .map(holiday -> new PublicHoliday(holiday.getDate(), country, name(holiday)))
                .sorted(Comparator.comparing(PublicHoliday::date).thenComparing(PublicHoliday::name))
                .distinct()
                .toList();
    }

    /** The same as days alone. */
    public static Set<LocalDate> days(@Nullable String country, LocalDate from, LocalDate to) {
        return of(country, from, to).stream().map(PublicHoliday::date).collect(Collectors.toUnmodifiableSet());
    }

    private static String name(Holiday holiday) {
        String name = holiday.getDescription(Locale.ENGLISH);
        return name.equals(NAMELESS) ? "Public holiday" : name;
    }
}
