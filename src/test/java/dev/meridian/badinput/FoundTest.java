package dev.meridian.badinput;

import static org.hamcrest.Matchers.equalTo;

import dev.meridian.support.Api;
import dev.meridian.support.ServiceTest;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** What {@link BadInputTest} found, each by itself, so that it stays mended whatever is drawn. */
@ServiceTest
class FoundTest {
    @Test
    void a_cursor_that_is_too_short_to_be_sealed_is_refused_like_an_altered_one() {
        for (int bytes = 1; bytes < 30; bytes++) {
            String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[bytes]);
            Api.ANYONE
                    .get("/v1/job-postings?cursor=" + cursor)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/bad-cursor"));
        }
    }
}
