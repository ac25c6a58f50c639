package dev.meridian.hiring.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HolidaysTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2027, 12, 31);

    @Test
    void a_country_s_holidays_are_listed_in_order_with_both_ends_included() {
        assertThat(Holidays.of("DE", NEW_YEAR, LocalDate.of(2027, 5, 1)))
                .containsExactly(
                        new PublicHoliday(NEW_YEAR, "DE", "New Year's Day"),
                        new PublicHoliday(LocalDate.of(2027, 3, 26), "DE", "Good Friday"),
                        new PublicHoliday(LocalDate.of(2027, 3, 29), "DE", "Easter Monday"),
                        new PublicHoliday(LocalDate.of(2027, 5, 1), "DE", "Labour day"));
    }

    @Test
    void a_holiday_that_a_weekend_moves_is_the_day_that_is_off() {
        LocalDate monday = LocalDate.of(2027, 7, 5);
        assertThat(Holidays.days("US", monday.minusDays(1), monday)).containsExactly(monday);
    }

    @Test
    void a_holiday_moved_out_of_its_year_is_found_in_the_year_that_it_moved_to() {
        // 2028-01-01 is a Saturday.
        assertThat(Holidays.days("US", NEW_YEARS_EVE, NEW_YEARS_EVE)).containsExactly(NEW_YEARS_EVE);
    }

    @Test
    void what_only_a_region_keeps_or_nobody_is_off_on_is_no_holiday() {
        LocalDate epiphany = LocalDate.of(2027, 1, 6); // off in Bavaria
        LocalDate goodFriday = LocalDate.of(2027, 3, 26); // kept in the Netherlands, and worked
        assertThat(Holidays.of("DE", epiphany, epiphany)).isEmpty();
        assertThat(Holidays.of("NL", goodFriday, goodFriday)).isEmpty();
    }

    @Test
    void of_a_country_that_is_not_known_or_not_stated_there_are_none_and_that_can_be_asked() {
        for (String country : new String[] {"NP", "ZZ", null}) {
            assertThat(Holidays.areKnownOf(country)).isFalse();
            assertThat(Holidays.of(country, NEW_YEAR, NEW_YEARS_EVE)).isEmpty();
        }
        for (String country : List.of("PT", "IN", "XK")) {
            assertThat(Holidays.areKnownOf(country)).isTrue();
            assertThat(Holidays.of(country, NEW_YEAR, NEW_YEARS_EVE)).isNotEmpty();
        }
    }

    @Test
    void every_holiday_has_a_name() {
        for (String country : Locale.getISOCountries()) {
            assertThat(Holidays.of(country, NEW_YEAR, NEW_YEARS_EVE))
                    .allSatisfy(
                            holiday -> assertThat(holiday.name()).isNotBlank().isNotEqualTo("undefined"));
        }
    }
}
