package dev.meridian.hiring.interview;

import dev.meridian.support.Diagram;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class InterviewDiagramTest {
    @Test
    void the_page_draws_the_life_of_an_interview_as_it_is() throws IOException {
        Diagram.of("interview").shows(InterviewAction.values(), InterviewState.values());
    }
}
