package dev.meridian.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MergedRelationsTest {
    private static final UUID MERGED = UUID.randomUUID();
    private static final UUID INTO = UUID.randomUUID();

    @Test
    void the_two_are_not_related_to_themselves_and_the_stronger_of_a_pair_stays() {
        UUID other = UUID.randomUUID();
        MergedRelations result = MergedRelations.of(
                List.of(
                        new SkillRelation(MERGED, INTO, 3000),
                        new SkillRelation(INTO, MERGED, 3000),
                        new SkillRelation(other, MERGED, 4000),
                        new SkillRelation(other, INTO, 1000),
                        new SkillRelation(MERGED, other, 500)),
                MERGED,
                INTO);
        assertThat(result.kept())
                .containsExactlyInAnyOrder(new SkillRelation(other, INTO, 4000), new SkillRelation(INTO, other, 500));
        assertThat(result.dropped()).isEmpty();
    }

    @Test
    void of_more_than_eight_that_stand_in_for_it_the_weakest_go() {
        List<SkillRelation> touching = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            touching.add(new SkillRelation(UUID.randomUUID(), MERGED, 100 * i));
            touching.add(new SkillRelation(UUID.randomUUID(), INTO, 100 * i + 50));
        }
        MergedRelations result = MergedRelations.of(touching, MERGED, INTO);
        assertThat(result.kept())
                .extracting(SkillRelation::strength)
                .containsExactly(850, 800, 750, 700, 650, 600, 550, 500);
        assertThat(result.dropped()).hasSize(8).allMatch(r -> r.strength() < 500);
    }

    @Test
    void whatever_is_merged_no_skill_has_more_than_eight_and_no_pair_comes_twice() {
        Random random = new Random(4);
        for (int round = 0; round < 200; round++) {
            List<UUID> skills = Stream.generate(UUID::randomUUID).limit(12).collect(Collectors.toList());
            skills.add(MERGED);
            skills.add(INTO);
            Set<List<UUID>> pairs = new HashSet<>();
            List<SkillRelation> all = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                UUID held = skills.get(random.nextInt(skills.size()));
                UUID asked = skills.get(random.nextInt(skills.size()));
                boolean room =
                        all.stream().filter(r -> r.askedId().equals(asked)).count() < 8;
                if (!held.equals(asked) && room && pairs.add(List.of(held, asked))) {
                    all.add(new SkillRelation(held, asked, 1 + random.nextInt(5000)));
                }
            }
            List<SkillRelation> touching = all.stream()
                    .filter(r -> Stream.of(r.heldId(), r.askedId()).anyMatch(s -> s.equals(MERGED) || s.equals(INTO)))
                    .toList();
            List<SkillRelation> after = new ArrayList<>(all);
            after.removeAll(touching);
            after.addAll(MergedRelations.of(touching, MERGED, INTO).kept());
            assertThat(after).noneMatch(r -> r.heldId().equals(r.askedId()));
            assertThat(after)
                    .noneMatch(r -> r.heldId().equals(MERGED) || r.askedId().equals(MERGED));
            assertThat(after).extracting(r -> List.of(r.heldId(), r.askedId())).doesNotHaveDuplicates();
            assertThat(after.stream()
                            .collect(Collectors.groupingBy(SkillRelation::askedId, Collectors.counting()))
                            .values())
                    .allMatch(count -> count <= 8);
        }
    }

    @Test
    void of_relations_that_are_too_many_already_the_strongest_eight_are_taken() {
        List<SkillRelation> nine = Stream.iterate(9, i -> i - 1)
                .limit(9)
                .map(i -> new SkillRelation(UUID.randomUUID(), INTO, i))
                .toList();
        assertThat(SkillPicture.atMostEight(nine))
                .extracting(SkillRelation::strength)
                .containsExactly(9, 8, 7, 6, 5, 4, 3, 2);
    }
}
