package dev.meridian.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meridian.support.Api;
import dev.meridian.support.Contract;
import dev.meridian.support.ServiceTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class ContractTest {
    /** To take a changed contract over: {@code mvn test -Dtest=ContractTest -Dmeridian.contract.update=true}. */
    @Test
    void the_committed_contract_is_the_one_served() throws IOException {
        String served =
                RestAssured.get("/openapi").then().statusCode(200).extract().asString();
        if (Boolean.getBoolean("meridian.contract.update")) {
            Files.writeString(Contract.FILE, served);
        }
        assertThat(served).isEqualTo(Files.readString(Contract.FILE));
    }

    @Test
    void every_operation_says_who_may_call_it_and_what_it_is() {
        for (Contract.Operation operation : Contract.committed().operations()) {
            JsonNode definition = operation.definition();
            assertThat(definition.path("x-access").asText())
                    .as(operation.id() + " x-access")
                    .isNotBlank();
            assertThat(definition.path("summary").asText())
                    .as(operation.id() + " summary")
                    .isNotBlank();
            assertThat(definition.path("tags")).as(operation.id() + " tags").isNotEmpty();
        }
    }

    /** Generators of clients take whatever else stands there for an answer. */
    @Test
    void answers_are_listed_by_status_alone() {
        for (Contract.Operation operation : Contract.committed().operations()) {
            assertThat(operation.definition().path("responses").fieldNames())
                    .toIterable()
                    .as(operation.id())
                    .isNotEmpty()
                    .allMatch(status -> status.matches("[1-5][0-9]{2}"));
        }
    }

    @Test
    void operation_ids_are_unique() {
        assertThat(Contract.committed().operations())
                .extracting(Contract.Operation::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void whoever_brings_no_token_is_asked_to_sign_in_unless_anyone_may_call() {
        for (Contract.Operation operation : Contract.committed().operations()) {
            if (isOpen(operation)) {
                continue;
            }
            Response response = send(Api.ANYONE, operation);
            assertThat(response.statusCode()).as(operation.id()).isEqualTo(401);
            assertThat(response.header("WWW-Authenticate")).as(operation.id()).startsWith("Bearer");
        }
    }

    @Test
    void a_token_that_is_none_is_refused_everywhere() {
        Api forged = Api.withToken("x.y.z");
        for (Contract.Operation operation : Contract.committed().operations()) {
            if (!isOpen(operation)) {
                assertThat(send(forged, operation).statusCode())
                        .as(operation.id())
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void a_candidate_has_no_access_to_what_employers_do() {
        Api candidate = Api.candidate();
        List<String> refused = new ArrayList<>();
        for (Contract.Operation operation : Contract.committed().operations()) {
            String access = operation.definition().path("x-access").asText();
            if (access.contains("employer's") && !access.contains("candidate") && !isOpen(operation)) {
                assertThat(send(candidate, operation).statusCode())
                        .as(operation.id())
                        .isEqualTo(403);
                refused.add(operation.id());
            }
        }
        assertThat(refused).hasSizeGreaterThan(15);
    }

    @Test
    void nobody_but_an_administrator_does_what_administrators_do() {
        List<String> refused = new ArrayList<>();
        for (Api somebody : List.of(Api.candidate(), Api.employer(), Api.signUp("EMPLOYER", "CANDIDATE"))) {
            for (Contract.Operation operation : Contract.committed().operations()) {
                if (operation.definition().path("x-access").asText().equals("administrators")) {
                    assertThat(send(somebody, operation).statusCode())
                            .as(operation.id())
                            .isEqualTo(403);
                    refused.add(operation.id());
                }
            }
        }
        assertThat(refused).contains("importSkills", "mergeSkill");
    }

    @Test
    void whatever_lies_under_admin_is_for_administrators() {
        for (Contract.Operation operation : Contract.committed().operations()) {
            if (operation.path().startsWith("/v1/admin/")) {
                assertThat(operation.definition().path("x-access").asText())
                        .as(operation.id())
                        .isEqualTo("administrators");
            }
        }
    }

    @Test
    void every_body_has_an_example() {
        for (Contract.Operation operation : Contract.committed().operations()) {
            JsonNode content = operation.definition().path("requestBody").path("content");
            if (content.has("application/json")) {
                assertThat(content.path("application/json").path("examples"))
                        .as(operation.id())
                        .isNotEmpty();
            }
        }
    }

    private static boolean isOpen(Contract.Operation operation) {
        return operation.definition().path("x-access").asText().startsWith("anyone");
    }

    private static Response send(Api api, Contract.Operation operation) {
        String path = operation.path().replaceAll("\\{[^/]+}", UUID.randomUUID().toString());
        var request = api.request();
        JsonNode content = operation.definition().path("requestBody").path("content");
        if (content.fieldNames().hasNext()) {
            request.contentType(content.fieldNames().next())
                    .body(content.elements()
                            .next()
                            .path("examples")
                            .path("example")
                            .path("value")
                            .toString());
        }
        return request.request(operation.method(), path);
    }
}
