package dev.meridian.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.meridian.support.ServiceTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class PagesTest {
    private static final Pattern LOADED = Pattern.compile("(?:href|src|from) ?= ?\"([^\"#]+)\"|from '([^']+)'");
    private static final Pattern WITHIN_THE_PAGE =
            Pattern.compile("<script(?![^>]* src=)|<style|\\sstyle=|\\son\\w+=|javascript:", Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @CsvSource({
        "/, /docs/",
        "/docs, /docs/",
        "/docs/api, /docs/api/",
        "/docs/swagger, /docs/api/",
        "/docs/swagger/, /docs/api/",
        "/docs/swagger/index.html, /docs/api/"
    })
    void addresses_that_people_try_lead_to_the_pages(String from, String to) {
        RestAssured.given()
                .redirects()
                .follow(false)
                .get(from)
                .then()
                .statusCode(302)
                .header("Location", to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs/", "/docs/api/"})
    void a_page_is_html_that_may_load_from_here_only(String path) {
        Response page = RestAssured.get(path);
        page.then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", startsWith("default-src 'self';"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-cache");
        assertThat(page.header("Content-Security-Policy")).doesNotContain("unsafe", "http", "*");
        assertThat(page.asString()).containsIgnoringCase("<html lang=\"en\">").contains("<noscript>");
        assertThat(WITHIN_THE_PAGE.matcher(page.asString()).results().map(r -> r.group()))
                .as("scripts and styles within the page, which its policy does not allow")
                .isEmpty();
    }

    @Test
    void whatever_the_pages_load_or_lead_to_is_here() {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(Set.of("/docs/", "/docs/api/"));
        while (!next.isEmpty()) {
            String path = next.remove();
            if (seen.add(path)) {
                Response answer = RestAssured.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.contentType()).as(path).startsWith(typeOf(path));
                if (path.endsWith("/") || path.startsWith("/docs/js/")) {
                    links(path, answer.asString()).forEach(next::add);
                }
            }
        }
        assertThat(seen)
                .contains(
                        "/docs/guide.css",
                        "/docs/js/steps.js",
                        "/docs/js/views.js",
                        "/docs/api/reference.js",
                        "/docs/swagger/swagger-ui-bundle.js",
                        "/docs/swagger/swagger-ui.css",
                        "/openapi",
                        "/problems");
    }

    private static Set<String> links(String page, String text) {
        Set<String> links = new LinkedHashSet<>();
        LOADED.matcher(text).results().forEach(found -> {
            String link = found.group(1) == null ? found.group(2) : found.group(1);
            URI target = URI.create(page).resolve(link);
            assertThat(target.getHost()).as(page + " loads " + link).isNull();
            links.add(target.getPath());
        });
        return links;
    }

    private static String typeOf(String path) {
        if (path.endsWith("/")) {
            return "text/html";
        }
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "css" -> "text/css";
            case "js" -> "text/javascript";
            case "svg" -> "image/svg+xml";
            default -> "application/";
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/docs/nothing.js", "/docs/js/", "/docs/api/nothing", "/docs/swagger/nothing.css", "/docsx"})
    void what_is_not_there_is_a_problem(String path) {
        RestAssured.get(path)
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void a_page_that_a_cache_holds_already_is_not_sent_again() {
        String modified = RestAssured.get("/docs/guide.css").header("Last-Modified");
        RestAssured.given()
                .header("If-Modified-Since", modified)
                .get("/docs/guide.css")
                .then()
                .statusCode(304);
    }
}
