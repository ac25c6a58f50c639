package dev.meridian.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.meridian.support.Api;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.agroal.api.AgroalDataSource;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All connections are taken by somebody who keeps them. */
@ServiceTest
class ExhaustedPoolTest {
    private static final int MORE_THAN_ALL = 100;

    @Inject
    AgroalDataSource pool;

    /** Takes connections until there is none left. */
    private List<Connection> takeAll() {
        List<Connection> taken = new ArrayList<>();
        try {
            while (taken.size() < MORE_THAN_ALL) {
                taken.add(pool.getConnection());
            }
        } catch (SQLException e) {
            return taken;
        }
        throw new AssertionError("The pool gives connections without end");
    }

    private static void giveBack(List<Connection> taken) throws SQLException {
        for (Connection connection : taken) {
            connection.close();
        }
    }

    @Test
    void callers_are_told_to_come_back_health_says_so_and_all_is_well_once_there_are_connections_again()
            throws Exception {
        Api owner = Api.employer();
        String employer = owner.createEmployer();
        List<Connection> taken = takeAll();
        try {
            owner.get("/v1/employers/" + employer)
                    .then()
                    .statusCode(503)
                    .body("type", equalTo("/problems/busy"))
                    .header("Retry-After", matchesPattern("[1-9]"));
            owner.post("/v1/employers", Samples.employer()).then().statusCode(503);
            RestAssured.get("/q/health/live").then().statusCode(200);
            RestAssured.get("/q/health/ready").then().statusCode(503);
            assertThat(Api.ANYONE.get("/v1/reference/countries").statusCode())
                    .as("what needs no connection")
                    .isEqualTo(200);
        } finally {
            giveBack(taken);
        }
        owner.get("/v1/employers/" + employer).then().statusCode(200);
        RestAssured.get("/q/health/ready").then().statusCode(200);
    }
}
