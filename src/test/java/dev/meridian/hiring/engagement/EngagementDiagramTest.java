package dev.meridian.hiring.engagement;

import dev.meridian.hiring.application.Side;
import dev.meridian.support.Diagram;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngagementDiagramTest {
    @Test
    void the_page_draws_the_life_of_an_engagement_as_it_is() throws IOException {
        List<String> arrows = new ArrayList<>();
        for (EngagementAction action : EngagementAction.values()) {
            for (EngagementState from : EngagementState.values()) {
                for (Side side : Side.values()) {
                    if (action.isPossible(from, side)) {
                        arrows.add(Diagram.arrow(from, action.target(), action.path(), side));
                    }
                }
            }
        }
        Diagram.of("engagement").shows(arrows);
    }
}
