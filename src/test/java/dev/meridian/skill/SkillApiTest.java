package dev.meridian.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The taxonomy over HTTP. */
@ServiceTest
class SkillApiTest {
    @Inject
    SkillCatalogue catalogue;

    @Inject
    AgroalDataSource dataSource;

    /** Letters that no other test has. */
    static String word() {
        return new Random()
                .ints(12, 'a', 'z' + 1)
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
    }

    private static Response find(String query) {
        return Api.ANYONE.get("/v1/skills?q={q}&limit=5", query);
    }

    private static Response resolve(String... labels) {
        return Api.ANYONE.post("/v1/skills/resolve", Json.of("labels", List.of(labels)));
    }

    @Test
    void skills_are_found_by_every_kind_of_name() {
        find("java").then().statusCode(200).body("items[0].label", equalTo("Java"));
        find("golang").then().body("items[0].label", equalTo("Go"));
        find("on rails").then().body("items.label", hasItem("Ruby on Rails"));
        find("NODE JS").then().body("items[0].label", equalTo("Node.js"));
        find("postgersql").then().body("items.label", hasItem("PostgreSQL"));
        find(word()).then().body("items", empty());
    }

    @Test
    void a_skill_says_what_it_is_related_to() {
        String typeScript = find("typescript").path("items[0].id");
        Api.ANYONE
                .get("/v1/skills/" + typeScript)
                .then()
                .statusCode(200)
                .body("label", equalTo("TypeScript"))
                .body("standIns.label", hasItem("JavaScript"))
                .body("standIns.size()", lessThanOrEqualTo(8))
                .body("standIns.strength", everyItem(lessThanOrEqualTo(5000)))
                .body("standsInFor.label", hasItem("JavaScript"));
        Api.ANYONE.get("/v1/skills/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void names_are_resolved_in_the_order_of_the_question() {
        String typo = "postgersql";
        resolve("node js", "c sharp", "Python 3.11", "java", typo, "C/C++")
                .then()
                .statusCode(200)
                .body("items.label", contains("node js", "c sharp", "Python 3.11", "java", typo, "C/C++"))
                .body("items[0].skill.label", equalTo("Node.js"))
                .body("items[1].skill.label", equalTo("C#"))
                .body("items[2].skill.label", equalTo("Python"))
                .body("items[3].skill.label", equalTo("Java"))
                .body("items[3].matchedBy", equalTo("LABEL"))
                .body("items[3].suggestions", empty())
                .body("items[4].skill", nullValue())
                .body("items[4].matchedBy", nullValue())
                .body("items[4].suggestions[0].label", equalTo("PostgreSQL"))
                .body("items[4].suggestions.size()", lessThanOrEqualTo(5))
                .body("items[5].skill", nullValue());
        resolve("golang").then().body("items[0].matchedBy", equalTo("ALIAS"));
    }

    @Test
    void two_hundred_names_can_be_asked_about_at_once_and_no_more() {
        Api.ANYONE
                .post("/v1/skills/resolve", Json.of("labels", Collections.nCopies(200, "nothing of the kind")))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(200));
        for (Json wrong : List.of(
                Json.of("labels", Collections.nCopies(201, "x")),
                Json.of("labels", List.of()),
                Json.of("labels", List.of(" ")),
                Json.of("labels", List.of("x".repeat(101))),
                Json.of("labels", Collections.singletonList(null)),
                Json.of("labels", List.of("x"), "language", "no language"),
                Json.of())) {
            Api.ANYONE.post("/v1/skills/resolve", wrong).then().statusCode(400);
        }
    }

    @Test
    void profiles_and_postings_understand_what_people_write() {
        Api.candidate()
                .post(
                        "/v1/candidates",
                        Samples.candidate()
                                .with(
                                        "skills",
                                        List.of(
                                                Samples.held("Java 17", 4, 3),
                                                Samples.held("node js", 3, 1),
                                                Samples.held("C Sharp", 2, 0))))
                .then()
                .statusCode(201)
                .body("skills.label", contains("Java", "Node.js", "C#"));
    }

    @Test
    void an_administrator_adds_a_skill_that_the_next_request_finds() {
        String name = word();
        Response added = Api.admin()
                .post(
                        "/v1/admin/skills",
                        Json.of("label", name, "category", "SOFTWARE", "aliases", List.of("alias of " + name)));
        added.then().statusCode(201).header("Location", startsWith("/v1/skills/"));
        String id = added.path("id");
        resolve(name, "Alias-of " + name).then().body("items.skill.id", contains(id, id));
        find(name).then().body("items[0].id", equalTo(id)).body("items[0].escoUri", nullValue());
        Api.admin()
                .post("/v1/admin/skills", Json.of("label", "alias of " + name, "category", "SOFTWARE"))
                .then()
                .statusCode(409)
                .body("existingId", equalTo(id));
        Api.admin()
                .post(
                        "/v1/admin/skills",
                        Json.of(
                                "label",
                                word(),
                                "category",
                                "SOFTWARE",
                                "aliases",
                                List.of(name.toUpperCase(Locale.ROOT))))
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("CLASH"))
                .body("violations[0].field", equalTo("/aliases/0"));
    }

    @Test
    void names_are_added_to_a_skill_all_or_none() {
        String name = word();
        String id = Api.admin()
                .post("/v1/admin/skills", Json.of("label", name, "category", "DATA"))
                .path("id");
        String path = "/v1/admin/skills/" + id + "/aliases";
        Api.admin()
                .post(path, Json.of("aliases", List.of("one " + name, name)))
                .then()
                .statusCode(200)
                .body("aliases", contains("one " + name));
        Api.admin()
                .post(path, Json.of("aliases", List.of("two " + name, "Java")))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("/aliases/1"));
        resolve("one " + name, "two " + name)
                .then()
                .body("items[0].skill.id", equalTo(id))
                .body("items[1].skill", nullValue());
        Api.admin()
                .post("/v1/admin/skills/" + UUID.randomUUID() + "/aliases", Json.of("aliases", List.of(word())))
                .then()
                .statusCode(404);
    }

    @Test
    void what_another_replica_changed_is_known_after_the_next_look() throws SQLException {
        String name = word();
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("insert into skill (id, label, label_key, category) values ('" + UUID.randomUUID() + "', '"
                    + name + "', '" + name + "', 'DATA')");
            sql.execute("update revision set number = number + 1 where picture = 'skills'");
        }
        catalogue.follow();
        resolve(name).then().body("items[0].skill", notNullValue());
    }

    @Test
    void a_writer_knows_another_replica_s_changes_without_waiting_for_the_next_look() throws SQLException {
        String name = word();
        UUID old = UUID.randomUUID();
        String java = find("java").path("items[0].id");
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("insert into skill (id, label, label_key, category, merged_into) values ('" + old + "', '"
                    + name + "', '" + name + "', 'DATA', '" + java + "')");
            sql.execute("update revision set number = number + 1 where picture = 'skills'");
        }
        Api.candidate()
                .post(
                        "/v1/candidates",
                        Samples.candidate()
                                .with(
                                        "skills",
                                        List.of(Json.of("skillId", old, "level", 3)
                                                .tree())))
                .then()
                .statusCode(201)
                .body("skills.label", contains("Java"));
        Api.ANYONE.get("/v1/skills/" + old).then().statusCode(200).body("id", equalTo(java));
    }

    @Test
    void no_skill_has_more_than_eight_that_stand_in_for_it() {
        assertThat(catalogue.picture().relations().stream()
                        .collect(Collectors.groupingBy(SkillRelation::askedId, Collectors.counting()))
                        .values())
                .allMatch(count -> count <= 8);
        resolve("java").then().body("items[0].skill.label", not(nullValue()));
    }
}
