package dev.meridian.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.meridian.support.ServiceTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of {@code docs/hiring.md} as they stand there, and holds the answers against those shown. */
@ServiceTest
class HiringStoryTest {
    private static final Pattern BLOCK = Pattern.compile("```(sh|json)\n(.*?)```", Pattern.DOTALL);
    private static final String END_OF_STEP = "@@@ end of step @@@";

    private final ObjectMapper mapper = new ObjectMapper();

    /** Commands, and what the last of their answers holds; empty where nothing is shown. */
    private record Step(String commands, String shown) {}

    private static List<Step> steps() throws IOException {
        List<Step> steps = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(Path.of("docs/hiring.md")));
        while (block.find()) {
            if (block.group(1).equals("sh")) {
                steps.add(new Step(block.group(2), ""));
            } else {
                Step last = steps.remove(steps.size() - 1);
                assertThat(last.shown()).as("two answers to one step").isEmpty();
                steps.add(new Step(last.commands(), block.group(2)));
            }
        }
        return steps;
    }

    @Test
    void the_story_goes_as_it_is_told(@TempDir Path directory) throws Exception {
        List<Step> steps = steps();
        StringBuilder script = new StringBuilder("set -eu\n");
        for (Step step : steps) {
            script.append(step.commands().replace("localhost:8080", "localhost:" + RestAssured.port))
                    .append("\nprintf '\\n%s\\n' '" + END_OF_STEP + "'\n");
        }
        Path file = Files.writeString(directory.resolve("story.sh"), script);
        Process shell = new ProcessBuilder("bash", file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(output).isZero();
        String[] answers = output.split(END_OF_STEP);
        int shown = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).shown().isEmpty()) {
                shown++;
                holds(
                        last(answers[i]),
                        mapper.readTree(steps.get(i).shown()),
                        "answer of " + steps.get(i).commands());
            }
        }
        assertThat(shown).isGreaterThan(8);
    }

    /** The last document: the answers of a step follow each other without anything between. */
    private JsonNode last(String answers) throws IOException {
        JsonNode last = mapper.missingNode();
        try (var documents = mapper.getFactory().createParser(answers)) {
            Iterator<JsonNode> all = mapper.readValues(documents, JsonNode.class);
            while (all.hasNext()) {
                last = all.next();
            }
        }
        return last;
    }

    /** Objects may have more than is shown, lists may not. */
    private static void holds(JsonNode answer, JsonNode shown, String at) {
        if (shown.isObject()) {
            shown.properties().forEach(field -> {
                assertThat(answer.has(field.getKey()))
                        .as(at + "/" + field.getKey())
                        .isTrue();
                holds(answer.get(field.getKey()), field.getValue(), at + "/" + field.getKey());
            });
        } else if (shown.isArray()) {
            assertThat(answer.size()).as(at + ": " + answer).isEqualTo(shown.size());
            for (int i = 0; i < shown.size(); i++) {
                holds(answer.get(i), shown.get(i), at + "/" + i);
            }
        } else {
            assertThat(answer).as(at).isEqualTo(shown);
        }
    }
}
