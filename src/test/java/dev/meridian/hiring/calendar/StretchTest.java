package dev.meridian.hiring.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StretchTest {
    private static Instant at(String time) {
        return Instant.parse("2027-03-01T" + time + ":00Z");
    }

    @Test
    void stretches_that_touch_do_not_overlap() {
        Stretch one = new Stretch(at("09:00"), at("10:00"));
        assertThat(one.overlaps(new Stretch(at("10:00"), at("11:00")))).isFalse();
        assertThat(new Stretch(at("10:00"), at("11:00")).overlaps(one)).isFalse();
        assertThat(one.overlaps(new Stretch(at("09:45"), at("11:00")))).isTrue();
        assertThat(one.overlaps(new Stretch(at("08:00"), at("12:00")))).isTrue();
    }

    @Test
    void the_next_quarter_hour_is_never_before_the_instant() {
        assertThat(Stretch.ceiling(at("09:15"))).isEqualTo(at("09:15"));
        assertThat(Stretch.ceiling(at("09:15").plusNanos(1))).isEqualTo(at("09:30"));
        assertThat(Stretch.ceiling(at("09:15").minusNanos(1))).isEqualTo(at("09:15"));
        assertThat(Stretch.ceiling(Instant.parse("1969-12-31T23:59:59Z"))).isEqualTo(Instant.EPOCH);
    }

    @Test
    void stretches_are_found_as_long_as_they_are_up_to_both_ends() {
        List<Instant> inside = List.of(at("09:00"), at("09:15"), at("09:45"), at("10:00"));
        assertThat(Stretch.where(at("09:00"), at("10:15"), inside::contains))
                .containsExactly(new Stretch(at("09:00"), at("09:30")), new Stretch(at("09:45"), at("10:15")));
        assertThat(Stretch.where(at("09:01"), at("09:59"), inside::contains))
                .containsExactly(new Stretch(at("09:15"), at("09:30")), new Stretch(at("09:45"), at("10:00")));
        assertThat(Stretch.where(at("09:30"), at("09:45"), inside::contains)).isEmpty();
    }

    @Test
    void
            working_time_on_real_dates_is_what_the_stated_intervals_say_in_every_zone_and_through_every_change_of_clocks() {
        RandomTimes.each(300, random -> {
            LocalDate date = random.date();
            RandomTimes.Side side = random.side(random.hours(random.zone()), date);
            WorkingTime time = side.toWorkingTime();
            Stream.iterate(time.startOf(date), quarter -> quarter.plusSeconds(900))
                    .limit(14 * 96)
                    .forEach(quarter -> assertThat(time.covers(quarter))
                            .as("%s at %s", side, quarter)
                            .isEqualTo(side.works(quarter)));
        });
    }
}
