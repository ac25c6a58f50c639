package dev.meridian.hiring.offer;

import dev.meridian.hiring.application.Side;
import dev.meridian.support.Diagram;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferDiagramTest {
    @Test
    void the_page_draws_the_life_of_an_offer_as_it_is() throws IOException {
        List<String> arrows = new ArrayList<>();
        for (OfferAction action : OfferAction.values()) {
            for (OfferState from : OfferState.values()) {
                for (Side side : Side.values()) {
                    if (action.isPossible(from, side)) {
                        arrows.add(Diagram.arrow(from, action.target(), action.path(), side));
                    }
                }
            }
        }
        Diagram.of("offer").shows(arrows);
    }
}
