package dev.meridian.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.support.Api;
import dev.meridian.support.PlainHttp;
import dev.meridian.support.ServiceTest;
import dev.meridian.support.StoredData;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that are no HTTP, or say two things at once. */
@ServiceTest
class BrokenHttpTest {
    private static final String BODY = "{\"name\":\"A\"}";

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("an escape that is none", "GET", "/v1/job-postings/%zz", List.of()),
                Arguments.of("half an escape", "GET", "/v1/job-postings?q=%", List.of()),
                Arguments.of(
                        "a target of 20,000 letters", "GET", "/v1/job-postings?q=" + "x".repeat(20_000), List.of()),
                Arguments.of("a method that is none", "FETCH", "/v1/job-postings", List.of()),
                Arguments.of("TRACE", "TRACE", "/v1/job-postings", List.of()),
                Arguments.of("CONNECT", "CONNECT", "localhost:1", List.of()),
                Arguments.of("a method of strange letters", "G\u00ebT", "/v1/job-postings", List.of()),
                Arguments.of(
                        "a header of 30,000 letters", "GET", "/v1/skills?q=a", List.of("X-A: " + "x".repeat(30_000))),
                Arguments.of("a header without a name", "GET", "/v1/nothing", List.of(": a")),
                Arguments.of("a header without a colon", "GET", "/v1/nothing", List.of("nothing")),
                Arguments.of("a header's name with a blank", "GET", "/v1/nothing", List.of("X A: b")),
                Arguments.of("NUL in a header", "GET", "/v1/nothing", List.of("X-A: a\u0000b")),
                Arguments.of("a negative length", "POST", "/v1/employers", List.of("Content-Length: -1")),
                Arguments.of("a length that is none", "POST", "/v1/employers", List.of("Content-Length: many")),
                Arguments.of("a length with a sign", "POST", "/v1/employers", List.of("Content-Length: +12")),
                Arguments.of(
                        "two lengths", "POST", "/v1/employers", List.of("Content-Length: 12", "Content-Length: 13")),
                Arguments.of(
                        "a length and chunks",
                        "POST",
                        "/v1/employers",
                        List.of("Content-Length: 12", "Transfer-Encoding: chunked")),
                Arguments.of("an address of somebody else", "GET", "http://evil.example/v1/nothing", List.of()),
                Arguments.of("the way up", "GET", "/../../etc/passwd", List.of()),
                Arguments.of("the way up in escapes", "GET", "/docs/..%2f..%2f..%2fapplication.properties", List.of()),
                Arguments.of(
                        "the way up past the pages", "GET", "/docs/%2e%2e/%2e%2e/application.properties", List.of()));
    }

    @ParameterizedTest(name = "{0} is refused")
    @MethodSource("broken")
    void what_is_no_http_is_refused_and_the_service_goes_on(
            String what, String method, String target, List<String> headers) {
        StoredData data = StoredData.now();
        byte[] body = method.equals("POST") ? BODY.getBytes(StandardCharsets.UTF_8) : new byte[0];
        PlainHttp.Answer answer = PlainHttp.send(method, target, headers, body);
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("Exception", "at io.", "quarkus", "netty", "vertx");
        assertThat(data.changes()).isEmpty();
        Api.ANYONE.get("/v1/job-postings").then().statusCode(200);
    }
}
