package dev.meridian.hiring.application;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.RawSql;
import dev.meridian.support.Samples;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** An employer with a posting that people apply at, and that promises an answer within ten days. */
abstract class Pipeline {
    Api owner = Api.ANYONE;
    String employer = "";
    String posting = "";

    @BeforeEach
    void openPosting() {
        owner = Api.employer();
        employer = owner.createEmployer();
        posting = owner.createPosting(
                Samples.posting(employer).with("desiredState", "PUBLISHED").with("replyByDays", 10));
    }

    /** Somebody new applies. */
    Applied apply() {
        Api candidate = Api.candidate();
        candidate.createCandidate(Samples.candidate());
        String id = candidate
                .post("/v1/job-postings/" + posting + "/applications", Json.of())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Applied(candidate, id);
    }

    /** Moves an application to a stage. */
    void advance(Applied applied, String stage) {
        owner.post(applied.path() + "/advance", Json.of("toStage", stage))
                .then()
                .statusCode(200);
    }

    /** Says no. */
    void reject(Applied applied, String reason) {
        owner.post(applied.path() + "/reject", Json.of("reasonCode", reason))
                .then()
                .statusCode(200);
    }

    /** An application, and whose it is. */
    record Applied(Api candidate, String id) {
        String path() {
            return "/v1/applications/" + id;
        }

        void withdraw() {
            candidate.post(path() + "/withdraw", Json.of()).then().statusCode(200);
        }

        /** Has all that happened to it happen so many days earlier. */
        void daysAgo(int days) throws SQLException {
            String ago = " - interval '" + days + " days'";
            try (RawSql sql = RawSql.as("system:test")) {
                sql.update(
                        "update application set submitted_at = submitted_at" + ago + ", reply_by = reply_by" + ago
                                + ", answered_at = answered_at" + ago + ", ended_at = ended_at" + ago + " where id = ?",
                        UUID.fromString(id));
                sql.commit();
            }
        }
    }
}
