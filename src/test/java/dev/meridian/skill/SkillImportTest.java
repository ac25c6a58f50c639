package dev.meridian.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.ServiceTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of skills, taken in over HTTP. Each test's names carry a word of its own. */
@ServiceTest
class SkillImportTest {
    private static final String ESCO_HEADER =
            "conceptType,conceptUri,preferredLabel,status,skillType,altLabels,description\n";
    private static final String TAG_HEADER = "SourceTagName,TargetTagName,CreationDate,ApprovalDate\n";

    private Api admin = Api.ANYONE;
    private String word = "";

    @BeforeEach
    void signIn() {
        admin = Api.admin();
        word = SkillApiTest.word();
    }

    private String uri(String name) {
        return "http://data.europa.eu/esco/skill/" + word + "-" + name;
    }

    private String concept(String uri, String label, String altLabels) {
        return "KnowledgeSkillCompetence," + uri + "," + label + ",released,knowledge,\"" + altLabels
                + "\",\"What it is,\nat length\"\n";
    }

    private Response send(String query, byte[] body) {
        return admin.request().contentType("text/csv").body(body).post("/v1/admin/skills/imports?" + query);
    }

    private ValidatableResponse esco(String language, String... rows) {
        return send(
                        "kind=ESCO&language=" + language,
                        (ESCO_HEADER + String.join("", rows)).getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse tags(String... rows) {
        return send("kind=TAG_SYNONYMS", (TAG_HEADER + String.join("", rows)).getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200);
    }

    private String add(String label) {
        return admin.post("/v1/admin/skills", Json.of("label", label, "category", "DATA"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse resolve(String... labels) {
        return Api.ANYONE
                .post("/v1/skills/resolve", Json.of("labels", List.of(labels), "language", "es"))
                .then();
    }

    @Test
    void the_english_file_adds_links_and_names_skills() {
        String known = add("known " + word);
        String[] rows = {
            concept(uri("a"), "known " + word, "known too " + word + " | also known " + word),
            concept(uri("b"), "new " + word, "new too " + word + "\nnewer " + word),
        };
        esco("en", rows)
                .body("kind", equalTo("ESCO"))
                .body("language", equalTo("en"))
                .body("rowsRead", equalTo(2))
                .body("skillsAdded", equalTo(1))
                .body("skillsLinked", equalTo(1))
                .body("aliasesAdded", equalTo(4))
                .body("labelsAdded", equalTo(0))
                .body("unchanged", equalTo(0))
                .body("refusedCount", equalTo(0))
                .body("refused", empty());
        resolve("also known " + word, "newer " + word)
                .body("items[0].skill.id", equalTo(known))
                .body("items[0].skill.label", equalTo("known " + word))
                .body("items[0].skill.category", equalTo("DATA"))
                .body("items[0].skill.escoUri", equalTo(uri("a")))
                .body("items[1].skill.category", equalTo("ESCO"))
                .body("items[1].skill.label", equalTo("new " + word));
        esco("en", rows)
                .body("rowsRead", equalTo(2))
                .body("unchanged", equalTo(2))
                .body("skillsAdded", equalTo(0))
                .body("skillsLinked", equalTo(0))
                .body("aliasesAdded", equalTo(0));
    }

    @Test
    void another_language_brings_labels_that_are_shown_and_further_names_that_are_found() {
        esco("en", concept(uri("a"), "baking " + word, ""));
        String[] rows = {
            concept(uri("a"), "panader\u00eda " + word, "horneado " + word), concept(uri("x"), "nada " + word, "")
        };
        esco("es", rows)
                .body("labelsAdded", equalTo(2))
                .body("skillsAdded", equalTo(0))
                .body("refusedCount", equalTo(1))
                .body("refused[0].line", equalTo(4))
                .body("refused[0].code", equalTo("UNKNOWN_URI"))
                .body("refused[0].label", equalTo(uri("x")));
        resolve("panader\u00eda " + word, "horneado " + word, "panaderia " + word)
                .body("items.matchedBy", contains("TRANSLATION", "TRANSLATION", "TRANSLATION"))
                .body("items[0].skill.label", equalTo("baking " + word))
                .body("items[0].skill.localLabel", equalTo("panader\u00eda " + word))
                .body("items[0].skill.labels.languageTag", contains("es"));
        Api.ANYONE
                .get("/v1/skills?q={q}&language=es-MX", "horneado " + word)
                .then()
                .body("items[0].localLabel", equalTo("panader\u00eda " + word));
        Api.ANYONE.get("/v1/skills?q={q}", "horneado " + word).then().body("items[0].localLabel", nullValue());
        esco("es", rows).body("labelsAdded", equalTo(0)).body("unchanged", equalTo(1));
    }

    @Test
    void a_label_is_never_changed_and_a_second_one_becomes_a_name() {
        esco("en", concept(uri("a"), "baking " + word, ""));
        esco("es", concept(uri("a"), "primero " + word, ""));
        esco("es", concept(uri("a"), "segundo " + word, "")).body("labelsAdded", equalTo(1));
        esco("en", concept(uri("a"), "baked " + word, "")).body("aliasesAdded", equalTo(1));
        resolve("segundo " + word, "baked " + word)
                .body("items.skill.localLabel", contains("primero " + word, "primero " + word))
                .body("items.skill.label", contains("baking " + word, "baking " + word));
    }

    @Test
    void the_same_name_in_several_languages_is_fine_for_one_skill_and_refused_for_two() {
        esco("en", concept(uri("a"), "same " + word, ""), concept(uri("b"), "other " + word, ""));
        esco("es", concept(uri("a"), "same " + word, "")).body("labelsAdded", equalTo(1));
        esco("pt", concept(uri("a"), "SAME " + word, "")).body("labelsAdded", equalTo(1));
        esco("fr", concept(uri("b"), "same " + word, ""))
                .body("labelsAdded", equalTo(0))
                .body("refused[0].code", equalTo("CLASH"))
                .body("refused[0].message", equalTo("The name means same " + word + " already"));
        resolve("same " + word).body("items[0].matchedBy", equalTo("LABEL"));
    }

    @Test
    void names_that_mean_another_skill_are_refused_and_the_rest_of_the_row_is_taken() {
        add("taken " + word);
        esco("en", concept(uri("a"), "fresh " + word, "taken " + word + " | free " + word))
                .body("skillsAdded", equalTo(1))
                .body("aliasesAdded", equalTo(1))
                .body("refusedCount", equalTo(1))
                .body("refused[0].label", equalTo("taken " + word))
                .body("refused[0].code", equalTo("CLASH"))
                .body("refused[0].message", equalTo("The name means taken " + word + " already"));
        esco("en", concept(uri("b"), "fresh " + word, ""))
                .body("skillsAdded", equalTo(0))
                .body("skillsLinked", equalTo(0))
                .body("refused[0].code", equalTo("CLASH"));
    }

    @Test
    void bad_rows_are_named_by_their_line_and_the_others_go_on() {
        esco(
                        "en",
                        concept(uri("a"), "first " + word, ""),
                        "KnowledgeSkillCompetence,short\n",
                        concept("ftp://nowhere", "third " + word, ""),
                        concept(uri("d"), " ", ""),
                        concept(uri("e"), "x".repeat(201), ""),
                        concept(uri("f"), "sixth " + word, "").replace("released", "obsolete"),
                        concept(uri("g"), "last " + word, ""))
                .body("rowsRead", equalTo(7))
                .body("skillsAdded", equalTo(2))
                .body("refused.line", contains(4, 5, 7, 9, 11))
                .body(
                        "refused.code",
                        contains("MISSING_COLUMN", "INVALID_URI", "MISSING_COLUMN", "INVALID_NAME", "NOT_RELEASED"));
        resolve("last " + word).body("items[0].skill.label", equalTo("last " + word));
    }

    @Test
    void approved_tags_become_names_in_both_spellings() {
        String id = add("target " + word);
        add("taken " + word);
        String[] rows = {
            // By way of the next row, which leads to the skill.
            "first-" + word + ",second-" + word + ",2010-07-14 06:34:55,2010-07-14 06:34:55\n",
            "second-" + word + ",target-" + word + ",2010-07-14 06:34:55,2010-07-14 06:34:55\n",
            "third-" + word + ",target-" + word + ",2010-07-14 06:34:55,\n",
            "fourth-" + word + ",nothing-" + word + ",2010-07-14 06:34:55,2010-07-14 06:34:55\n",
            "taken-" + word + ",target-" + word + ",2010-07-14 06:34:55,2010-07-14 06:34:55\n",
            "target-" + word + ",target-" + word + ",2010-07-14 06:34:55,2010-07-14 06:34:55\n",
            "fifth\n",
        };
        tags(rows)
                .body("rowsRead", equalTo(7))
                // first, second and target with hyphens and blanks, but for target's own name; taken with hyphens
                .body("aliasesAdded", equalTo(6))
                .body("refused.line", contains(4, 5, 6, 8))
                .body("refused.code", contains("NOT_APPROVED", "UNKNOWN_TARGET", "CLASH", "MISSING_COLUMN"));
        resolve("first " + word, "First-" + word).body("items.skill.id", contains(id, id));
        resolve("third " + word).body("items[0].skill", nullValue());
        tags(rows).body("aliasesAdded", equalTo(0)).body("unchanged", equalTo(3));
    }

    @Test
    void what_is_no_such_file_is_refused_whole() {
        for (byte[] wrong : List.of(
                new byte[0],
                "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8),
                "conceptUri,,preferredLabel,altLabels\n".getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xff, (byte) 0xfe, 0})) {
            send("kind=ESCO", wrong).then().statusCode(400);
        }
        byte[] fine = ESCO_HEADER.getBytes(StandardCharsets.UTF_8);
        send("kind=ESCO", fine).then().statusCode(200).body("rowsRead", equalTo(0));
        send("language=en", fine).then().statusCode(400);
        send("kind=OTHER", fine).then().statusCode(400);
        send("kind=ESCO&language=none", fine).then().statusCode(400);
    }

    @Test
    void a_file_may_be_larger_than_an_ordinary_body_but_not_without_end() {
        String rows = concept(uri("a"), "large " + word, "").repeat(4_000);
        byte[] large = (ESCO_HEADER + rows).getBytes(StandardCharsets.UTF_8);
        assertThat(large.length).isBetween(300_000, 10 * 1024 * 1024);
        send("kind=ESCO", large)
                .then()
                .statusCode(200)
                .body("rowsRead", equalTo(4_000))
                .body("unchanged", equalTo(3_999));
        send("kind=ESCO", new byte[10 * 1024 * 1024 + 1]).then().statusCode(413);
    }

    @Test
    void an_import_is_found_by_the_next_search() {
        esco("en", concept(uri("a"), "sought " + word, ""));
        Api.ANYONE.get("/v1/skills?q={q}", "sought " + word).then().body("items.label", hasItem("sought " + word));
    }
}
