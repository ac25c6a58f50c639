package dev.meridian.matching.engine;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Every filter once more, from the words of the definition alone. */
final class PlainFilters {

    private final Posting posting;
    private final Candidate candidate;
    private final MatchContext context;
    private final PlainFormula formula;

    PlainFilters(Posting posting, Candidate candidate, MatchContext context) {
        this.posting = posting;
        this.candidate = candidate;
        this.context = context;
        this.formula = new PlainFormula(posting, candidate, context);
    }

    Set<FilterCode> failed(EmployerView view) {
        Set<FilterCode> failed = EnumSet.noneOf(FilterCode.class);
        if (!posting.requirements().stream().allMatch(asked -> !asked.mustHave() || holds(asked))) {
            failed.add(FilterCode.SKILL_MISSING);
        }
        if (!posting.requirements().isEmpty()
                && posting.requirements().stream().allMatch(asked -> formula.bestCredit(asked) == 0)) {
            failed.add(FilterCode.NO_SKILL_IN_COMMON);
        }
        if (!posting.languages().stream().allMatch(this::speaks)) {
            failed.add(FilterCode.LANGUAGE_BELOW);
        }
        if (posting.location() instanceof LocationRule.Countries countries
                && !List.copyOf(countries.codes()).contains(String.valueOf(candidate.countryCode()))) {
            failed.add(FilterCode.COUNTRY_NOT_ELIGIBLE);
        }
        if (!posting.engagementKinds().isEmpty()
                && Collections.disjoint(posting.engagementKinds(), candidate.engagementKinds())) {
            failed.add(FilterCode.ENGAGEMENT_KIND);
        }
        if (comesTooLate()) {
            failed.add(FilterCode.NOT_AVAILABLE);
        }
        if (formula.overlap().tooShort()) {
            failed.add(FilterCode.OVERLAP_BELOW);
        }
        if (formula.rate().minimumOverBudget()) {
            failed.add(FilterCode.RATE_ABOVE_BUDGET);
        }
        if (view.applied().contains(candidate.id())) {
            failed.add(FilterCode.ALREADY_APPLIED);
        }
        return failed;
    }

    private boolean holds(SkillRequirement asked) {
        return candidate.skills().stream()
                .anyMatch(held -> held.skillId().equals(asked.skillId()) && held.level() >= asked.minLevel());
    }

    private boolean speaks(LanguageRequirement asked) {
        return candidate.languages().stream()
                .filter(spoken -> primary(spoken.languageTag()).equals(primary(asked.languageTag())))
                .map(SpokenLanguage::level)
                .anyMatch(level -> level.compareTo(asked.level()) >= 0);
    }

    private static String primary(String tag) {
        return tag.split("-")[0].toLowerCase(Locale.ROOT);
    }

    private boolean comesTooLate() {
        LocalDate today = context.asOf();
        LocalDate start = posting.startDate();
        if (start == null) {
            return false;
        }
        Integer notice = candidate.noticeDays();
        LocalDate first = today.plusDays(notice == null ? 0 : notice);
        LocalDate stated = candidate.availableFrom();
        LocalDate able = stated != null && stated.isAfter(first) ? stated : first;
        LocalDate begin = start.isAfter(today) ? start : today;
        return able.isAfter(begin.plusDays(posting.startToleranceDays()));
    }
}
