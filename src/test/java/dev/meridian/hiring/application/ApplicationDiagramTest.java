package dev.meridian.hiring.application;

import dev.meridian.support.Diagram;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApplicationDiagramTest {
    @Test
    void the_page_draws_the_life_of_an_application_as_it_is() throws IOException {
        List<String> arrows = new ArrayList<>();
        for (ApplicationAction action : ApplicationAction.values()) {
            for (ApplicationState from : ApplicationState.values()) {
                for (ApplicationState to : ApplicationState.values()) {
                    if (action.isPossibleFrom(from) && action.leadsTo(to)) {
                        arrows.add(Diagram.arrow(from, to, action.path(), action.side()));
                    }
                }
            }
        }
        Diagram.of("application").shows(arrows);
    }
}
