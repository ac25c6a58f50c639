package dev.meridian.candidate;

import dev.meridian.employer.EmployerService;
import dev.meridian.platform.form.PayRateForm;
import dev.meridian.platform.form.WeeklyHoursForm;
import dev.meridian.platform.problem.Violations;
import dev.meridian.shared.PayRate;
import dev.meridian.shared.WeeklyHours;
import dev.meridian.skill.SkillService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of a profile that span fields, and its skills' names turned into ids. */
@ApplicationScoped
class CandidateRules {
    private static final int MAX_PREFERRED_HOURS = 60;
    private static final int MAX_ACCEPTABLE_HOURS = 112;
    private static final int MAX_AT_LEVEL_5 = 8;
    private static final int MAX_AT_LEVEL_4 = 16;

    private final SkillService skills;
    private final EmployerService employers;

    @Inject
    CandidateRules(SkillService skills, EmployerService employers) {
        this.skills = skills;
        this.employers = employers;
    }

    /** The profile as it is stored; refused with all that is wrong. */
    CandidateForm checked(CandidateForm form) {
        Violations violations = new Violations();
        checkHours(form.workHours(), form.acceptableHours(), violations);
        checkRates(form.desiredRate(), form.minimumRate(), violations);
        List<HeldSkillForm> resolved = skills.resolveEach(form.skillsOrNone(), violations);
        checkStuffing(resolved, violations);
        checkBlocks(form.blockedEmployersOrNone(), violations);
        violations.throwIfAny();
        return form.withSkills(resolved);
    }

    /** A block of nobody would be a false comfort. */
    private void checkBlocks(Set<UUID> blocked, Violations violations) {
        Set<UUID> unknown = new TreeSet<>(blocked);
        unknown.removeAll(employers.names(blocked).keySet());
        violations.check(unknown.isEmpty(), "/blockedEmployers", "UNKNOWN_EMPLOYER", "no employers: " + unknown);
    }

    /** Claiming to be an expert in everything says nothing; the limits make a claim cost another one. */
    private static void checkStuffing(List<HeldSkillForm> skills, Violations violations) {
        long experts = skills.stream().filter(s -> s.level() == 5).count();
        long advanced = skills.stream().filter(s -> s.level() >= 4).count();
        violations
                .check(experts <= MAX_AT_LEVEL_5, "/skills", "TOO_MANY_EXPERT", "at most 8 may be at level 5")
                .check(advanced <= MAX_AT_LEVEL_4, "/skills", "TOO_MANY_ADVANCED", "at most 16 may be at level 4 or 5");
    }

    private static void checkHours(
            @Nullable WeeklyHoursForm preferred, @Nullable WeeklyHoursForm acceptable, Violations violations) {
        violations.check(
                hours(preferred) <= MAX_PREFERRED_HOURS, "/workHours", "TOO_LONG", "must be at most 60 hours a week");
        if (acceptable == null) {
            return;
        }
        if (preferred == null) {
            violations.add("/workHours", "REQUIRED", "is needed beside acceptableHours");
            return;
        }
        violations
                .check(
                        preferred.timeZone().equals(acceptable.timeZone()),
                        "/acceptableHours/timeZone",
                        "OTHER_ZONE",
                        "must be the zone of workHours")
                .check(
                        hours(together(preferred, acceptable)) <= MAX_ACCEPTABLE_HOURS,
                        "/acceptableHours",
                        "TOO_LONG",
                        "must be at most 112 hours a week together with workHours");
    }

    private static double hours(@Nullable WeeklyHoursForm form) {
        if (form == null) {
            return 0;
        }
        WeeklyHours value = form.toValue();
        return value.minutesPerWeek() / 60.0;
    }

    private static WeeklyHoursForm together(WeeklyHoursForm a, WeeklyHoursForm b) {
        return new WeeklyHoursForm(
                a.timeZone(),
                Stream.concat(a.intervals().stream(), b.intervals().stream()).toList());
    }

    private static void checkRates(
            @Nullable PayRateForm desired, @Nullable PayRateForm minimum, Violations violations) {
        int before = violations.toList().size();
        if (desired != null) {
            desired.check("/desiredRate", violations);
        }
        if (minimum != null) {
            minimum.check("/minimumRate", violations);
        }
        // With no ask, the least rate would be scored in its place, and an employer could read it off the score.
        violations.check(
                minimum == null || desired != null, "/desiredRate", "REQUIRED", "is needed beside minimumRate");
        if (desired == null || minimum == null || violations.toList().size() > before) {
            return;
        }
        PayRate asked = desired.toValue();
        PayRate least = minimum.toValue();
        violations
                .check(
                        asked.sameTermsAs(least),
                        "/minimumRate",
                        "OTHER_TERMS",
                        "must have the currency, unit and hours of desiredRate")
                .check(
                        !asked.sameTermsAs(least) || least.amount().compareTo(asked.amount()) <= 0,
                        "/minimumRate/amount",
                        "ABOVE_DESIRED",
                        "must not be above desiredRate");
    }
}
