package dev.meridian.matching.engine;

import dev.meridian.shared.CefrLevel;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns the hard filters of a posting into those of an index, leaving out what the posting does not ask. */
final class RowFilters {

    private final CompiledPosting compiled;
    private final Posting posting;
    private final Vocabulary vocabulary;
    private final Terms terms;

    RowFilters(CompiledPosting compiled, Vocabulary vocabulary) {
        this.compiled = compiled;
        this.posting = compiled.posting();
        this.vocabulary = vocabulary;
        this.terms = vocabulary.terms;
    }

    /** Those that look at each run, or at some rows, come last, when only some have anybody left. */
    List<RowFilter> all(HoursPoints hours, RateCurves curves) {
        List<RowFilter> filters = new ArrayList<>();
        if (!posting.requirements().isEmpty()) {
            filters.add(new NoSkillFilter());
        }
        addUnlessEmpty(filters, FilterCode.SKILL_MISSING, mustHaves());
        addUnlessEmpty(filters, FilterCode.LANGUAGE_BELOW, languages());
        addUnlessEmpty(filters, FilterCode.ENGAGEMENT_KIND, kinds());
        if (posting.location() instanceof LocationRule.Countries countries) {
            filters.add(new CountryFilter(countries.codes(), vocabulary.countries));
        }
        if (hours.leastAsked() > 0) {
            filters.add(new HoursFilter(hours));
        }
        if (posting.pay() != null && posting.pay().max() != null) {
            filters.add(new BudgetFilter(curves));
        }
        if (posting.startDate() != null) {
            filters.add(availability());
        }
        if (!compiled.view().applied().isEmpty()) {
            filters.add(new AppliedFilter());
        }
        return filters;
    }

    private static void addUnlessEmpty(List<RowFilter> filters, FilterCode code, List<int[]> groups) {
        if (!groups.isEmpty()) {
            filters.add(new TermFilter(code, groups));
        }
    }

    private List<int[]> mustHaves() {
        return posting.requirements().stream()
                .filter(SkillRequirement::mustHave)
                .map(asked -> {
                    int skill = terms.findSkill(asked.skillId());
                    return skill == Interned.NONE
                            ? new int[0]
                            : IntStream.rangeClosed(asked.minLevel(), HeldSkill.MAX_LEVEL)
                                    .map(level -> skill + level)
                                    .toArray();
                })
                .toList();
    }

    private List<int[]> languages() {
        return posting.languages().stream()
                .map(asked -> known(Stream.of(CefrLevel.values())
                        .filter(level -> level.atLeast(asked.level()))
                        .map(level -> new Term.Language(LanguageTags.primary(asked.languageTag()), level))))
                .toList();
    }

    private List<int[]> kinds() {
        return posting.engagementKinds().isEmpty()
                ? List.of()
                : List.of(known(posting.engagementKinds().stream().map(Term.Kind::new)));
    }

    private int[] known(Stream<? extends Term> asked) {
        return asked.mapToInt(terms::find)
                .filter(number -> number != Interned.NONE)
                .toArray();
    }

    private AvailabilityFilter availability() {
        long today = compiled.context().asOf().toEpochDay();
        long lastStart = Filters.lastStartDay(Filters.startDay(posting), posting.startToleranceDays(), today);
        long lastMonth = LocalDate.ofEpochDay(lastStart).getLong(ChronoField.PROLEPTIC_MONTH);
        List<Integer> tooLate = new ArrayList<>();
        List<Integer> sameMonth = new ArrayList<>();
        for (int number : terms.dated()) {
            Term term = terms.term(number);
            if (term instanceof Term.Notice notice && today + notice.days() > lastStart) {
                tooLate.add(number);
            } else if (term instanceof Term.AvailableIn available && available.month() > lastMonth) {
                tooLate.add(number);
            } else if (term instanceof Term.AvailableIn available && available.month() == lastMonth) {
                sameMonth.add(number);
            }
        }
        return new AvailabilityFilter(
                tooLate, sameMonth, LocalDate.ofEpochDay(lastStart).getDayOfMonth());
    }
}
