package dev.meridian.posting;

import dev.meridian.platform.problem.Violation;
import dev.meridian.platform.problem.Violations;
import dev.meridian.shared.WeeklyHours;
import dev.meridian.skill.SkillService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes conditions of the parameters, or says what is wrong with them. */
@ApplicationScoped
class SearchFilters {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final SkillService skills;
    private final PayFilter pay;
    private final OverlapFilter overlap;
    private final Clock clock;

    @Inject
    SearchFilters(SkillService skills, PayFilter pay, OverlapFilter overlap, Clock clock) {
        this.skills = skills;
        this.pay = pay;
        this.overlap = overlap;
        this.clock = clock;
    }

    SearchConditions of(SearchQuery query) {
        Violations violations = new Violations();
        SearchConditions conditions = new SearchConditions();
        conditions.add("p.valid_through is null or p.valid_through > :now", "now", clock.instant());
        violations.check(
                query.q != null || !SearchQuery.RELEVANCE.equals(query.sort), "sort", "NEEDS_Q", "relevance needs q");
        addSkill(query, violations, conditions);
        if (query.country != null) {
            conditions.add(
                    "p.countries && cast(:countries as text[])",
                    "countries",
                    SearchColumns.array(List.of("\"" + SearchColumns.ANYWHERE + "\"", query.country)));
        }
        if (query.engagementKind != null) {
            conditions.add(
                    "p.kinds @> cast(:kinds as text[])", "kinds", SearchColumns.array(List.of(query.engagementKind)));
        }
        pay.add(query, violations, conditions);
        WeeklyHours theirs = overlap.theirs(query, violations);
        violations.throwIfAny();
        if (theirs != null) {
            overlap.add(theirs, query.minOverlapPerDay, conditions);
        }
        return conditions;
    }

    private void addSkill(SearchQuery query, Violations violations, SearchConditions conditions) {
        if (query.skill == null) {
            return;
        }
        boolean isId = UUID_FORM.matcher(query.skill).matches();
        Violations found = new Violations();
        skills.resolve(isId ? UUID.fromString(query.skill) : null, isId ? null : query.skill, "", found)
                .ifPresent(skill -> conditions.add(
                        "p.skill_ids @> cast(:skills as uuid[])", "skills", SearchColumns.array(List.of(skill.id()))));
        found.toList().forEach(v -> violations.add(new Violation("skill", v.code(), v.message(), v.suggestions())));
    }
}
