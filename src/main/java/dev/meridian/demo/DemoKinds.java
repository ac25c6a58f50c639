package dev.meridian.demo;

import dev.meridian.shared.EngagementKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** How demo people want to be engaged: by craft, by how far they have come, by the hours they keep. */
final class DemoKinds {
    private static final Map<DemoCraft.Family, Map<EngagementKind, Integer>> PERCENT = Map.of(
            DemoCraft.Family.TECH, percent(65, 10, 5, 75),
            DemoCraft.Family.CREATIVE, percent(40, 30, 25, 85),
            DemoCraft.Family.BUSINESS, percent(65, 25, 15, 60),
            DemoCraft.Family.SUPPORT, percent(60, 35, 30, 65),
            DemoCraft.Family.LANGUAGE, percent(20, 40, 40, 90),
            DemoCraft.Family.LEAD, percent(80, 10, 10, 45));

    private DemoKinds() {}

    private static Map<EngagementKind, Integer> percent(int fullTime, int partTime, int temporary, int contractor) {
        return new TreeMap<>(Map.of(
                EngagementKind.FULL_TIME, fullTime,
                EngagementKind.PART_TIME, partTime,
                EngagementKind.TEMPORARY, temporary,
                EngagementKind.CONTRACTOR, contractor));
    }

    static Set<EngagementKind> of(DemoCraft craft, Seniority seniority, boolean partTime, Dice dice) {
        EnumSet<EngagementKind> kinds = EnumSet.noneOf(EngagementKind.class);
        Objects.requireNonNull(PERCENT.get(craft.family())).forEach((kind, percent) -> {
            if (dice.chance(percent)) {
                kinds.add(kind);
            }
        });
        boolean counsels = dice.chance(seniority == Seniority.LEAD ? 45 : 15);
        if (counsels && seniority.compareTo(Seniority.SENIOR) >= 0) {
            kinds.add(dice.chance(70) ? EngagementKind.CONSULTANT : EngagementKind.ADVISER);
        }
        if (seniority == Seniority.JUNIOR && dice.chance(35)) {
            kinds.add(EngagementKind.INTERN);
        }
        if (partTime) {
            kinds.remove(EngagementKind.FULL_TIME);
            kinds.add(EngagementKind.PART_TIME);
        }
        if (kinds.isEmpty()) {
            kinds.add(EngagementKind.CONTRACTOR);
        }
        return Collections.unmodifiableSet(kinds);
    }
}
