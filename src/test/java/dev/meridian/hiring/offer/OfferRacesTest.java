package dev.meridian.hiring.offer;

import static dev.meridian.support.HiringScene.accept;
import static dev.meridian.support.HiringScene.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.meridian.support.Api;
import dev.meridian.support.HiringScene;
import dev.meridian.support.HiringScene.Applied;
import dev.meridian.support.Json;
import dev.meridian.support.MovableClock;
import dev.meridian.support.OwnerConnection;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import dev.meridian.support.Together;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Several who decide at the same moment: one decision counts, whoever comes after it is told, and nothing is half done. */
@ServiceTest
class OfferRacesTest {
    private static final int CANDIDATES = 32;
    private static final int ROUNDS = 20;

    @Inject
    MovableClock clock;

    /** More at once than the service works on: whoever it tells to come again does. */
    private static Response untilServed(Supplier<Response> request) {
        Response answer = request.get();
        for (int i = 0; answer.statusCode() == 503 && i < 10_000; i++) {
            answer = request.get();
        }
        return answer;
    }

    private static String count(String sql, String id) throws SQLException {
        try (OwnerConnection database = OwnerConnection.open()) {
            return database.column(sql, UUID.fromString(id)).get(0);
        }
    }

    private record Candidacy(Applied applicant, String offer, String tag) {}

    private List<Candidacy> candidacies(HiringScene scene, int many) {
        List<Candidacy> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Applied applicant = scene.apply();
            String offer = scene.makeOffer(applicant, offer(clock.instant()));
            all.add(new Candidacy(applicant, offer, applicant.person().tag("/v1/offers/" + offer)));
        }
        return all;
    }

    private static List<Response> allAccept(List<Candidacy> all) throws InterruptedException {
        return Together.does(all.size(), number -> {
            Candidacy one = all.get(number);
            return untilServed(() -> accept(one.applicant().person(), one.offer(), one.tag()));
        });
    }

    private static Map<Integer, Long> byStatus(List<Response> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(Response::statusCode, TreeMap::new, Collectors.counting()));
    }

    @Test
    void of_32_who_accept_the_last_opening_at_once_one_has_it_and_the_others_are_told_what_happened() throws Exception {
        HiringScene scene = new HiringScene(1);
        List<Candidacy> all = candidacies(scene, CANDIDATES);
        List<Response> answers = allAccept(all);
        assertThat(byStatus(answers)).isEqualTo(Map.of(200, 1L, 409, CANDIDATES - 1L));
        answers.stream().filter(answer -> answer.statusCode() == 409).forEach(answer -> {
            assertThat(answer.<String>path("type")).isEqualTo("/problems/position-filled");
            assertThat(answer.<String>path("detail")).startsWith("The only opening was filled at 20");
        });
        assertThat(count("select count(*) from engagement where posting_id = ?", scene.posting()))
                .isEqualTo("1");
        assertThat(count("select count(*) from offer where state = 'OPEN' and posting_id = ?", scene.posting()))
                .isEqualTo(CANDIDATES - 1 + "");
        assertThat(count(
                        "select count(*) from application where (state = 'HIRED' or holds_opening) and posting_id = ?",
                        scene.posting()))
                .isEqualTo("1");
        scene.owner().get("/v1/job-postings/" + scene.posting()).then().body("state", equalTo("FILLED"));
        System.out.printf("Races: %d parallel accepts of 1 opening: 1 hired, %d told%n", CANDIDATES, CANDIDATES - 1);
    }

    @Test
    void of_32_who_accept_5_openings_at_once_5_have_them() throws Exception {
        HiringScene scene = new HiringScene(5);
        assertThat(byStatus(allAccept(candidacies(scene, CANDIDATES))))
                .isEqualTo(Map.of(200, 5L, 409, CANDIDATES - 5L));
        assertThat(count("select count(*) from application where holds_opening and posting_id = ?", scene.posting()))
                .isEqualTo("5");
        assertThat(count(
                        "select count(*) from event where type = 'job-posting.filled' and subject = ?",
                        scene.posting()))
                .isEqualTo("1");
    }

    @Test
    void one_offer_that_is_accepted_32_times_at_once_hires_once() throws Exception {
        HiringScene scene = new HiringScene(CANDIDATES);
        Candidacy one = candidacies(scene, 1).get(0);
        List<Response> answers = Together.does(
                CANDIDATES, number -> untilServed(() -> accept(one.applicant().person(), one.offer(), one.tag())));
        assertThat(byStatus(answers)).isEqualTo(Map.of(200, 1L, 412, CANDIDATES - 1L));
        assertThat(count("select count(*) from engagement where posting_id = ?", scene.posting()))
                .isEqualTo("1");
    }

    @Test
    void of_a_withdrawal_and_an_acceptance_at_once_exactly_one_happens() throws Exception {
        int hired = 0;
        for (int round = 0; round < ROUNDS; round++) {
            HiringScene scene = new HiringScene(1);
            Candidacy one = candidacies(scene, 1).get(0);
            Api person = one.applicant().person();
            List<Response> answers = Together.does(
                    2,
                    number -> number == 0
                            ? accept(person, one.offer(), one.tag())
                            : person.post(one.applicant().path() + "/withdraw", Json.of()));
            boolean accepted = answers.get(0).statusCode() == 200;
            hired += accepted ? 1 : 0;
            // Who accepts after the withdrawal named the offer as it was before.
            assertThat(answers.get(accepted ? 1 : 0).statusCode()).isIn(409, 412);
            assertThat(answers.get(accepted ? 0 : 1).statusCode()).isEqualTo(200);
            assertThat(end(one)).isEqualTo(accepted ? "HIRED ACCEPTED 1 1" : "WITHDRAWN DECLINED 0 0");
        }
        System.out.printf("Races: %d times withdraw against accept: %d hired, never both%n", ROUNDS, hired);
    }

    @Test
    void of_an_acceptance_a_rescission_and_a_counter_at_once_the_first_decides() throws Exception {
        Map<String, Integer> ends = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            HiringScene scene = new HiringScene(1);
            Candidacy one = candidacies(scene, 1).get(0);
            String path = "/v1/offers/" + one.offer();
            Api person = one.applicant().person();
            List<Response> answers = Together.does(3, number -> switch (number) {
                case 0 -> accept(person, one.offer(), one.tag());
                case 1 -> scene.owner().post(path + "/rescind", Json.of("reasonCode", "OTHER"));
                default -> person.post(path + "/counter", Json.of("workHours", Samples.week("UTC", "09:00", "17:00")));
            });
            boolean accepted = answers.get(0).statusCode() == 200;
            boolean rescinded = answers.get(1).statusCode() == 200;
            boolean countered = answers.get(2).statusCode() == 200;
            // A counter can still be rescinded; nothing else follows anything.
            assertThat(accepted ? !rescinded && !countered : rescinded).isTrue();
            String end = end(one);
            assertThat(end).isEqualTo(accepted ? "HIRED ACCEPTED 1 1" : "OFFER RESCINDED 0 0");
            ends.merge(end, 1, Integer::sum);
        }
        System.out.printf("Races: %d times accept, rescind and counter at once: %s%n", ROUNDS, ends);
    }

    /** States of the application and its offer, how many openings it holds, how many engagements it has. */
    private static String end(Candidacy one) throws SQLException {
        return count(
                "select a.state || ' ' || o.state || ' ' || a.holds_opening::int || ' '"
                        + " || (select count(*) from engagement e where e.application_id = a.id)"
                        + " from application a join offer o on o.application_id = a.id where o.id = ?",
                one.offer());
    }
}
