package dev.meridian.hiring.application;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.meridian.support.Api;
import dev.meridian.support.ServiceTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How an employer answers, as everyone sees it. */
@ServiceTest
class ReliabilityTest extends Pipeline {
    private ValidatableResponse profile() {
        return Api.ANYONE.get("/v1/employers/" + employer + "/profile").then().statusCode(200);
    }

    private List<Applied> applied(int count) {
        List<Applied> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(apply());
        }
        return all;
    }

    @Test
    void below_five_answers_that_were_due_nothing_is_told() throws SQLException {
        List<Applied> all = applied(5);
        for (Applied one : all.subList(0, 4)) {
            reject(one, "OTHER");
        }
        profile().body("reliability", equalTo(null));
        all.get(4).daysAgo(11);
        profile().body("reliability.applications", equalTo(5)).body("reliability.answered", equalTo(4));
    }

    @Test
    void an_answer_counts_as_in_time_as_late_or_as_missing() throws SQLException {
        List<Applied> all = applied(6);
        all.get(0).daysAgo(3);
        advance(all.get(0), "SCREENING");
        all.get(1).daysAgo(5);
        reject(all.get(1), "OTHER");
        all.get(2).daysAgo(10 + 4);
        reject(all.get(2), "OTHER");
        all.get(3).daysAgo(30);
        all.get(4).daysAgo(30);
        profile()
                .body("reliability.applications", equalTo(5))
                .body("reliability.answered", equalTo(3))
                .body("reliability.answeredInTimeShare", equalTo("0.40"))
                .body("reliability.medianDaysToAnswer", equalTo("5.0"))
                .body("reliability.since", notNullValue());
    }

    @Test
    void the_first_answer_counts_and_no_later_step() throws SQLException {
        for (Applied one : applied(5)) {
            advance(one, "SCREENING");
            one.daysAgo(20);
            reject(one, "OTHER");
        }
        profile()
                .body("reliability.answered", equalTo(5))
                .body("reliability.answeredInTimeShare", equalTo("1.00"))
                .body("reliability.medianDaysToAnswer", equalTo("0.0"));
    }

    @Test
    void who_took_an_application_back_in_time_waits_for_no_answer() throws SQLException {
        List<Applied> all = applied(5);
        for (Applied one : all) {
            one.daysAgo(9);
        }
        all.get(0).withdraw();
        for (Applied one : all) {
            one.daysAgo(2);
        }
        profile().body("reliability", equalTo(null));
    }

    @Test
    void what_is_older_than_a_year_is_forgotten() throws SQLException {
        for (Applied one : applied(5)) {
            reject(one, "OTHER");
            one.daysAgo(366);
        }
        profile().body("reliability", equalTo(null));
    }
}
