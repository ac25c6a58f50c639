package dev.meridian.candidate;

import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.Violations;
import dev.meridian.skill.Skill;
import dev.meridian.skill.SkillService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The skills of a resume: every name and keyword that means one, each once. */
@ApplicationScoped
class ResumeSkills {
    private static final int MOST_NAMES = 200;
    private static final int LONGEST_NAME = 100;

    private final SkillService skills;

    /** What one reading knows. */
    private record Work(ResumeReading reading, List<HeldSkillForm> before, List<HeldSkillForm> taken, Set<UUID> seen) {}

    @Inject
    ResumeSkills(SkillService skills) {
        this.skills = skills;
    }

    /**
     * The skills, in the order of the resume.
     *
     * @param before those that the profile holds, for what the resume does not say of them
     */
    List<HeldSkillForm> read(List<Resume.Skill> given, List<HeldSkillForm> before, ResumeReading reading) {
        int names = given.stream().mapToInt(s -> 1 + keywords(s).size()).sum();
        if (names > MOST_NAMES) {
            throw ProblemException.invalid("/skills", "WRONG_SIZE", "must have at most 200 names and keywords");
        }
        Work work = new Work(reading, before, new ArrayList<>(), new HashSet<>());
        for (int i = 0; i < given.size(); i++) {
            Resume.Skill skill = given.get(i);
            String at = "/skills/" + i;
            Integer level = ResumeWords.level(skill.level());
            take(work, skill.name(), at + "/name", level, skill.facts());
            for (int k = 0; k < keywords(skill).size(); k++) {
                take(work, keywords(skill).get(k), at + "/keywords/" + k, level, null);
            }
        }
        return work.taken();
    }

    private static List<String> keywords(Resume.Skill skill) {
        return skill.keywords() == null ? List.of() : skill.keywords();
    }

    private void take(
            Work work, @Nullable String name, String at, @Nullable Integer level, Resume.@Nullable SkillFacts facts) {
        if (name == null || name.isBlank()) {
            return;
        }
        Optional<UUID> found = find(name, at, facts, work.reading());
        if (found.isEmpty()) {
            return;
        }
        UUID id = found.get();
        if (!work.seen().add(id)) {
            work.reading().lost(at, "REPEATED", "names " + skills.label(id) + " again; the first mention counts");
            return;
        }
        HeldSkillForm before = work.before().stream()
                .filter(held -> id.equals(held.skillId()))
                .findFirst()
                .orElse(new HeldSkillForm(id, null, 1, null, null));
        if (level == null) {
            work.reading().lost(at, "LEVEL_UNCLEAR", "has no level that is known here; it stands at " + before.level());
        }
        work.reading().origin("skills", work.taken().size(), at);
        work.taken()
                .add(new HeldSkillForm(
                        id,
                        null,
                        level == null ? before.level() : level,
                        facts == null ? before.years() : facts.years(),
                        facts == null ? before.lastUsed() : facts.lastUsed()));
    }

    private Optional<UUID> find(String name, String at, Resume.@Nullable SkillFacts facts, ResumeReading reading) {
        Violations unknown = new Violations();
        // Of two skills with one name, the id says which was written; a name that was changed since counts more.
        boolean named = facts != null
                && facts.skillId() != null
                && skills.label(facts.skillId()).equals(name);
        Optional<Skill> skill = named
                ? skills.resolve(Objects.requireNonNull(facts).skillId(), null, at, unknown)
                : name.length() > LONGEST_NAME ? Optional.empty() : skills.resolve(null, name.strip(), at, unknown);
        if (skill.isEmpty()) {
            List<String> near =
                    unknown.isEmpty() ? List.of() : unknown.toList().get(0).suggestions();
            reading.lost(at, "UNKNOWN_SKILL", "is not the name of a skill that is known here", near);
        }
        return skill.map(Skill::id);
    }
}
