package dev.meridian.hiring.engagement;

import dev.meridian.support.Diagram;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class EngagementDiagramTest {
    @Test
    void the_page_draws_the_life_of_an_engagement_as_it_is() throws IOException {
        Diagram.of("engagement").shows(EngagementAction.values(), EngagementState.values());
    }
}
