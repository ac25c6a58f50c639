package dev.meridian.skill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole taxonomy at one moment; never changes.
 *
 * @param revision the number of the newest change that is in it
 * @param redirects ids of skills that were merged, with those of the skills that they are now
 * @param relations at most 8 for each asked skill, the strongest first
 */
record SkillPicture(
        long revision,
        Map<UUID, Skill> byId,
        Map<UUID, UUID> redirects,
        NameTable names,
        List<SkillRelation> relations,
        SkillSearch search) {

    static final SkillPicture EMPTY =
            new SkillPicture(-1, Map.of(), Map.of(), new NameTable(), List.of(), new SkillSearch(List.of(), Map.of()));

    /** A skill found by one of its names. */
    record Found(Skill skill, MatchedBy matchedBy) {}

    Optional<Skill> skill(UUID id) {
        @Nullable UUID merged = redirects.get(id);
        return Optional.ofNullable(byId.get(merged == null ? id : merged));
    }

    Optional<Found> named(String name) {
        return names.find(name).flatMap(m -> skill(m.skillId()).map(skill -> new Found(skill, m.matchedBy())));
    }

    /** Relations in this order, without the ninth and later ones for an asked skill: the ranking takes 8 at most. */
    static List<SkillRelation> atMostEight(List<SkillRelation> strongestFirst) {
        Map<UUID, Integer> counts = new HashMap<>();
        return strongestFirst.stream()
                .filter(r -> counts.merge(r.askedId(), 1, Integer::sum) <= SkillRelation.MAX_STAND_INS)
                .toList();
    }

    /** The skills whose names begin with the text, the best fit first; where these are few, those that come near too. */
    List<Skill> find(String text, int limit) {
        return search.find(
                text, names.find(text).map(NameTable.Meaning::skillId).orElse(null), limit);
    }

    List<SkillDetail.RelatedSkill> standIns(UUID asked) {
        return relations.stream()
                .filter(r -> r.askedId().equals(asked))
                .flatMap(r -> skill(r.heldId()).map(s -> related(s, r)).stream())
                .toList();
    }

    List<SkillDetail.RelatedSkill> standsInFor(UUID held) {
        return relations.stream()
                .filter(r -> r.heldId().equals(held))
                .flatMap(r -> skill(r.askedId()).map(s -> related(s, r)).stream())
                .toList();
    }

    private static SkillDetail.RelatedSkill related(Skill other, SkillRelation relation) {
        return new SkillDetail.RelatedSkill(other.id(), other.label(), relation.strength());
    }
}
