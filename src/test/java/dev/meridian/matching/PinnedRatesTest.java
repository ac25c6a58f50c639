package dev.meridian.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A ranking goes on with the rates that it began with. The days here are later than those of any other test. */
@ServiceTest
class PinnedRatesTest {
    private static final String DATE = "exchangeRateDate";

    private static void quote(String perEuro, String day) {
        Api.admin()
                .request()
                .contentType("text/csv")
                .body("currency,base,perBase,date,source\nKPW,EUR," + perEuro + "," + day + ",Test of cursors\n")
                .post("/v1/admin/exchange-rates/imports")
                .then()
                .statusCode(200);
    }

    @Test
    void a_cursor_keeps_its_rates_when_newer_ones_come_in() {
        quote("100", "2026-06-01");
        Api owner = Api.employer();
        String employer = owner.createEmployer();
        for (int i = 0; i < 4; i++) {
            Api.candidate()
                    .createCandidate(Samples.candidate()
                            .with("countryCode", "TM")
                            .with(
                                    "desiredRate",
                                    Json.of("amount", 3_900 + 200 * i + ".00", "currency", "KPW", "unit", "HOUR")
                                            .tree()));
        }
        String path = "/v1/job-postings/"
                + owner.createPosting(Samples.posting(employer)
                        .with("applicantLocation", Json.of("kind", "COUNTRIES", "countries", List.of("TM")))
                        .with(
                                "baseSalary",
                                Json.of("min", "40.00", "max", "50.00", "currency", "EUR", "unit", "HOUR")
                                        .tree()))
                + "/matches";

        Response before = owner.get(path + "?limit=100");
        Response page = owner.get(path + "?limit=1");
        quote("50", "2026-06-02");

        List<Integer> scores = new ArrayList<>(page.<List<Integer>>path("items.score"));
        @Nullable String cursor = page.path("nextCursor");
        while (cursor != null) {
            page = owner.get(path + "?limit=2&cursor=" + cursor);
            scores.addAll(page.<List<Integer>>path("items.score"));
            assertThat(page.<List<String>>path("items.explanation." + DATE)).containsOnly("2026-06-01");
            cursor = page.path("nextCursor");
        }
        assertThat(scores).isEqualTo(before.<List<Integer>>path("items.score")).hasSize(4);
        assertThat(scores.get(0)).isGreaterThan(scores.get(3));

        Response after = owner.get(path + "?limit=100");
        assertThat(after.<List<String>>path("items.explanation." + DATE)).containsOnly("2026-06-02");
        assertThat(after.<List<Integer>>path("items.score")).isNotEqualTo(scores);
    }
}
