package dev.meridian.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.hiring.application.Side;
import dev.meridian.hiring.application.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A state machine as {@code docs/hiring.md} draws it in Mermaid, to be held against the code. */
public final class Diagram {
    private static final Path PAGE = Path.of("docs/hiring.md");
    private static final Pattern ARROW = Pattern.compile("(\\w+) --> (\\w+): ([a-z-]+) \\((\\w+)\\)");

    private final String name;
    private final Set<String> drawn = new TreeSet<>();

    private Diagram(String name) {
        this.name = name;
    }

    /** The diagram that has this name in its first comment. */
    public static Diagram of(String name) throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf("%% " + name + "\n");
        assertThat(begin).as("%% " + name + " in " + PAGE).isPositive();
        Diagram diagram = new Diagram(name);
        Matcher arrow = ARROW.matcher(page.substring(begin, page.indexOf("```", begin)));
        while (arrow.find()) {
            diagram.drawn.add(arrow(arrow.group(1), arrow.group(2), arrow.group(3), arrow.group(4)));
        }
        return diagram;
    }

    /** One arrow, as {@link #shows} takes it. */
    public static String arrow(Object from, Object to, String step, Object side) {
        return from + " --> " + to + ": " + step + " (" + side + ")";
    }

    /** Holds it against a life that both sides share, as its steps and states are. */
    public <S> void shows(Step<S>[] steps, S[] states) {
        List<String> arrows = new ArrayList<>();
        for (Step<S> step : steps) {
            for (S from : states) {
                for (Side side : Side.values()) {
                    if (step.isPossible(from, side)) {
                        arrows.add(arrow(from, step.target(), step.path(), side));
                    }
                }
            }
        }
        shows(arrows);
    }

    /** Holds it against all the arrows that the code has. */
    public void shows(Collection<String> arrows) {
        assertThat(drawn).as(name).containsExactlyElementsOf(new TreeSet<>(arrows));
    }
}
