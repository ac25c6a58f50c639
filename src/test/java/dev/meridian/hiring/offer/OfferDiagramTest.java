package dev.meridian.hiring.offer;

import dev.meridian.support.Diagram;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class OfferDiagramTest {
    @Test
    void the_page_draws_the_life_of_an_offer_as_it_is() throws IOException {
        Diagram.of("offer").shows(OfferAction.values(), OfferState.values());
    }
}
