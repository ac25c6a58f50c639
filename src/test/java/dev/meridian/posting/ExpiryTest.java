package dev.meridian.posting;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

@ServiceTest
class ExpiryTest {
    @Inject
    PostingLifeCycle lifeCycle;

    @Inject
    AgroalDataSource dataSource;

    private void letItsTimeCome(String id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("select set_config('app.caller', 'system:test', true)");
            for (String change : List.of("job_posting set", "published_posting set")) {
                String key = change.startsWith("job") ? "id" : "posting_id";
                sql.executeUpdate("update " + change + " valid_through = now() - interval '1 second' where " + key
                        + " = '" + id + "'");
            }
            connection.commit();
        }
    }

    @Test
    void a_posting_whose_time_has_come_is_gone_at_once_and_expires_by_itself() throws SQLException {
        Api owner = Api.employer();
        String id = owner.createPosting(Samples.posting(owner.createEmployer())
                .with("title", "Ferryman of a last season")
                .with("validThrough", "2100-01-01T00:00:00Z")
                .with("desiredState", "PUBLISHED"));
        String posting = "/v1/job-postings/" + id;
        String search = "/v1/job-postings?facets=true&q=ferryman season";
        Api.ANYONE.get(posting).then().statusCode(200);
        Api.ANYONE.get(search).then().body("items.id", equalTo(List.of(id)));

        letItsTimeCome(id);
        Api.ANYONE.get(posting).then().statusCode(404);
        Api.ANYONE
                .get(search)
                .then()
                .body("items", equalTo(List.of()))
                .body("facets.engagementKind", equalTo(List.of()));

        lifeCycle.expire();
        owner.get(posting)
                .then()
                .body("state", equalTo("EXPIRED"))
                .body("allowedActions", equalTo(List.of("reopen", "close")));

        owner.patch(posting, Json.of("validThrough", "2020-01-01T00:00:00Z"), owner.tag(posting))
                .then()
                .statusCode(200);
        owner.post(posting + "/reopen").then().statusCode(409).body("violations.field", hasItem("/validThrough"));
        owner.patch(posting, Json.of("validThrough", "2101-01-01T00:00:00Z"), owner.tag(posting))
                .then()
                .statusCode(200);
        owner.post(posting + "/reopen").then().statusCode(200).body("state", equalTo("PUBLISHED"));
        Api.ANYONE.get(posting).then().statusCode(200);
    }
}
