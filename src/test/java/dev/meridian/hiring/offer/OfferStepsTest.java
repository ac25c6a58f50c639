package dev.meridian.hiring.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.hiring.application.Side;
import dev.meridian.hiring.application.Step;
import dev.meridian.support.Api;
import dev.meridian.support.HiringScene;
import dev.meridian.support.HiringScene.Applied;
import dev.meridian.support.Json;
import dev.meridian.support.MovableClock;
import dev.meridian.support.ServiceTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every verb, by both sides, in every state: what the table of steps does not have is refused with what it has. */
@ServiceTest
class OfferStepsTest {
    private static final List<OfferAction> VERBS =
            List.of(OfferAction.ACCEPT, OfferAction.DECLINE, OfferAction.COUNTER, OfferAction.RESCIND);

    private static final Json WISH = Json.of("rate", Json.of("amount", "5000.00", "currency", "EUR", "unit", "MONTH"));

    @Inject
    MovableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private static Response take(Api who, String offer, OfferAction action) {
        Json body =
                switch (action) {
                    case COUNTER -> WISH;
                    case DECLINE, RESCIND -> Json.of("reasonCode", "OTHER");
                    default -> Json.of();
                };
        var request = who.request().header("If-Match", "*");
        return (action == OfferAction.ACCEPT
                        ? request
                        : request.contentType(ContentType.JSON).body(body.toString()))
                .post("/v1/offers/" + offer + "/" + action.path());
    }

    /** An offer in a state, brought there by those whose steps lead to it. */
    private String inState(OfferState state, HiringScene scene, Applied applied) {
        String offer = scene.makeOffer(applied, HiringScene.offer(clock.instant()));
        switch (state) {
            case OPEN -> {}
            case COUNTERED -> take(applied.person(), offer, OfferAction.COUNTER);
            case ACCEPTED -> take(applied.person(), offer, OfferAction.ACCEPT);
            case DECLINED -> take(applied.person(), offer, OfferAction.DECLINE);
            case RESCINDED -> take(scene.owner(), offer, OfferAction.RESCIND);
            case EXPIRED -> clock.forward(Duration.ofDays(7));
            case SUPERSEDED -> {
                take(applied.person(), offer, OfferAction.COUNTER);
                scene.makeOffer(applied, HiringScene.offer(clock.instant()));
            }
        }
        return offer;
    }

    @ParameterizedTest
    @EnumSource(OfferState.class)
    void a_step_that_there_is_not_is_refused_with_those_that_there_are(OfferState state) {
        HiringScene scene = new HiringScene(1);
        Applied applied = scene.apply();
        String offer = inState(state, scene, applied);
        scene.later();
        Api person = Api.signIn(applied.person().email());
        Stream.of(Side.EMPLOYER, Side.CANDIDATE).forEach(side -> {
            Api who = side == Side.EMPLOYER ? scene.owner() : person;
            List<String> possible = Step.paths(Step.possible(OfferAction.values(), state, side));
            assertThat(who.get("/v1/offers/" + offer).<List<String>>path("allowedActions"))
                    .isEqualTo(possible);
            for (OfferAction action : VERBS) {
                if (action.isPossible(state, side)) {
                    continue; // others see to what is possible
                }
                Response answer = take(who, offer, action);
                boolean others = action == (side == Side.EMPLOYER ? OfferAction.COUNTER : OfferAction.RESCIND);
                String what = side + " " + action.name().toLowerCase(Locale.ROOT) + " " + answer.asString();
                assertThat(answer.statusCode()).as(what).isEqualTo(others ? 403 : 409);
                if (!others) {
                    assertThat(answer.<String>path("type")).as(what).isEqualTo("/problems/illegal-transition");
                    assertThat(answer.<List<String>>path("allowedActions"))
                            .as(what)
                            .isEqualTo(possible);
                }
                assertThat(who.get("/v1/offers/" + offer).<String>path("state"))
                        .as(what)
                        .isEqualTo(state.name());
            }
        });
    }
}
