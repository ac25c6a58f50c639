package dev.meridian.skill;

import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.Violation;
import dev.meridian.platform.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds skills by any of their names. */
@ApplicationScoped
public class SkillService {
    private static final int SUGGESTIONS = 5;
    private static final int MOST_SEARCHES = 5;

    private final SkillCatalogue catalogue;
    private final SkillRepository skills;

    @Inject
    SkillService(SkillCatalogue catalogue, SkillRepository skills) {
        this.catalogue = catalogue;
        this.skills = skills;
    }

    /** A skill. */
    public Skill get(UUID id) {
        return catalogue.byId(id).orElseThrow(ProblemException::notFound);
    }

    /** A skill's usual name. */
    public String label(UUID id) {
        return catalogue.byId(id).map(Skill::label).orElse("");
    }

    /** Every relation between skills. */
    public List<SkillRelation> relations() {
        return catalogue.picture().relations();
    }

    /** Skills whose name or alias begins with the text, the exact name first; where none does, those that come near. */
    public List<Skill> find(String text, int limit) {
        String key = SkillKey.of(text);
        List<Skill> found = catalogue.picture().byId().values().stream()
                .filter(skill -> names(skill).anyMatch(name -> name.startsWith(key)))
                .sorted(Comparator.<Skill>comparingInt(skill -> names(skill).anyMatch(key::equals) ? 0 : 1)
                        .thenComparing(skill -> SkillKey.of(skill.label()).startsWith(key) ? 0 : 1)
                        .thenComparing(Skill::label))
                .limit(limit)
                .toList();
        return found.isEmpty() ? near(text, limit) : found;
    }

    /**
     * The skill that a form means by id or label. Where it means none, a violation with suggestions is noted.
     *
     * @param field the form's place in the body
     */
    public Optional<Skill> resolve(@Nullable UUID id, @Nullable String label, String field, Violations violations) {
        if (id == null && label == null) {
            violations.add(field, "REQUIRED", "needs skillId or label");
            return Optional.empty();
        }
        Optional<Skill> skill = id == null ? catalogue.byName(String.valueOf(label)) : catalogue.byId(id);
        if (skill.isEmpty() && id != null) {
            violations.add(field + "/skillId", "UNKNOWN_SKILL", "is not the id of a skill");
        } else if (skill.isEmpty()) {
            // A search for each of forty unknown names would keep the database busy; who corrects five sees the next.
            List<String> suggestions = violations.toList().size() >= MOST_SEARCHES
                    ? List.of()
                    : near(String.valueOf(label), SUGGESTIONS).stream()
                            .map(Skill::label)
                            .toList();
            violations.add(new Violation(
                    field + "/label", "UNKNOWN_SKILL", "is not the name of a skill that is known here", suggestions));
        } else if (id != null && label != null && !catalogue.byName(label).equals(skill)) {
            violations.add(field + "/label", "OTHER_SKILL", "names another skill than skillId");
        }
        return skill;
    }

    private List<Skill> near(String text, int limit) {
        return skills.nearest(text, limit).stream()
                .map(catalogue::byId)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Stream<String> names(Skill skill) {
        return Stream.concat(Stream.of(skill.label()), skill.aliases().stream()).map(SkillKey::of);
    }
}
