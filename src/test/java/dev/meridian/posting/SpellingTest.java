package dev.meridian.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.meridian.support.Api;
import dev.meridian.support.Countries;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the public search makes of misspelt words. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpellingTest {
    private static final String COUNTRY = Countries.next();

    @Inject
    AgroalDataSource dataSource;

    private Api owner = Api.ANYONE;
    private String employer = "";

    @BeforeEach
    void makeEmployer() {
        if (owner == Api.ANYONE) {
            owner = Api.employer();
        }
        employer = owner.createEmployer();
    }

    private Json posting(String title) {
        return Samples.posting(employer)
                .with("title", title)
                .with("summary", "What we do")
                .with("applicantLocation", Json.of("kind", "COUNTRIES", "countries", List.of(COUNTRY)))
                .with("desiredState", "PUBLISHED");
    }

    private String publish(String title) {
        return owner.createPosting(posting(title));
    }

    private static Response search(String q, int limit, @Nullable String cursor) {
        return Api.ANYONE
                .request()
                .queryParam("country", COUNTRY)
                .queryParam("q", q)
                .queryParam("limit", limit)
                .queryParam("facets", true)
                .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                .get("/v1/job-postings");
    }

    /** The test's own hits, in their order. */
    private List<String> found(String q) {
        return own(search(q, 100, null));
    }

    private List<String> own(Response answer) {
        return answer.then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.employer.id == '" + employer + "' }.id");
    }

    private long known(String word) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement sql =
                        connection.prepareStatement("select count(*) from search_word where word = ?")) {
            sql.setString(1, word);
            try (ResultSet row = sql.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pyhton sailmaker",
                "kuberntes sailmaker",
                "sialmaker enginer",
                "Saylmaker PYTHN",
                "sailmakre",
                "k8s sailmaker"
            })
    void a_letter_too_many_missing_wrong_or_out_of_place_finds_what_was_meant(String typed) {
        String id = owner.createPosting(posting("Sailmaker and engineer")
                .with(
                        "skills",
                        List.of(Samples.asked("Python", "REQUIRED", 2), Samples.asked("Kubernetes", "REQUIRED", 2))));
        assertThat(found(typed)).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({
        "es, Carpintero de ribera, carpnitero",
        "de, Schiffszimmerin für Boote, schifszimmerin",
        "fr, Charpentière de marine, charpentiere marinne",
        "pt, Calafetador de embarcações, calafetadro embarcacoes",
        "ru, Корабельный плотник, корабельнй плотнки"
    })
    void it_is_so_in_every_language(String language, String title, String typed) {
        String id = owner.createPosting(posting(title).with("inLanguage", language));
        assertThat(found(typed)).containsExactly(id);
    }

    @Test
    void each_of_several_wrong_words_must_be_there_as_it_was_meant() {
        String both = publish("Halyard rigger");
        publish("Halyard splicer");
        publish("Dinghy rigger");
        assertThat(found("haylard riger")).containsExactly(both);
    }

    @Test
    void a_word_that_comes_near_nothing_is_left_out() {
        String id = publish("Bosun of barges");
        assertThat(found("bossun qqzzxxqq")).containsExactly(id);
        assertThat(found("qqzzxxqq")).isEmpty();
    }

    @Test
    void words_of_three_letters_come_near_to_none_but_themselves() {
        publish("Zuk");
        assertThat(found("zug")).isEmpty();
        assertThat(found("uzk")).isEmpty();
    }

    @Test
    void what_is_in_quotes_or_beside_an_exclusion_is_found_as_it_was_typed() {
        String id = publish("Coxswain of lifeboats");
        assertThat(found("coxswian")).containsExactly(id);
        assertThat(found("\"coxswian\"")).isEmpty();
        assertThat(found("coxswian -tugboats")).isEmpty();
    }

    @Test
    void alternatives_are_put_right_one_by_one() {
        String pilot = publish("Harbourpilot");
        String keeper = publish("Lockkeeper");
        assertThat(found("harbuorpilot or lockeeper")).containsExactlyInAnyOrder(pilot, keeper);
    }

    @Test
    void the_better_hits_come_first_among_what_is_spelt_alike() {
        String title = publish("Steersman");
        String text = owner.createPosting(posting("Deckhand").with("summary", "Helps the steersman"));
        assertThat(found("stersman")).containsExactly(title, text);
    }

    @Test
    void pages_stay_what_they_were_while_words_become_known_and_facets_count_them_all() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(0, publish("Ropewalker"));
        }
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            Response answer = search("ropewalkr", 2, cursor);
            answer.then().body("facets.engagementKind.find { it.value == 'FULL_TIME' }.count", equalTo(5));
            read.addAll(own(answer));
            cursor = answer.path("nextCursor");
            // Spelt as it was typed but for a letter, and known from now on.
            publish("Ropewalkar");
        } while (cursor != null);
        assertThat(read).isEqualTo(made);
    }

    @Test
    void no_word_of_a_draft_is_known() throws SQLException {
        owner.createPosting(posting("Draftonlyword").with("desiredState", "DRAFT"));
        assertThat(known("draftonlyword")).isZero();
        publish("Publishedword");
        assertThat(known("publishedword")).isOne();
    }

    @Test
    void a_word_is_known_whatever_becomes_of_another_who_adds_it_at_the_same_time() throws SQLException {
        CompletableFuture<String> publishing;
        try (Connection other = dataSource.getConnection()) {
            other.setAutoCommit(false);
            try (PreparedStatement sql =
                    other.prepareStatement(SearchColumns.LEARN.replace(":words", "cast(? as text)"))) {
                sql.setString(1, "abergavenny zeebrugge");
                assertThat(sql.executeUpdate()).isEqualTo(2);
            }
            publishing = CompletableFuture.supplyAsync(() -> publish("Zeebrugge Abergavenny"));
            assertThat(blocksSomebody(other, publishing)).isTrue();
            other.rollback();
        }
        assertThat(publishing.join()).isNotNull();
        assertThat(known("abergavenny")).isOne();
        assertThat(known("zeebrugge")).isOne();
        assertThat(found("zeebruge abergavanny")).containsExactly(publishing.join());
    }

    /** Asks until somebody waits for the end of this connection's transaction, or has not had to. */
    private static boolean blocksSomebody(Connection connection, CompletableFuture<String> other) throws SQLException {
        boolean blocks = false;
        while (!blocks && !other.isDone()) {
            try (PreparedStatement sql = connection.prepareStatement("select exists (select from pg_stat_activity"
                            + " where pg_backend_pid() = any (pg_blocking_pids(pid)))");
                    ResultSet row = sql.executeQuery()) {
                row.next();
                blocks = row.getBoolean(1);
            }
        }
        return blocks;
    }
}
