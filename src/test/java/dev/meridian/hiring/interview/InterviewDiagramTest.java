package dev.meridian.hiring.interview;

import dev.meridian.hiring.application.Side;
import dev.meridian.support.Diagram;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterviewDiagramTest {
    @Test
    void the_page_draws_the_life_of_an_interview_as_it_is() throws IOException {
        List<String> arrows = new ArrayList<>();
        for (InterviewAction action : InterviewAction.values()) {
            for (InterviewState from : InterviewState.values()) {
                for (Side side : Side.values()) {
                    if (action.isPossibleFrom(from, side)) {
                        arrows.add(Diagram.arrow(from, action.target(), action.path(), side));
                    }
                }
            }
        }
        Diagram.of("interview").shows(arrows);
    }
}
