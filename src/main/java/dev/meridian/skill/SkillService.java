package dev.meridian.skill;

import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.Violation;
import dev.meridian.platform.problem.Violations;
import dev.meridian.skill.SkillResolution.Resolved;
import dev.meridian.skill.SkillResolution.Suggestion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds skills by any of their names. Ids of skills that were merged mean those that they were merged into. */
@ApplicationScoped
public class SkillService {
    private static final int SUGGESTIONS = 5;

    private final SkillCatalogue catalogue;
    private final SkillRepository skills;

    @Inject
    SkillService(SkillCatalogue catalogue, SkillRepository skills) {
        this.catalogue = catalogue;
        this.skills = skills;
    }

    /** A skill with what it is related to. */
    public SkillDetail get(UUID id, @Nullable String language) {
        SkillPicture picture = catalogue.picture();
        Skill skill = picture.skill(id).orElseThrow(ProblemException::notFound);
        return SkillDetail.of(skill.in(language), picture.standIns(skill.id()), picture.standsInFor(skill.id()));
    }

    /** A skill's usual name; empty where there is no such skill. */
    public String label(UUID id) {
        return catalogue.picture().skill(id).map(Skill::label).orElse("");
    }

    /** The skill that a text names, by whichever of its names. */
    public Optional<Skill> named(String name) {
        return catalogue.picture().named(name).map(SkillPicture.Found::skill);
    }

    /** Every relation between skills; at most 8 for an asked skill, each pair once. */
    public List<SkillRelation> relations() {
        return catalogue.picture().relations();
    }

    /** Skills with a name that begins with the text, the best fit first; where these are few, those that come near too. */
    public List<Skill> find(String text, @Nullable String language, int limit) {
        return catalogue.picture().find(text, limit).stream()
                .map(skill -> skill.in(language))
                .toList();
    }

    /** What each name means. */
    public SkillResolution resolve(SkillResolution.Request request) {
        SkillPicture picture = catalogue.picture();
        return new SkillResolution(request.labels().stream()
                .map(label -> resolve(label, request.language(), picture))
                .toList());
    }

    private static Resolved resolve(String label, @Nullable String language, SkillPicture picture) {
        return picture.named(label)
                .map(found -> new Resolved(label, found.skill().in(language), found.matchedBy(), List.of()))
                .orElseGet(() -> new Resolved(
                        label,
                        null,
                        null,
                        picture.search().near(label, SUGGESTIONS).stream()
                                .map(skill -> new Suggestion(skill.id(), skill.label()))
                                .toList()));
    }

    /**
     * What is to be stored of the skills that a form lists, each by id and named once; whatever is wrong is noted. To be
     * called in the transaction that stores it.
     */
    public <T extends NamedSkill<T>> List<T> resolveEach(List<T> forms, Violations violations) {
        if (!forms.isEmpty()) {
            hold();
        }
        List<T> resolved = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < forms.size(); i++) {
            T form = forms.get(i);
            String field = "/skills/" + i;
            resolve(form.skillId(), form.label(), field, violations).ifPresent(skill -> {
                violations.check(seen.add(skill.id()), field, "REPEATED", "names " + skill.label() + " a second time");
                resolved.add(form.withId(skill.id()));
            });
        }
        return resolved;
    }

    /**
     * For whoever stores the ids of skills, before resolving them: until the transaction ends no skill is merged into
     * another, and every merge so far is known here.
     */
    public void hold() {
        skills.keepMergesOut();
        catalogue.catchUp();
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
        SkillPicture picture = catalogue.picture();
        Optional<Skill> named =
                label == null ? Optional.empty() : picture.named(label).map(SkillPicture.Found::skill);
        Optional<Skill> skill = id == null ? named : picture.skill(id);
        if (skill.isEmpty() && id != null) {
            violations.add(field + "/skillId", "UNKNOWN_SKILL", "is not the id of a skill");
        } else if (skill.isEmpty()) {
            violations.add(new Violation(
                    field + "/label",
                    "UNKNOWN_SKILL",
                    "is not the name of a skill that is known here",
                    picture.search().near(String.valueOf(label), SUGGESTIONS).stream()
                            .map(Skill::label)
                            .toList()));
        } else if (id != null && label != null && !named.equals(skill)) {
            violations.add(field + "/label", "OTHER_SKILL", "names another skill than skillId");
        }
        return skill;
    }
}
