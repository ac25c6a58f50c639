package dev.meridian.skill;

import dev.meridian.platform.caller.SystemCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * All skills in memory, since every profile and posting names some. Read when first asked and again after changes; an
 * unchanging picture at any moment.
 */
@ApplicationScoped
class SkillCatalogue {
    private final SkillRepository skills;
    private final SystemCaller system;
    private volatile Picture picture = new Picture(Map.of(), Map.of(), List.of());

    record Picture(Map<UUID, Skill> byId, Map<String, Skill> byKey, List<SkillRelation> relations) {}

    @Inject
    SkillCatalogue(SkillRepository skills, SystemCaller system) {
        this.skills = skills;
        this.system = system;
    }

    Picture picture() {
        return picture;
    }

    Optional<Skill> byName(String name) {
        return Optional.ofNullable(picture.byKey().get(SkillKey.of(name)));
    }

    Optional<Skill> byId(UUID id) {
        return Optional.ofNullable(picture.byId().get(id));
    }

    void reload() {
        picture = system.call("skills", this::read);
    }

    private Picture read() {
        Map<UUID, List<String>> aliases = new HashMap<>();
        skills.aliases().forEach(a -> aliases.computeIfAbsent(a.skillId, id -> new ArrayList<>())
                .add(a.alias));
        Map<UUID, Skill> byId = new HashMap<>();
        Map<String, Skill> byKey = new HashMap<>();
        for (SkillEntity entity : skills.listAll()) {
            Skill skill = new Skill(
                    entity.id, entity.label, entity.category, List.copyOf(aliases.getOrDefault(entity.id, List.of())));
            byId.put(skill.id(), skill);
            byKey.put(entity.labelKey, skill);
            skill.aliases().forEach(alias -> byKey.put(SkillKey.of(alias), skill));
        }
        List<SkillRelation> relations = skills.relations().stream()
                .map(r -> new SkillRelation(r.key.heldId(), r.key.askedId(), r.strength))
                .toList();
        return new Picture(Map.copyOf(byId), Map.copyOf(byKey), relations);
    }
}
