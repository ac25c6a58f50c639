package dev.meridian.docs;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@code docs/security.md} claims, held against the code: a class or test that is renamed must be renamed there too. */
class SecurityMapTest {
    private static final Path PAGE = Path.of("docs/security.md");
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("src/test/java"));
    private static final List<String> STATES = List.of("met", "n/a", "operator", "gap");
    private static final String NO_TEST = "no test of its own";

    /** How many requirements of level 1 version 5.0.0 of the standard has. */
    private static final int OF_LEVEL_1 = 70;

    /** A class, or a class and a method of it; settings, headers and addresses are written otherwise. */
    private static final Pattern NAME = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)(?:\\.([a-z]\\w*))?`");

    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)");
    private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\d+\\.\\d+");
    private static final Pattern CHAPTER = Pattern.compile("## V(\\d+) (.+)");
    private static final Pattern ROW =
            Pattern.compile("\\| (\\d+)(\\.\\d+\\.\\d+) \\| ([12]) \\| [^|]+ \\| ([^|]+) \\| ([^|]*) \\|([^|]*)\\|");

    private final List<String> lines = read(PAGE);

    /** A line of a chapter's table. */
    private record Row(String chapter, String number, int level, String state, String where, String test) {
        boolean is(String wanted) {
            return state.equals(wanted);
        }

        boolean lacksTest() {
            return test.startsWith(NO_TEST);
        }
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String line : lines) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.add(new Row(
                        row.group(1),
                        row.group(1) + row.group(2),
                        Integer.parseInt(row.group(3)),
                        row.group(4),
                        row.group(5),
                        row.group(6).strip()));
            } else {
                assertThat(line).as("a requirement's line in another form").doesNotMatch("\\| *\\d+\\.\\d+.*");
            }
        }
        return rows;
    }

    @Test
    void every_class_and_test_that_is_named_exists() throws IOException {
        Map<String, List<String>> classes = classes();
        List<String> missing = new ArrayList<>();
        int named = 0;
        for (String line : lines) {
            Matcher name = NAME.matcher(line);
            while (name.find()) {
                named++;
                List<String> candidates = classes.getOrDefault(name.group(1), List.of());
                String method = name.group(2);
                if (candidates.stream().noneMatch(type -> holds(type, method))) {
                    missing.add(name.group());
                }
            }
        }
        assertThat(named).isGreaterThan(100);
        assertThat(missing).isEmpty();
    }

    /** Full names by simple ones, of all classes that have a file. */
    private static Map<String, List<String>> classes() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path root : SOURCES) {
            try (Stream<Path> found = Files.walk(root)) {
                found.filter(file -> file.toString().endsWith(".java"))
                        .map(root::relativize)
                        .forEach(files::add);
            }
        }
        return files.stream()
                .map(file -> file.toString().replaceAll("\\.java$", "").replaceAll("[/\\\\]", "."))
                .collect(groupingBy(name -> name.substring(name.lastIndexOf('.') + 1)));
    }

    /** Whether the class is there and, where a method is named, has it as a test. */
    private static boolean holds(String type, @Nullable String method) {
        try {
            Class<?> found = Class.forName(type, false, SecurityMapTest.class.getClassLoader());
            return method == null
                    || Arrays.stream(found.getDeclaredMethods())
                            .filter(m -> m.getName().equals(method))
                            .anyMatch(m -> AnnotationSupport.isAnnotated(m, Testable.class));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Test
    void every_link_leads_to_a_file() {
        List<String> links = lines.stream()
                .flatMap(line -> LINK.matcher(line).results())
                .map(found -> found.group(1))
                .toList();
        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(PAGE.resolveSibling(link))
                .exists());
    }

    @Test
    void each_requirement_stands_once_under_its_chapter() {
        assertThat(rows()).extracting(Row::number).doesNotHaveDuplicates();
        assertThat(rows()).filteredOn(row -> row.level() == 1).hasSize(OF_LEVEL_1);
        String chapter = "";
        for (String line : lines) {
            Matcher heading = CHAPTER.matcher(line);
            Matcher row = ROW.matcher(line);
            if (heading.matches()) {
                chapter = heading.group(1);
            } else if (row.matches()) {
                assertThat(row.group(1)).as(line).isEqualTo(chapter);
            }
        }
    }

    @Test
    void what_is_met_names_what_meets_it_and_says_how_it_is_tested() {
        for (Row row : rows()) {
            assertThat(row.state()).as(row.number()).isIn(STATES);
            if (row.is("met")) {
                assertThat(row.where() + row.test()).as(row.number()).containsPattern(NAME);
                assertThat(row.test()).as(row.number()).isNotEmpty();
            }
        }
    }

    @Test
    void the_summary_counts_what_the_tables_say() {
        List<Row> rows = rows();
        List<String> expected = new ArrayList<>();
        for (String line : lines) {
            Matcher heading = CHAPTER.matcher(line);
            if (heading.matches()) {
                String counts = counts(
                        rows.stream()
                                .filter(row -> row.chapter().equals(heading.group(1)))
                                .toList(),
                        "");
                expected.add("| V" + heading.group(1) + " " + heading.group(2) + " | " + counts + " |");
            }
        }
        expected.add("| **all** | " + counts(rows, "**") + " |");
        assertThat(lines).containsSequence(expected);

        List<Row> first = rows.stream().filter(row -> row.level() == 1).toList();
        long untested =
                rows.stream().filter(row -> row.is("met") && row.lacksTest()).count();
        assertThat(lines)
                .contains(
                        "Level 1 alone, %d requirements: %d met, %d n/a, %d operator, %d gaps. Of all that is met, %d have no test of their own."
                                .formatted(
                                        first.size(),
                                        count(first, "met"),
                                        count(first, "n/a"),
                                        count(first, "operator"),
                                        count(first, "gap"),
                                        untested));
    }

    private static String counts(List<Row> rows, String emphasis) {
        return STATES.stream()
                .map(state -> emphasis + count(rows, state) + emphasis)
                .collect(Collectors.joining(" | "));
    }

    private static long count(List<Row> rows, String state) {
        return rows.stream().collect(groupingBy(Row::state, counting())).getOrDefault(state, 0L);
    }

    @Test
    void every_gap_is_told_in_the_list_of_gaps_and_nothing_else_is() {
        List<String> section = lines.subList(lines.indexOf("### Gaps") + 1, lines.size());
        List<String> told = section.stream()
                .takeWhile(line -> !line.startsWith("Further ones"))
                .flatMap(line -> NUMBER.matcher(line).results())
                .map(found -> found.group())
                .toList();
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(rows().stream()
                        .filter(row -> row.is("gap"))
                        .map(Row::number)
                        .toList());
    }
}
