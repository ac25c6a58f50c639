package dev.meridian.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.meridian.support.Api;
import dev.meridian.support.ServiceTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Walks through the served guide as its page does: the rules are those of {@code docs/js/steps.js}. */
@ServiceTest
class GuideTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");
    private static final String HEADER = "header:";

    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, String> values =
            new HashMap<>(Map.of("run", UUID.randomUUID().toString()));

    private List<JsonNode> steps() throws IOException {
        JsonNode guide = mapper.readTree(RestAssured.get("/docs/guide.json")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        List<JsonNode> steps = new ArrayList<>();
        guide.get("parts").forEach(part -> part.get("steps").forEach(steps::add));
        return steps;
    }

    @Test
    void every_step_is_answered_as_the_guide_says() throws IOException {
        List<JsonNode> steps = steps();
        assertThat(steps).hasSizeGreaterThan(10);
        for (JsonNode step : steps) {
            Response answer = send(step);
            assertThat(answer.statusCode())
                    .as(step.get("id").asText() + ": " + answer.asString())
                    .isEqualTo(step.get("expect").asInt());
            keep(step, answer);
        }
    }

    @Test
    void the_candidate_of_the_guide_is_eligible_for_its_posting_and_told_what_would_help() throws IOException {
        for (JsonNode step : steps()) {
            Response answer = send(step);
            keep(step, answer);
            if (step.get("id").asText().equals("reverse-explain")) {
                JsonNode why = mapper.readTree(answer.asByteArray()).get("explanation");
                assertThat(why.get("eligible").asBoolean()).isTrue();
                assertThat(why.get("counterfactuals")).isNotEmpty();
                return;
            }
        }
        throw new AssertionError("No step explains the posting to the candidate");
    }

    @Test
    void every_step_has_a_name_of_its_own_and_a_view_that_the_page_knows() throws IOException {
        Set<String> ids = new HashSet<>();
        Matcher views = Pattern.compile("export const VIEWS = \\{(.*)}")
                .matcher(RestAssured.get("/docs/js/views.js").asString());
        assertThat(views.find()).isTrue();
        List<String> known = List.of(views.group(1).split(", ", -1));
        for (JsonNode step : steps()) {
            assertThat(ids.add(step.get("id").asText()))
                    .as(step.get("id").asText())
                    .isTrue();
            assertThat(step.get("title").asText()).isNotBlank();
            assertThat(step.get("text").asText()).isNotBlank();
            if (step.has("view")) {
                assertThat(known).contains(step.get("view").asText());
            }
        }
    }

    private Response send(JsonNode step) {
        Api caller = step.has("token") ? Api.withToken(value(step.get("token").asText())) : Api.ANYONE;
        RequestSpecification request = caller.request();
        step.path("headers")
                .properties()
                .forEach(header ->
                        request.header(header.getKey(), fill(header.getValue().asText())));
        if (step.has("body")) {
            request.contentType(step.path("contentType").asText("application/json"))
                    .body(fill(step.get("body").toString()));
        }
        return request.request(
                step.get("method").asText(), fill(step.get("path").asText()));
    }

    private void keep(JsonNode step, Response answer) {
        step.path("keep").properties().forEach(kept -> {
            String source = kept.getValue().asText();
            String value =
                    source.startsWith(HEADER) ? answer.header(source.substring(HEADER.length())) : at(answer, source);
            assertThat(value)
                    .as(step.get("id").asText() + " leaves " + kept.getKey())
                    .isNotBlank();
            values.put(kept.getKey(), value);
        });
    }

    private String at(Response answer, String pointer) {
        try {
            return mapper.readTree(answer.asByteArray()).at(pointer).asText();
        } catch (IOException e) {
            throw new AssertionError(answer.asString(), e);
        }
    }

    private String fill(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match.group(1))));
    }

    private String value(String name) {
        assertThat(values).as("what earlier steps left").containsKey(name);
        return String.valueOf(values.get(name));
    }
}
