package dev.meridian.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.meridian.support.Api;
import dev.meridian.support.Contract;
import dev.meridian.support.PlainHttp;
import dev.meridian.support.ServiceTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class KnownMethodsTest {
    private static final List<String> METHODS =
            List.of("DELETE", "GET", "HEAD", "LINK", "OPTIONS", "PATCH", "POST", "PUT");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DELETE | /v1/job-postings                        | GET, HEAD, OPTIONS, POST
                    PUT    | /v1/job-postings/1                      | DELETE, GET, HEAD, OPTIONS, PATCH
                    GET    | /v1/job-postings/1/publish              | OPTIONS, POST
                    DELETE | /v1/job-postings/1/matches/2            | GET, HEAD, OPTIONS
                    POST   | /v1/job-postings/1/shortlist/2          | DELETE, OPTIONS, PUT
                    PUT    | /v1/employers/1/members/2               | DELETE, GET, HEAD, OPTIONS, PATCH
                    GET    | /v1/skills/resolve                      | OPTIONS, POST
                    POST   | /v1/skills/1                            | GET, HEAD, OPTIONS
                    POST   | /v1/candidates/me                       | DELETE, GET, HEAD, OPTIONS, PATCH
                    HEAD   | /v1/sessions                            | OPTIONS, POST
                    LINK   | /v1/sessions                            | OPTIONS, POST
                    PUT    | /.well-known/jwks.json                  | GET, HEAD, OPTIONS
                    GET    | /oauth/token                            | OPTIONS, POST
                    DELETE | /problems/stale                         | GET, HEAD, OPTIONS
                    DELETE | /v1/job-postings/                       | GET, HEAD, OPTIONS, POST
                    DELETE | //v1/x/../job-postings                  | GET, HEAD, OPTIONS, POST
                    DELETE | /v1/%6Aob-postings                      | GET, HEAD, OPTIONS, POST
                    DELETE | /v1/job-postings;a=1                    | GET, HEAD, OPTIONS, POST
                    PUT    | /v1/job-postings/1%2Fpublish            | DELETE, GET, HEAD, OPTIONS, PATCH
                    """)
    void an_address_that_lacks_the_method_names_those_that_it_has(String method, String path, String allowed) {
        PlainHttp.Answer answer = PlainHttp.send(method, path, List.of("X-Request-Id: order-66"), new byte[0]);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("allow")).isEqualTo(allowed);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(answer.header("x-request-id")).isEqualTo("order-66");
        if (!method.equals("HEAD")) {
            assertThat(answer.body()).contains("/problems/method-not-allowed", "order-66", allowed);
        }
    }

    @Test
    void every_address_of_the_contract_has_the_methods_of_the_contract_and_no_others() {
        Map<String, Set<String>> operations = new TreeMap<>();
        for (Contract.Operation operation : Contract.committed().operations()) {
            Set<String> methods =
                    operations.computeIfAbsent(operation.path(), path -> new TreeSet<>(Set.of("OPTIONS")));
            methods.add(operation.method());
            if (operation.method().equals("GET")) {
                methods.add("HEAD");
            }
        }
        assertThat(operations).hasSizeGreaterThan(80);
        operations.forEach((template, methods) -> {
            String path = template.replaceAll("\\{[^/]+}", UUID.randomUUID().toString());
            String allow = String.join(", ", methods);
            for (String method : METHODS) {
                Response answer = Api.ANYONE.request().request(method, path);
                String asked = method + " " + path;
                if (method.equals("OPTIONS")) {
                    assertThat(answer.statusCode()).as(asked).isEqualTo(204);
                } else if (methods.contains(method)) {
                    assertThat(answer.statusCode()).as(asked).isNotIn(405, 500, 501);
                } else {
                    assertThat(answer.statusCode()).as(asked).isEqualTo(405);
                }
                boolean tells = method.equals("OPTIONS") || !methods.contains(method);
                assertThat(answer.header("Allow")).as(asked).isEqualTo(tells ? allow : null);
            }
        });
    }

    @Test
    void an_address_that_is_not_there_has_no_methods_to_name() {
        for (String path :
                List.of("/v1/nothing", "/v1/job-postings/1/nothing", "/v1/job-postings/1/publish/2", "/v1")) {
            Response answer = Api.ANYONE.request().delete(path);
            answer.then().statusCode(404).body("type", equalTo("/problems/not-found"));
            assertThat(answer.header("Allow")).as(path).isNull();
        }
    }
}
