package dev.meridian.bench;

import dev.meridian.matching.engine.RelatedSkills;
import dev.meridian.matching.engine.RelatedSkills.Relation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 2,000 skills in 60 crafts. The first 150 are known to many crafts, as SQL or Git are; each craft adds 30 of its own; 50
 * belong to none. A craft's skills are listed most usual first: one of its ten common ones, two of its
 * own, and so on.
 */
final class Skills {
    static final int COUNT = 2_000;
    static final int CRAFTS = 60;
    /** Skills that a craft lists. */
    static final int PER_CRAFT = 40;

    private static final int COMMON = 150;
    private static final int COMMON_PER_CRAFT = 10;
    private static final int OWN_PER_CRAFT = 30;
    private static final int[] STRENGTHS = {5000, 4000, 3000, 2000};

    private static final UUID[] IDS =
            IntStream.range(0, COUNT).mapToObj(k -> Seeds.id(Seeds.SKILLS, k)).toArray(UUID[]::new);
    private static final Map<UUID, Integer> NUMBERS =
            IntStream.range(0, COUNT).boxed().collect(Collectors.toMap(k -> IDS[k], k -> k));
    private static final int[][] LISTS =
            IntStream.range(0, CRAFTS).mapToObj(Skills::list).toArray(int[][]::new);
    private static final List<Relation> RELATIONS = relations();

    private Skills() {}

    static UUID id(int skill) {
        return IDS[skill];
    }

    /** Numbers of the craft's skills, most usual first. */
    static int[] craft(int craft) {
        return LISTS[craft].clone();
    }

    static int inCraft(int craft, int place) {
        return LISTS[craft][place];
    }

    /** Some 3,000 pairs within crafts: each skill of a craft's own has one to three that stand in for it. */
    static RelatedSkills related() {
        return RelatedSkills.of(RELATIONS);
    }

    private static int[] list(int craft) {
        SplittableRandom random = Seeds.random(Seeds.CRAFTS, craft);
        Weighted popularity = Weighted.zipf(COMMON, 0.7);
        Set<Integer> common = new LinkedHashSet<>();
        while (common.size() < COMMON_PER_CRAFT) {
            common.add(popularity.pick(random));
        }
        List<Integer> list = new ArrayList<>(common);
        for (int k = 0; k < OWN_PER_CRAFT; k++) {
            list.add(Math.min(list.size(), 1 + k / 2 * 3 + k % 2), COMMON + craft * OWN_PER_CRAFT + k);
        }
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Relation> relations() {
        List<Relation> relations = new ArrayList<>();
        for (int craft = 0; craft < CRAFTS; craft++) {
            SplittableRandom random = Seeds.random(Seeds.RELATIONS, craft);
            int first = COMMON + craft * OWN_PER_CRAFT;
            for (int asked = first; asked < first + OWN_PER_CRAFT; asked++) {
                Set<Integer> standIns = new LinkedHashSet<>();
                int count = 1 + random.nextInt(3);
                while (standIns.size() < count) {
                    int held = LISTS[craft][random.nextInt(PER_CRAFT)];
                    if (held != asked && standIns.add(held)) {
                        int strength = STRENGTHS[random.nextInt(STRENGTHS.length)];
                        relations.add(new Relation(IDS[held], IDS[asked], strength));
                    }
                }
            }
        }
        return List.copyOf(relations);
    }

    /** The number of a skill. */
    static int number(UUID id) {
        return Objects.requireNonNull(NUMBERS.get(id), "no such skill");
    }
}
