package dev.meridian.matching;

import dev.meridian.matching.engine.OverlapEvidence;
import dev.meridian.matching.engine.ProfileChange;
import dev.meridian.matching.engine.RateEvidence;
import dev.meridian.matching.engine.SkillEvidence;
import dev.meridian.shared.PayRate;
import dev.meridian.skill.SkillService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Evidence in sentences. */
@ApplicationScoped
class Words {
    private final SkillService skills;

    @Inject
    Words(SkillService skills) {
        this.skills = skills;
    }

    String label(UUID skillId) {
        return skills.label(skillId);
    }

    String of(SkillEvidence e) {
        String asked = label(e.skillId()) + " at level " + e.minLevel()
                + (e.minYears() == null ? "" : " with " + e.minYears() + " years");
        if (e.heldLevel() == null) {
            return asked + " is asked; nothing of it is held";
        }
        String held = "level " + e.heldLevel() + " with " + e.heldYears() + " years";
        return e.standInSkillId() == null
                ? asked + " is asked; held at " + held
                : asked + " is asked; " + label(e.standInSkillId()) + " at " + held + " stands in for it";
    }

    String of(OverlapEvidence e) {
        return e.asynchronous()
                ? "Hours do not matter: the work is asynchronous"
                : "%d minutes in common in the mean week, %d of them preferred; %d in the poorest week, %d a working day"
                        .formatted(
                                e.meanMinutesPerWeek(),
                                e.meanPreferredMinutesPerWeek(),
                                e.minMinutesPerWeek(),
                                e.meanMinutesPerWorkingDay());
    }

    String of(RateEvidence e) {
        if (e.ask() == null || e.hourlyAsk() == null) {
            return "No rate is asked";
        }
        String asked = "%s is asked, %s %s an hour".formatted(of(e.ask()), plain(e.hourlyAsk()), e.currency());
        return e.hourlyBudgetHigh() == null
                ? asked + "; it cannot be compared"
                : asked + "; the budget is " + plain(e.hourlyBudgetLow()) + " to " + plain(e.hourlyBudgetHigh()) + " "
                        + e.currency();
    }

    String of(ProfileChange change) {
        if (change instanceof ProfileChange.RaiseSkill raise) {
            return label(raise.skillId()) + " at level " + raise.level()
                    + (raise.years() == 0 ? "" : " with " + raise.years() + " years");
        }
        if (change instanceof ProfileChange.SetAsk ask) {
            return "An ask of " + of(ask.rate());
        }
        return "Acceptable hours made preferred ones";
    }

    private static String of(PayRate rate) {
        return rate.amount().toPlainString() + " " + rate.currency() + " per "
                + rate.unit().name().toLowerCase(Locale.ROOT);
    }

    private static String plain(@Nullable BigDecimal amount) {
        return amount == null
                ? "open"
                : amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
