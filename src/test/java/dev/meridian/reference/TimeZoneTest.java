package dev.meridian.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.meridian.platform.validation.Register;
import dev.meridian.support.Api;
import dev.meridian.support.ServiceTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class TimeZoneTest {
    @Test
    void the_zones_are_those_that_forms_accept() {
        List<String> ids = list("").getList("items.id");
        List<String> accepted = ZoneId.getAvailableZoneIds().stream()
                .filter(Register.TIME_ZONE::holds)
                .toList();
        assertThat(ids).isSorted().containsExactlyInAnyOrderElementsOf(accepted).contains("UTC", "Asia/Calcutta");
        assertThat(ids).doesNotContain("GMT+0", "Etc/GMT+5", "SystemV/EST5");
    }

    @ParameterizedTest(name = "at {1}, {0} is {2} ({3} minutes), summer time: {4}; then at {5}: {6} ({7})")
    @CsvSource({
        "Europe/Berlin,2026-03-01T00:00:00Z,+01:00,60,false,2026-03-29T01:00:00Z,+02:00,120",
        "Europe/Berlin,2026-07-01T00:00:00Z,+02:00,120,true,2026-10-25T01:00:00Z,+01:00,60",
        "America/New_York,2026-03-01T00:00:00Z,-05:00,-300,false,2026-03-08T07:00:00Z,-04:00,-240",
        "Australia/Lord_Howe,2026-07-01T00:00:00Z,+10:30,630,false,2026-10-03T15:30:00Z,+11:00,660",
        "Pacific/Chatham,2026-07-01T00:00:00Z,+12:45,765,false,2026-09-26T14:00:00Z,+13:45,825",
        "Asia/Kathmandu,2026-07-01T00:00:00Z,+05:45,345,false,,,",
        "America/St_Johns,2026-01-01T00:00:00Z,-03:30,-210,false,2026-03-08T05:30:00Z,-02:30,-150",
        "Europe/London,2026-01-01T00:00:00Z,+00:00,0,false,2026-03-29T01:00:00Z,+01:00,60",
        "UTC,2026-01-01T00:00:00Z,+00:00,0,false,,,",
        "Africa/Monrovia,1971-06-01T00:00:00Z,-00:44:30,-45,false,1972-01-07T00:44:30Z,+00:00,0"
    })
    void a_zone_says_when_its_clock_changes_next(
            String zone,
            String at,
            String offset,
            int minutes,
            boolean dst,
            String change,
            String after,
            Integer minutesAfter) {
        JsonPath found = list("?q=" + zone + "&at=" + at);
        Map<String, Object> view = found.getMap("items.find { it.id == '" + zone + "' }");
        assertThat(view)
                .containsEntry("currentOffset", offset)
                .containsEntry("currentOffsetMinutes", minutes)
                .containsEntry("dst", dst)
                .containsEntry(
                        "nextChange",
                        change == null
                                ? null
                                : Map.of("at", change, "offsetAfter", after, "offsetAfterMinutes", minutesAfter));
    }

    @ParameterizedTest(name = "at {0} every zone is as java.time has it")
    @ValueSource(
            strings = {
                "1985-05-05T05:05:05Z",
                "2026-03-29T00:59:59.999999Z",
                "2026-03-29T01:00:00Z",
                "2026-11-22T12:00:00Z",
                "2200-12-31T23:59:59Z"
            })
    void every_zone_is_as_the_rules_have_it(String at) {
        Instant instant = Instant.parse(at);
        List<Map<String, Object>> items = list("?at=" + at).getList("items");
        for (Map<String, Object> item : items) {
            var rules = ZoneId.of((String) item.get("id")).getRules();
            assertThat(ZoneOffset.of((String) item.get("currentOffset")))
                    .as(String.valueOf(item))
                    .isEqualTo(rules.getOffset(instant));
            ZoneOffsetTransition next = rules.nextTransition(instant);
            Map<?, ?> change = (Map<?, ?>) item.get("nextChange");
            assertThat(change == null ? "none" : change.get("at") + " " + change.get("offsetAfter"))
                    .as(String.valueOf(item))
                    .isEqualTo(next == null ? "none" : next.getInstant() + " " + text(next.getOffsetAfter()));
        }
    }

    @Test
    void an_alias_is_as_its_zone_is() {
        JsonPath found = list("?q=asia/&at=2026-07-01T00:00:00Z");
        Map<String, Object> alias = found.getMap("items.find { it.id == 'Asia/Calcutta' }");
        Map<String, Object> zone = found.getMap("items.find { it.id == 'Asia/Kolkata' }");
        assertThat(alias.get("currentOffset")).isEqualTo("+05:30").isEqualTo(zone.get("currentOffset"));
        assertThat(alias.get("nextChange")).isEqualTo(zone.get("nextChange"));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "KATH, Asia/Kathmandu",
        "new york, America/New_York",
        "new_york, America/New_York",
        "berlin, Europe/Berlin"
    })
    void a_part_of_the_id_finds_it(String part, String zone) {
        Api.ANYONE
                .request()
                .queryParam("q", part)
                .get("/v1/reference/time-zones")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(zone));
    }

    @Test
    void what_is_in_no_id_finds_nothing() {
        assertThat(list("?q=atlantis").getList("items")).isEmpty();
    }

    @Test
    void zones_have_names_and_rules_have_a_version() {
        JsonPath all = list("");
        assertThat(all.getString("tzdbVersion")).matches("20\\d\\d[a-z]");
        assertThat(all.getString("items.find { it.id == 'Asia/Kathmandu' }.name"))
                .isEqualTo("Nepal Time");
    }

    @Test
    void what_depends_on_now_is_kept_for_a_minute() {
        Api.ANYONE.get("/v1/reference/time-zones").then().header("Cache-Control", equalTo("public, max-age=60"));
    }

    @ParameterizedTest(name = "{0} is refused at {1}")
    @CsvSource({
        "?at=2026-07-01, at",
        "?at=1850-01-01T00:00:00Z, at",
        "?at=now, at",
        "?q=, q",
        "?q=%20, q",
        "?q=a%00b, q",
        "?q=a&q=b, q",
        "?zone=UTC, zone",
        "?language=de, language"
    })
    void a_wrong_parameter_is_named(String query, String parameter) {
        Api.ANYONE
                .request()
                .urlEncodingEnabled(false)
                .get("/v1/reference/time-zones" + query)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(parameter));
    }

    private static String text(ZoneOffset offset) {
        return offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId();
    }

    private static JsonPath list(String query) {
        return Api.ANYONE
                .get("/v1/reference/time-zones" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
