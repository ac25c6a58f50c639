package dev.meridian.demo;

import dev.meridian.candidate.HeldSkillForm;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What demo people can do: most of what is at the core of their craft, and some of the rest. */
final class DemoSkills {
    private static final int MOST_AT_5 = 6;
    private static final int BEST = 5;

    private final Dice dice;
    private final LocalDate today;

    DemoSkills(Dice dice, LocalDate today) {
        this.dice = dice;
        this.today = today;
    }

    /**
     * The skills of somebody.
     *
     * @param aside a craft of which they picked something up; null for none
     */
    List<HeldSkillForm> of(DemoCraft craft, Seniority seniority, int years, @Nullable DemoCraft aside) {
        Map<String, HeldSkillForm> held = new LinkedHashMap<>();
        for (String label : craft.core()) {
            boolean first = held.isEmpty();
            int level = seniority.usualLevel + dice.between(-1, 1);
            int known = first ? years : dice.between(years / 2, years);
            if (dice.chance(88) || first) {
                held.put(label, skill(label, level, known, held));
            }
        }
        int more = dice.between(1, seniority.mostMore);
        for (String label : dice.some(craft.more(), more)) {
            int level = seniority.usualLevel - dice.between(0, 2);
            held.put(label, skill(label, level, dice.between(Math.min(Math.max(0, level - 1), years), years), held));
        }
        if (aside != null) {
            String label = aside.core().get(0);
            held.putIfAbsent(label, skill(label, dice.between(1, 2), Math.min(years, 2), held));
        }
        return List.copyOf(held.values());
    }

    private HeldSkillForm skill(String label, int level, int years, Map<String, HeldSkillForm> held) {
        long best = held.values().stream().filter(one -> one.level() == BEST).count();
        int most = best < MOST_AT_5 ? BEST : BEST - 1;
        boolean saysYears = dice.chance(92);
        int monthsAgo = dice.between(0, 24);
        return new HeldSkillForm(
                null,
                label,
                Math.max(1, Math.min(most, level)),
                saysYears ? years : null,
                dice.chance(40) ? today.minusMonths(monthsAgo) : null);
    }
}
