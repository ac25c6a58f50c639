package dev.meridian.skill;

import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.Violations;
import dev.meridian.skill.TaxonomyEdit.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Skills and names that an administrator adds one by one. */
@ApplicationScoped
class SkillAdditions {
    private final SkillRepository skills;
    private final TaxonomyWrites writes;

    @Inject
    SkillAdditions(SkillRepository skills, TaxonomyWrites writes) {
        this.skills = skills;
        this.writes = writes;
    }

    /** A new skill; none of its names may mean another one. */
    Skill add(SkillForm form) {
        TaxonomyEdit edit = TaxonomyEdit.begin(skills);
        edit.owner(form.label()).ifPresent(owner -> {
            throw ProblemException.conflictWith(owner.toString(), "The name means " + edit.label(owner) + " already");
        });
        UUID id = edit.addSkill(form.label().strip(), form.category(), null);
        addAliases(id, form.aliases() == null ? List.of() : form.aliases(), edit);
        edit.write();
        writes.written("skill.added", id);
        return shown(id);
    }

    /** The skill with further names; those that it has already are passed over. */
    Skill addAliases(UUID skillId, SkillAliasForm form) {
        TaxonomyEdit edit = TaxonomyEdit.begin(skills);
        SkillEntity skill = skills.findByIdOptional(skillId).orElseThrow(ProblemException::notFound);
        UUID id = skill.mergedInto == null ? skill.id : skill.mergedInto;
        addAliases(id, form.aliases(), edit);
        if (edit.write()) {
            writes.written("skill.changed", id);
        }
        return shown(id);
    }

    private static void addAliases(UUID id, List<String> aliases, TaxonomyEdit edit) {
        Violations violations = new Violations();
        for (int i = 0; i < aliases.size(); i++) {
            String alias = aliases.get(i).strip();
            if (!SkillNames.isFit(alias)) {
                violations.add("/aliases/" + i, "INVALID", "cannot be the name of a skill");
            } else if (edit.addAlias(id, alias) == Outcome.CLASH) {
                String owner = edit.owner(alias).map(edit::label).orElse("another skill");
                violations.add("/aliases/" + i, "CLASH", "means " + owner + " already");
            }
        }
        violations.throwIfAny();
    }

    /** From the tables: the picture in memory follows after the commit. */
    private Skill shown(UUID id) {
        SkillEntity skill = skills.findById(id);
        return new Skill(
                skill.id,
                skill.label,
                null,
                skill.category,
                skill.escoUri,
                skills.aliasRows().stream()
                        .filter(a -> a.skillId().equals(id))
                        .map(SkillRows.AliasRow::alias)
                        .toList(),
                skills.labelRows().stream()
                        .filter(l -> l.skillId().equals(id) && l.preferred())
                        .map(l -> new SkillLabel(l.languageTag(), l.label()))
                        .toList());
    }
}
