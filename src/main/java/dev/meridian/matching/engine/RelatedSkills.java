package dev.meridian.matching.engine;

import dev.meridian.shared.Require;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which skills may partly stand in for which. Relations are followed one step, in their own direction. Immutable. */
public final class RelatedSkills {

    /** No skill stands in for another. */
    public static final RelatedSkills NONE = new RelatedSkills(List.of());

    private static final int MAX_STRENGTH = 5000;
    private static final int MAX_PER_ASKED_SKILL = 8;

    private final Map<UUID, List<Relation>> byAsked;
    private final Map<UUID, List<Relation>> byHeld;

    private RelatedSkills(Collection<Relation> relations) {
        Map<UUID, List<Relation>> grouped = new HashMap<>();
        Set<List<UUID>> seen = new HashSet<>();
        for (Relation relation : relations) {
            Require.that(seen.add(List.of(relation.held(), relation.asked())), "each pair of skills is related once");
            grouped.computeIfAbsent(relation.asked(), id -> new ArrayList<>()).add(relation);
        }
        grouped.replaceAll((id, list) -> List.copyOf(list));
        grouped.values()
                .forEach(list -> Require.that(
                        list.size() <= MAX_PER_ASKED_SKILL, "at most 8 related skills may stand in for one"));
        this.byAsked = Map.copyOf(grouped);
        this.byHeld =
                relations.stream().collect(Collectors.groupingBy(Relation::held, Collectors.toUnmodifiableList()));
    }

    /**
     * Collects relations.
     *
     * @throws IllegalArgumentException if a pair comes twice, or more than 8 skills would stand in for one
     */
    public static RelatedSkills of(Collection<Relation> relations) {
        return new RelatedSkills(relations);
    }

    /** The skills that may stand in for this one. */
    public List<Relation> standingInFor(UUID asked) {
        return byAsked.getOrDefault(asked, List.of());
    }

    /** The skills that this one may stand in for. */
    public List<Relation> reachedFrom(UUID held) {
        return byHeld.getOrDefault(held, List.of());
    }

    /**
     * One skill standing in for another.
     *
     * @param held what the candidate has
     * @param asked what the posting asks for
     * @param strength the share of the credit that it earns, in ten-thousandths: 0 to 5000
     */
    public record Relation(UUID held, UUID asked, int strength) {

        /**
         * Checks every component.
         *
         * @throws IllegalArgumentException if the strength is outside its range or a skill is related to itself
         */
        public Relation {
            Require.inRange("the strength of a related skill", strength, 0, MAX_STRENGTH);
            Require.that(!held.equals(asked), "a skill is not related to itself");
        }
    }
}
