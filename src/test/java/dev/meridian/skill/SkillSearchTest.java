package dev.meridian.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SkillSearchTest {
    private static Skill skill(String label, String... aliases) {
        return new Skill(UUID.randomUUID(), label, null, "SOFTWARE", null, List.of(aliases), List.of());
    }

    private static List<String> labels(List<Skill> skills) {
        return skills.stream().map(Skill::label).toList();
    }

    private static SkillSearch search(Skill... skills) {
        return new SkillSearch(List.of(skills), Map.of());
    }

    @Test
    void the_best_fit_comes_first() {
        SkillSearch search = search(
                skill("unit testing"),
                skill("TestRail", "qa"),
                skill("Quality Assurance", "testing"),
                skill("Testing"),
                skill("QA Lead", "testing lead"),
                skill("Testing Library"),
                skill("Cooking"));
        assertThat(labels(search.find("testing", null, 10)))
                .startsWith("Testing", "Quality Assurance", "Testing Library", "QA Lead", "unit testing")
                .doesNotContain("Cooking");
    }

    @Test
    void another_spelling_comes_before_beginnings() {
        Skill node = skill("Node.js");
        SkillSearch search = search(node, skill("nodejs-like tools"));
        assertThat(labels(search.find("nodejs", node.id(), 10))).startsWith("Node.js");
    }

    @Test
    void a_typo_finds_what_comes_near() {
        SkillSearch search = search(skill("Kubernetes", "k8s"), skill("PostgreSQL"), skill("Cooking"));
        assertThat(labels(search.find("kubernets", null, 10))).containsExactly("Kubernetes");
        assertThat(labels(search.find("kuberentes", null, 10))).containsExactly("Kubernetes");
        assertThat(labels(search.find("postgersql", null, 10))).containsExactly("PostgreSQL");
        assertThat(search.near("zzzz", 5)).isEmpty();
    }

    @Test
    void names_in_other_languages_and_names_that_are_not_shown_are_found() {
        Skill skill = new Skill(
                UUID.randomUUID(),
                "data analysis",
                null,
                "DATA",
                null,
                List.of(),
                List.of(new SkillLabel("es", "an\u00e1lisis de datos")));
        SkillSearch search = new SkillSearch(List.of(skill), Map.of(skill.id(), List.of("examen de datos")));
        assertThat(search.find("an\u00e1lisis", null, 5)).containsExactly(skill);
        assertThat(search.find("datos", null, 5)).containsExactly(skill);
        assertThat(search.find("examen", null, 5)).containsExactly(skill);
    }

    @Test
    void the_limit_is_kept_and_each_skill_comes_once() {
        SkillSearch search = new SkillSearch(
                IntStream.range(0, 50)
                        .mapToObj(i -> skill("Skill " + i, "skill alias " + i, "other skill " + i))
                        .toList(),
                Map.of());
        assertThat(search.find("skill", null, 7)).hasSize(7).doesNotHaveDuplicates();
        assertThat(search.find("skill", null, 100)).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void it_finds_the_same_as_looking_at_every_name() {
        Random random = new Random(3);
        List<Skill> skills = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            skills.add(skill(words(random), words(random), words(random)));
        }
        SkillSearch search = new SkillSearch(skills, Map.of());
        for (int i = 0; i < 300; i++) {
            String asked = words(random).substring(0, 2 + random.nextInt(3)).strip();
            List<Skill> plainly = skills.stream()
                    .filter(s -> names(s).stream().anyMatch(n -> (" " + n).contains(" " + asked)))
                    .toList();
            List<Skill> found = search.find(asked, null, 500);
            assertThat(found).as(asked).containsAll(plainly);
            if (plainly.size() >= 5) {
                assertThat(found).hasSameSizeAs(plainly);
            }
        }
    }

    private static List<String> names(Skill skill) {
        return IntStream.rangeClosed(0, skill.aliases().size())
                .mapToObj(i ->
                        SkillKey.of(i == 0 ? skill.label() : skill.aliases().get(i - 1)))
                .toList();
    }

    private static String words(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> random.ints(5, 'a', 'f')
                        .mapToObj(c -> String.valueOf((char) c))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }
}
