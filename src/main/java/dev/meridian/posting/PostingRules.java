package dev.meridian.posting;

import dev.meridian.platform.problem.Violations;
import dev.meridian.reference.CountryGroups;
import dev.meridian.skill.SkillService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of a posting that span fields, and its skills' names turned into ids. */
@ApplicationScoped
class PostingRules {
    private final SkillService skills;

    @Inject
    PostingRules(SkillService skills) {
        this.skills = skills;
    }

    /** The posting as it is stored; refused with all that is wrong. */
    PostingForm checked(PostingForm form) {
        Violations violations = new Violations();
        if (form.baseSalary() != null) {
            form.baseSalary().check("/baseSalary", violations);
        }
        violations.check(
                !form.asynchronousOrDefault() || form.minOverlapMinutesPerDay() == null,
                "/minOverlapMinutesPerDay",
                "CONTRADICTION",
                "asks for hours in common, while asynchronous says that hours do not matter");
        violations.check(
                form.minOverlapMinutesPerDay() == null
                        || form.desiredOverlapMinutesPerDay() == null
                        || form.desiredOverlapMinutesPerDay() >= form.minOverlapMinutesPerDay(),
                "/desiredOverlapMinutesPerDay",
                "CONTRADICTION",
                "must not be below minOverlapMinutesPerDay");
        checkLocation(form.applicantLocation(), violations);
        checkQuestions(form.screeningQuestionsOrNone(), violations);
        if (form.matchWeights() != null) {
            form.matchWeights().check("/matchWeights", violations);
        }
        List<PostingSkillForm> resolved = skills.resolveEach(form.skillsOrNone(), violations);
        violations.throwIfAny();
        return form.stored(resolved, form.externalRef());
    }

    private static void checkQuestions(List<ScreeningQuestion> questions, Violations violations) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            String at = "/screeningQuestions/" + i;
            ScreeningQuestion question = questions.get(i);
            violations.check(ids.add(question.id()), at + "/id", "DUPLICATE", "is the id of another question too");
            question.check(at, violations);
        }
    }

    private static void checkLocation(@Nullable ApplicantLocation location, Violations violations) {
        if (location == null) {
            return;
        }
        String at = "/applicantLocation";
        boolean countries =
                location.countries() != null && !location.countries().isEmpty();
        boolean groups = location.groups() != null && !location.groups().isEmpty();
        boolean byCountries = location.kind() == ApplicantLocation.Kind.COUNTRIES;
        boolean byGroups = location.kind() == ApplicantLocation.Kind.GROUPS;
        violations
                .check(countries || !byCountries, at + "/countries", "REQUIRED", "is needed with kind COUNTRIES")
                .check(groups || !byGroups, at + "/groups", "REQUIRED", "is needed with kind GROUPS")
                .check(!countries || byCountries, at + "/countries", "NOT_HERE", "belongs to kind COUNTRIES")
                .check(!groups || byGroups, at + "/groups", "NOT_HERE", "belongs to kind GROUPS");
        List<String> names = location.groups() == null ? List.of() : location.groups();
        for (int i = 0; i < names.size(); i++) {
            boolean known = CountryGroups.names().contains(names.get(i));
            violations.check(known, at + "/groups/" + i, "UNKNOWN_GROUP", "must be one of " + CountryGroups.names());
        }
    }
}
