package dev.meridian.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write, and the skill that it means. */
class NameTableTest {
    private static final List<String> LABELS = List.of(
            "C",
            "C++",
            "C#",
            "F#",
            "R",
            "D",
            "Go",
            "Java",
            "JavaScript",
            "Python",
            "React",
            "Node.js",
            "Angular",
            "AngularJS",
            "Vue.js",
            "D3.js",
            "ASP.NET",
            ".NET",
            ".NET Framework",
            "CI/CD",
            "HTML",
            "CSS",
            "PL/SQL",
            "Ruby on Rails",
            "Visual Studio",
            "Data Analysis",
            "Amazon S3",
            "IPv6",
            "Research and Development");

    private static final Map<String, UUID> IDS = LABELS.stream()
            .collect(Collectors.toMap(
                    label -> label, label -> UUID.nameUUIDFromBytes(label.getBytes(StandardCharsets.UTF_8))));

    private final NameTable names = table();

    private static NameTable table() {
        NameTable names = new NameTable();
        IDS.forEach((label, id) -> names.add(label, id, MatchedBy.LABEL));
        return names;
    }

    private Optional<String> meaning(String name) {
        return names.find(name).flatMap(m -> IDS.entrySet().stream()
                .filter(e -> e.getValue().equals(m.skillId()))
                .map(Map.Entry::getKey)
                .findFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "Node.JS, Node.js",
        "node js, Node.js",
        "node-js, Node.js",
        "NodeJS, Node.js",
        "React.js, React",
        "ReactJS, React",
        "C Sharp, C#",
        "c-sharp, C#",
        "CSharp, C#",
        "C\u266f, C#",
        "F sharp, F#",
        "C plus plus, C++",
        "c ++, C++",
        "C++17, C++",
        "C++ 20, C++",
        "C# 8.0, C#",
        "C 99, C",
        "Python 3.11, Python",
        "python3, Python",
        "Python v3, Python",
        "Python 3.x, Python",
        "Java 17, Java",
        "Java-8, Java",
        "Java 17+, Java",
        "Angular 12+, Angular",
        "AngularJS 1.5, AngularJS",
        "Angular.js, AngularJS",
        "Vue 3, ",
        "VueJS, Vue.js",
        "HTML5, HTML",
        "CSS3, CSS",
        "(Java), Java",
        "Java; , Java",
        "'\"Java\"', Java",
        "* Java, Java",
        "dot net, ",
        ".NET 8, .NET",
        ".net framework 4.8, .NET Framework",
        "asp net, ASP.NET",
        "cicd, CI/CD",
        "PLSQL, PL/SQL",
        "ruby-on-rails-3, Ruby on Rails",
        "visual-studio-2008, Visual Studio",
        "Research & Development, Research and Development",
        "d\u00e1ta an\u00e1lysis, Data Analysis",
        "S3, ",
        "D3, ",
        "R2, ",
        "C4, ",
        "Auth0, ",
        "C+, ",
        "C/C++, ",
        "C*++, C++",
    })
    void usual_ways_of_writing_mean_what_they_should(String written, String meant) {
        assertThat(meaning(written)).isEqualTo(Optional.ofNullable(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "++", "#", "+", "-", "17", "v2", "3.11", "js", " js", "&", "\u200b"})
    void what_names_nothing_means_nothing(String written) {
        assertThat(meaning(written)).isEmpty();
    }

    @Test
    void a_name_with_anything_around_and_between_that_is_no_sign_of_its_own_means_the_same() {
        Random random = new Random(1);
        List<String> noise = List.of(" ", ".", "-", "_", ",", "(", ")", "\"", "!", "  ", "/", ":", "\u2022");
        for (int i = 0; i < 20_000; i++) {
            String label = LABELS.get(random.nextInt(LABELS.size()));
            String written = decorated(label, noise, random);
            // Where noise makes words of letters, a version may seem to stand there; it must never mean another skill.
            assertThat(meaning(written)).as(written).isIn(Optional.empty(), Optional.of(label));
        }
    }

    @Test
    void whatever_stands_around_them_c_and_c_plus_plus_and_c_sharp_never_meet() {
        Random random = new Random(2);
        List<String> pieces = List.of(
                "c", "C", "+", "+", "#", "sharp", "plus", " ", "-", ".", "17", "v", "js", "(", ")", "3.x", "/", "&",
                ",");
        for (int i = 0; i < 200_000; i++) {
            String written = Stream.generate(() -> pieces.get(random.nextInt(pieces.size())))
                    .limit(1 + random.nextInt(5))
                    .collect(Collectors.joining());
            Optional<String> meant = meaning(written);
            if (meant.isPresent() && List.of("C", "C++", "C#").contains(meant.get())) {
                String spelled = written.toLowerCase(Locale.ROOT);
                boolean sharp = spelled.contains("#") || spelled.contains("sharp");
                boolean plus = spelled.replaceAll("(?<=[0-9x])\\+[^\\p{L}\\p{N}+#]*$", "")
                                .contains("+")
                        || spelled.contains("plus");
                String only = sharp ? "C#" : plus ? "C++" : "C";
                assertThat(meant.get()).as(written).isEqualTo(only);
                assertThat(sharp && plus).as(written).isFalse();
            }
        }
    }

    @Test
    void a_spelling_that_two_skills_share_means_neither() {
        NameTable two = new NameTable();
        two.add("Open Stack", UUID.randomUUID(), MatchedBy.LABEL);
        two.add("Open-Stack", UUID.randomUUID(), MatchedBy.LABEL);
        assertThat(two.find("openstack")).isEmpty();
        assertThat(two.find("openstack 3")).isEmpty();
        assertThat(two.find("open stack")).isPresent();
    }

    @Test
    void two_names_of_one_skill_may_share_a_spelling() {
        NameTable one = new NameTable();
        UUID id = UUID.randomUUID();
        one.add("Open-Stack", id, MatchedBy.ALIAS);
        one.add("Open Stack", id, MatchedBy.LABEL);
        assertThat(one.find("openstack")).contains(new NameTable.Meaning(id, MatchedBy.LABEL));
    }

    @Test
    void an_exact_name_goes_before_every_looser_reading() {
        NameTable table = table();
        UUID es6 = UUID.randomUUID();
        table.add("Python 3", es6, MatchedBy.ALIAS);
        assertThat(table.find("python 3").map(NameTable.Meaning::skillId)).contains(es6);
        assertThat(table.find("python-3").map(NameTable.Meaning::skillId)).contains(es6);
        assertThat(table.find("python 2").map(NameTable.Meaning::skillId)).contains(IDS.get("Python"));
    }

    @Test
    void scripts_that_write_vowels_as_marks_keep_them() {
        assertThat(LooseKey.of("\u0939\u093f\u0928\u094d\u0926\u0940"))
                .isEqualTo("\u0939\u093f\u0928\u094d\u0926\u0940");
    }

    private static String decorated(String label, List<String> noise, Random random) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < label.length(); i++) {
            if (i == 0 && random.nextBoolean()) {
                written.append(noise.get(random.nextInt(noise.size())));
            }
            char c = label.charAt(i);
            written.append(random.nextBoolean() ? Character.toUpperCase(c) : Character.toLowerCase(c));
        }
        return random.nextBoolean()
                ? written.append(noise.get(random.nextInt(noise.size()))).toString()
                : written.toString();
    }
}
