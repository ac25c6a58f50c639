package dev.meridian.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeeklyHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void midnight_to_midnight_is_a_whole_day() {
        assertThat(interval(DayOfWeek.MONDAY, "00:00", "00:00").minutes()).isEqualTo(24 * 60);
        assertThat(interval(DayOfWeek.MONDAY, "22:00", "22:00").minutes()).isEqualTo(24 * 60);
        assertThat(interval(DayOfWeek.MONDAY, "22:00", "06:15").minutes()).isEqualTo(8 * 60 + 15);
    }

    @Test
    void sunday_night_goes_on_at_monday_midnight() {
        WeekSlots slots = WeekSlots.of(List.of(interval(DayOfWeek.SUNDAY, "23:00", "01:00")));

        assertThat(slots.count()).isEqualTo(8);
        assertThat(slots.contains(0)).isTrue();
        assertThat(slots.contains(3)).isTrue();
        assertThat(slots.contains(4)).isFalse();
        assertThat(slots.contains(671)).isTrue();
        assertThat(slots.contains(667)).isFalse();
    }

    @Test
    void a_night_shift_counts_for_the_day_on_which_it_starts() {
        WeeklyHours hours = new WeeklyHours(
                BERLIN,
                List.of(
                        interval(DayOfWeek.MONDAY, "22:00", "06:00"),
                        interval(DayOfWeek.MONDAY, "08:00", "09:00"),
                        interval(DayOfWeek.SUNDAY, "22:00", "06:00")));

        assertThat(hours.statedDays()).isEqualTo(2);
        assertThat(hours.minutesPerWeek()).isEqualTo(17 * 60);
    }

    @Test
    void time_stated_twice_counts_once() {
        WeeklyHours hours = new WeeklyHours(
                BERLIN,
                List.of(interval(DayOfWeek.MONDAY, "09:00", "12:00"), interval(DayOfWeek.MONDAY, "11:00", "13:00")));

        assertThat(hours.minutesPerWeek()).isEqualTo(4 * 60);
    }

    @Test
    void shifting_goes_around_the_week_and_back() {
        WeekSlots slots = WeekSlots.of(
                List.of(interval(DayOfWeek.SUNDAY, "21:00", "23:45"), interval(DayOfWeek.TUESDAY, "09:00", "09:15")));

        for (int shift = -700; shift <= 700; shift++) {
            WeekSlots moved = slots.shiftedBy(shift);
            assertThat(moved.count()).isEqualTo(slots.count());
            assertThat(moved.shiftedBy(-shift)).isEqualTo(slots).hasSameHashCodeAs(slots);
        }
    }

    @Test
    void a_shift_moves_every_slot_by_as_much() {
        WeekSlots slots = WeekSlots.of(List.of(interval(DayOfWeek.MONDAY, "00:00", "00:30")));

        assertThat(slots.shiftedBy(4))
                .isEqualTo(WeekSlots.of(List.of(interval(DayOfWeek.MONDAY, "01:00", "01:30"))))
                .isNotEqualTo(slots);
        assertThat(slots.shiftedBy(-1)).isEqualTo(WeekSlots.of(List.of(interval(DayOfWeek.SUNDAY, "23:45", "00:15"))));
        assertThat(slots.shiftedBy(0)).isSameAs(slots);
    }

    @Test
    void sets_of_slots_are_joined_intersected_and_compared() {
        WeekSlots morning = WeekSlots.of(List.of(interval(DayOfWeek.SUNDAY, "06:00", "12:00")));
        WeekSlots noon = WeekSlots.of(List.of(interval(DayOfWeek.SUNDAY, "11:00", "13:00")));

        assertThat(morning.or(noon))
                .isEqualTo(WeekSlots.of(List.of(interval(DayOfWeek.SUNDAY, "06:00", "13:00"))))
                .hasToString("WeekSlots[420 minutes]");
        assertThat(morning.minutesInCommon(noon)).isEqualTo(60);
        assertThat(morning.minutesInCommon(WeekSlots.NONE)).isZero();
        assertThat(morning).isNotEqualTo(noon).doesNotHaveSameHashCodeAs(noon).isNotEqualTo("morning");
        assertThat(morning.isEmpty()).isFalse();
        assertThat(WeekSlots.NONE.isEmpty()).isTrue();
    }

    @Test
    void a_week_has_no_slots_before_its_first_or_after_its_last() {
        WeekSlots whole = WeekSlots.of(List.of(DayOfWeek.values()).stream()
                .map(day -> interval(day, "00:00", "00:00"))
                .toList());

        assertThat(whole.count()).isEqualTo(WeekSlots.SLOTS);
        assertThat(whole.contains(0)).isTrue();
        assertThat(whole.contains(671)).isTrue();
        assertThat(whole.contains(-1)).isFalse();
        assertThat(whole.contains(672)).isFalse();
    }

    @Test
    void the_number_of_intervals_has_an_end() {
        HoursInterval monday = interval(DayOfWeek.MONDAY, "09:00", "17:00");

        assertThat(new WeeklyHours(BERLIN, Collections.nCopies(672, monday)).minutesPerWeek())
                .isEqualTo(480);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeeklyHours(BERLIN, Collections.nCopies(673, monday)));
    }

    @Test
    void what_is_off_the_quarter_hour_or_empty_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> interval(DayOfWeek.MONDAY, "09:05", "17:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> interval(DayOfWeek.MONDAY, "09:00", "17:00:01"));
        assertThatIllegalArgumentException().isThrownBy(() -> interval(DayOfWeek.MONDAY, "09:00:00.1", "17:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> new WeeklyHours(BERLIN, List.of()));
    }

    private static HoursInterval interval(DayOfWeek day, String start, String end) {
        return new HoursInterval(day, LocalTime.parse(start), LocalTime.parse(end));
    }
}
