package dev.meridian.matching.engine;

import dev.meridian.shared.CefrLevel;
import dev.meridian.shared.EngagementKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts what a filter asked and what it found into plain values, for an explanation. */
final class FilterFacts {

    private final Posting posting;
    private final LocalDate asOf;
    private final OverlapScorer overlap;
    private final RateScorer rate;
    private final List<SkillRequirement> mustHaves;
    private final List<String> languages; // by primary subtag
    private final Map<FilterCode, String> asked = new EnumMap<>(FilterCode.class);

    FilterFacts(Posting posting, LocalDate asOf, OverlapScorer overlap, RateScorer rate) {
        this.posting = posting;
        this.asOf = asOf;
        this.overlap = overlap;
        this.rate = rate;
        this.mustHaves = posting.requirements().stream()
                .filter(SkillRequirement::mustHave)
                .toList();
        this.languages = posting.languages().stream()
                .map(language -> LanguageTags.primary(language.languageTag()))
                .distinct()
                .toList();
        for (FilterCode code : FilterCode.values()) {
            String words = asked(code);
            if (words != null) {
                asked.put(code, words);
            }
        }
    }

    /** One result for each filter, whose outcome the bits already tell. */
    Eligibility describe(PreparedCandidate candidate, int failures) {
        List<FilterResult> results = new ArrayList<>();
        for (FilterCode code : FilterCode.values()) {
            boolean passed = (failures & code.bit()) == 0;
            List<UUID> missing = code == FilterCode.SKILL_MISSING ? missingSkills(candidate) : List.of();
            results.add(new FilterResult(code, passed, asked.get(code), held(code, candidate, passed), missing));
        }
        return new Eligibility(results);
    }

    private @Nullable String asked(FilterCode code) {
        return switch (code) {
            case SKILL_MISSING ->
                listed(mustHaves.stream()
                        .map(skill -> skill.skillId() + " " + skill.minLevel())
                        .toList());
            case NO_SKILL_IN_COMMON -> posting.requirements().isEmpty() ? null : "1";
            case LANGUAGE_BELOW ->
                listed(posting.languages().stream()
                        .map(language -> language.languageTag() + " " + language.level())
                        .toList());
            case COUNTRY_NOT_ELIGIBLE ->
                posting.location() instanceof LocationRule.Countries countries ? listed(countries.codes()) : null;
            case ENGAGEMENT_KIND -> listed(names(posting.engagementKinds()));
            case NOT_AVAILABLE -> posting.startDate() == null ? null : lastStart(posting.startDate());
            case OVERLAP_BELOW ->
                overlap.leastMinutesAsked() == 0 ? null : Integer.toString(overlap.leastMinutesAsked());
            case RATE_ABOVE_BUDGET -> rate.budget();
            case ALREADY_APPLIED -> null;
        };
    }

    private @Nullable String held(FilterCode code, PreparedCandidate prepared, boolean passed) {
        Candidate candidate = prepared.candidate();
        return switch (code) {
            case SKILL_MISSING ->
                listed(mustHaves.stream()
                        .filter(skill -> prepared.levelOf(skill.skillId()) > 0)
                        .map(skill -> skill.skillId() + " " + prepared.levelOf(skill.skillId()))
                        .toList());
            case NO_SKILL_IN_COMMON -> passed ? null : "0";
            case LANGUAGE_BELOW ->
                listed(languages.stream()
                        .flatMap(tag -> spoken(tag, prepared.languageLevel(tag)).stream())
                        .toList());
            case COUNTRY_NOT_ELIGIBLE -> candidate.countryCode();
            case ENGAGEMENT_KIND -> listed(names(candidate.engagementKinds()));
            case NOT_AVAILABLE ->
                candidate.availableFrom() == null && candidate.noticeDays() == null
                        ? null
                        : LocalDate.ofEpochDay(prepared.firstDay(asOf.toEpochDay()))
                                .toString();
            case OVERLAP_BELOW ->
                prepared.hours() == null || overlap.leastMinutesAsked() == 0
                        ? null
                        : Integer.toString(overlap.totals(prepared).leastWeekMinutes());
            // The minimum is the candidate's secret, and whether they applied is no figure.
            case RATE_ABOVE_BUDGET, ALREADY_APPLIED -> null;
        };
    }

    private List<UUID> missingSkills(PreparedCandidate candidate) {
        return mustHaves.stream()
                .filter(skill -> candidate.levelOf(skill.skillId()) < skill.minLevel())
                .map(SkillRequirement::skillId)
                .toList();
    }

    private String lastStart(LocalDate start) {
        LocalDate later = start.isAfter(asOf) ? start : asOf;
        return later.plusDays(posting.startToleranceDays()).toString();
    }

    private static List<String> spoken(String tag, @Nullable CefrLevel level) {
        return level == null ? List.of() : List.of(tag + " " + level);
    }

    private static List<String> names(Collection<EngagementKind> kinds) {
        return kinds.stream().map(EngagementKind::name).toList();
    }

    // Sorted, because sets come in no order and the same inputs must give the same bytes.
    private static @Nullable String listed(Collection<String> values) {
        return values.isEmpty()
                ? null
                : String.join(", ", values.stream().sorted().toList());
    }
}
