package dev.meridian.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dev.meridian.support.Api;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.restassured.path.json.JsonPath;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class OverlapTest {
    private static final String ADDRESS = "/v1/reference/time-zones/overlap";
    private static final String BERLIN = "aZone=Europe/Berlin&aStart=09:00&aEnd=17:00";
    private static final String NEW_YORK = "bZone=America/New_York&bStart=09:00&bEnd=17:00";

    @Test
    void berlin_and_new_york_change_their_clocks_on_different_days() {
        JsonPath answer = overlap(BERLIN + "&" + NEW_YORK + "&startDate=2026-03-02");
        assertThat(answer.getList("regimes.from"))
                .containsExactly("2026-03-02", "2026-03-09", "2026-03-30", "2026-10-26", "2026-11-02");
        assertThat(answer.getList("regimes.minutesPerWorkingDay")).containsExactly(120, 180, 120, 180, 120);
        assertThat(answer.getList("regimes.minutesPerWeek")).containsExactly(600, 900, 600, 900, 600);
        assertThat(answer.getString("regimes[4].to")).isEqualTo("2027-02-28");
        // 48 weeks of 600 minutes and 4 of 900
        assertThat(answer.getInt("meanMinutesPerWeek")).isEqualTo(623);
        assertThat(answer.getInt("minMinutesPerWeek")).isEqualTo(600);
        assertThat(answer.getInt("meanMinutesPerWorkingDay")).isEqualTo(124);
        assertThat(answer.getString("tzdbVersion")).matches("20\\d\\d[a-z]");
    }

    @Test
    void both_sides_are_told_as_a_profile_would_take_them() {
        JsonPath answer = overlap(BERLIN + "&aDays=SATURDAY-MONDAY,WEDNESDAY&" + NEW_YORK);
        assertThat(answer.getString("a.timeZone")).isEqualTo("Europe/Berlin");
        assertThat(answer.getList("a.intervals.day")).containsExactly("MONDAY", "WEDNESDAY", "SATURDAY", "SUNDAY");
        assertThat(answer.getList("b.intervals.day"))
                .containsExactly("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");
        assertThat(answer.getMap("b.intervals[0]"))
                .isEqualTo(Map.of("day", "MONDAY", "start", "09:00", "end", "17:00"));
        Api.candidate().createCandidate(Samples.candidate().with("workHours", answer.getMap("a")));
    }

    @ParameterizedTest(name = "{0} {1}-{2} on {3} and {4} {5}-{6} on {7} have {9} minutes in the week of {8}")
    @CsvSource({
        // a quarter of an hour off, with and without summer time on the other side
        "Asia/Kathmandu,09:00,17:00,MONDAY-FRIDAY,Europe/Berlin,09:00,17:00,MONDAY-FRIDAY,2026-01-05,975",
        "Asia/Kathmandu,09:00,17:00,MONDAY-FRIDAY,Europe/Berlin,09:00,17:00,MONDAY-FRIDAY,2026-07-06,1275",
        "Pacific/Chatham,09:00,17:00,MONDAY-FRIDAY,Pacific/Auckland,09:00,17:00,MONDAY-FRIDAY,2026-07-06,2175",
        // half an hour of summer time
        "Australia/Lord_Howe,09:00,17:00,MONDAY-FRIDAY,Australia/Brisbane,09:00,17:00,MONDAY-FRIDAY,2026-07-06,2250",
        "Australia/Lord_Howe,09:00,17:00,MONDAY-FRIDAY,Australia/Brisbane,09:00,17:00,MONDAY-FRIDAY,2026-12-07,2100",
        // summer time that the database tells as winter time
        "Europe/Dublin,09:00,17:00,MONDAY-FRIDAY,Europe/London,09:00,17:00,MONDAY-FRIDAY,2026-07-06,2400",
        "Europe/Dublin,09:00,17:00,MONDAY-FRIDAY,UTC,09:00,17:00,MONDAY-FRIDAY,2026-07-06,2100",
        // the clock goes back for Ramadan, 15 February to 22 March 2026
        "Africa/Casablanca,09:00,17:00,MONDAY-FRIDAY,UTC,09:00,17:00,MONDAY-FRIDAY,2026-02-02,2100",
        "Africa/Casablanca,09:00,17:00,MONDAY-FRIDAY,UTC,09:00,17:00,MONDAY-FRIDAY,2026-03-02,2400",
        "Africa/El_Aaiun,09:00,17:00,MONDAY-FRIDAY,UTC,09:00,17:00,MONDAY-FRIDAY,2026-03-02,2400",
        "Africa/El_Aaiun,09:00,17:00,MONDAY-FRIDAY,UTC,09:00,17:00,MONDAY-FRIDAY,2026-04-06,2100",
        // across midnight, and from Sunday into Monday
        "UTC,22:00,06:00,MONDAY-FRIDAY,UTC,00:00,08:00,MONDAY-FRIDAY,2026-01-05,1440",
        "UTC,22:00,06:00,SUNDAY,UTC,00:00,08:00,MONDAY,2026-01-05,360",
        "Asia/Tokyo,07:00,09:00,MONDAY,UTC,22:00,00:00,SUNDAY,2026-01-05,120",
        // a whole day, and nothing at all
        "UTC,00:00,00:00,MONDAY-SUNDAY,Asia/Kathmandu,00:00,00:00,MONDAY-SUNDAY,2026-01-05,10080",
        "UTC,09:00,17:00,MONDAY,UTC,17:00,09:00,MONDAY,2026-01-05,0",
        "UTC,09:00,17:00,SUNDAY-MONDAY,UTC,09:00,17:00,MONDAY-SUNDAY,2026-01-05,960"
    })
    void hours_in_common_are_counted_either_way_round(
            String aZone,
            String aStart,
            String aEnd,
            String aDays,
            String bZone,
            String bStart,
            String bEnd,
            String bDays,
            LocalDate date,
            int minutes) {
        JsonPath there = overlap(
                side("a", aZone, aStart, aEnd, aDays) + side("b", bZone, bStart, bEnd, bDays) + "startDate=" + date);
        JsonPath back = overlap(
                side("b", aZone, aStart, aEnd, aDays) + side("a", bZone, bStart, bEnd, bDays) + "startDate=" + date);
        assertThat(there.getInt("regimes[0].minutesPerWeek")).isEqualTo(minutes);
        assertThat(back.getList("regimes.minutesPerWeek")).isEqualTo(there.getList("regimes.minutesPerWeek"));
        assertThat(back.getList("regimes.from")).isEqualTo(there.getList("regimes.from"));
        assertThat(back.getInt("meanMinutesPerWeek")).isEqualTo(there.getInt("meanMinutesPerWeek"));
        assertThat(back.getInt("minMinutesPerWeek")).isEqualTo(there.getInt("minMinutesPerWeek"));
    }

    @ParameterizedTest(name = "{0} and {1} are the same")
    @CsvSource({"Asia/Calcutta, Asia/Kolkata", "US/Eastern, America/New_York", "Asia/Katmandu, Asia/Kathmandu"})
    void an_alias_has_the_hours_of_its_zone(String alias, String zone) {
        String other = "&bStart=08:00&bEnd=18:30&startDate=2026-02-02";
        JsonPath one = overlap(BERLIN + "&bZone=" + alias + other);
        JsonPath two = overlap(BERLIN + "&bZone=" + zone + other);
        assertThat(one.getList("regimes")).isEqualTo(two.getList("regimes"));
    }

    @Test
    void the_regimes_cover_52_weeks_without_a_gap() {
        for (String zone : List.of("Africa/Casablanca", "Pacific/Chatham", "Australia/Lord_Howe", "Europe/Dublin")) {
            List<Map<String, String>> regimes = overlap(
                            BERLIN + "&bZone=" + zone + "&bStart=09:00&bEnd=17:00&startDate=2026-02-04")
                    .getList("regimes");
            LocalDate next = LocalDate.parse("2026-02-02");
            for (Map<String, String> regime : regimes) {
                assertThat(LocalDate.parse(regime.get("from"))).isEqualTo(next);
                assertThat(next.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
                next = LocalDate.parse(regime.get("to")).plusDays(1);
            }
            assertThat(next).isEqualTo("2027-02-01");
        }
    }

    @Test
    void an_answer_is_kept_for_an_hour_or_a_minute_where_it_begins_today() {
        Api.ANYONE
                .get(ADDRESS + "?" + BERLIN + "&" + NEW_YORK)
                .then()
                .header("Cache-Control", equalTo("public, max-age=60"));
        Api.ANYONE
                .get(ADDRESS + "?" + BERLIN + "&" + NEW_YORK + "&startDate=2026-03-02")
                .then()
                .header("Cache-Control", equalTo("public, max-age=3600"));
        String dated = ADDRESS + "?" + BERLIN + "&" + NEW_YORK + "&startDate=2026-03-02";
        Api.ANYONE
                .request()
                .header("If-None-Match", Api.ANYONE.tag(dated))
                .get(dated)
                .then()
                .statusCode(304);
    }

    @Test
    void all_that_is_missing_is_told_at_once() {
        Api.ANYONE
                .get(ADDRESS)
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("aEnd", "aStart", "aZone", "bEnd", "bStart", "bZone"));
    }

    @ParameterizedTest(name = "{0}={1} is refused as {2}")
    @CsvSource({
        "aStart, 09:07, WRONG_FORM",
        "bEnd, 17:00:30, WRONG_FORM",
        "aStart, 9:00, INVALID",
        "aStart, 24:00, INVALID",
        "bStart, nine, INVALID",
        "aZone, Mars/Base, UNKNOWN_CODE",
        "aZone, +02:00, UNKNOWN_CODE",
        "bZone, europe/berlin, UNKNOWN_CODE",
        "aDays, Monday, INVALID",
        "aDays, 'MONDAY,', INVALID",
        "aDays, MONDAY-, INVALID",
        "bDays, MONDAY-FRIDAY-SUNDAY, INVALID",
        "bDays, 1-5, INVALID",
        "startDate, 2026-02-30, INVALID",
        "startDate, 1850-01-01, INVALID",
        "timeZone, UTC, UNKNOWN_PARAMETER"
    })
    void a_wrong_parameter_is_named(String name, String value, String code) {
        var request = Api.ANYONE.request();
        Map.of("aZone", "UTC", "aStart", "09:00", "aEnd", "17:00", "bZone", "UTC", "bStart", "09:00", "bEnd", "17:00")
                .forEach((parameter, valid) -> {
                    if (!parameter.equals(name)) {
                        request.queryParam(parameter, valid);
                    }
                });
        request.queryParam(name, value)
                .get(ADDRESS)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(name))
                .body("violations.code", hasItem(code));
    }

    private static String side(String side, String zone, String start, String end, String days) {
        return side + "Zone=" + zone + "&" + side + "Start=" + start + "&" + side + "End=" + end + "&" + side + "Days="
                + days + "&";
    }

    private static JsonPath overlap(String query) {
        return Api.ANYONE
                .get(ADDRESS + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
