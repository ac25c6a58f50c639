package dev.meridian.matching.engine;

import dev.meridian.shared.CefrLevel;
import dev.meridian.shared.EngagementKind;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The hard filters of one posting. Each method names one reason to turn a candidate down. */
final class Filters {

    private final List<SkillRequirement> mustHaves;
    private final boolean asksSkills;
    private final List<Language> languages;
    private final LocationRule location;
    private final Set<EngagementKind> engagementKinds;
    private final long asOfDay;
    private final long lastStartDay;
    private final int leastOverlapMinutes;
    private final RateScorer rate;
    private final Set<UUID> applied;

    Filters(Posting posting, LocalDate asOf, OverlapScorer overlap, RateScorer rate, Set<UUID> applied) {
        this.mustHaves = posting.requirements().stream()
                .filter(SkillRequirement::mustHave)
                .toList();
        this.asksSkills = !posting.requirements().isEmpty();
        this.languages = posting.languages().stream()
                .map(asked -> new Language(LanguageTags.primary(asked.languageTag()), asked.level()))
                .toList();
        this.location = posting.location();
        this.engagementKinds = posting.engagementKinds();
        this.asOfDay = asOf.toEpochDay();
        this.lastStartDay = lastStartDay(posting, asOfDay);
        this.leastOverlapMinutes = overlap.leastMinutesAsked();
        this.rate = rate;
        this.applied = applied;
    }

    /** One bit for each filter that fails; all of them are looked at. */
    int failures(PreparedCandidate candidate, long skillSum, OverlapTotals overlap) {
        return bit(FilterCode.SKILL_MISSING, skillMissing(candidate))
                | bit(FilterCode.NO_SKILL_IN_COMMON, noSkillInCommon(skillSum))
                | bit(FilterCode.LANGUAGE_BELOW, languageBelow(candidate))
                | bit(FilterCode.COUNTRY_NOT_ELIGIBLE, countryNotEligible(candidate))
                | bit(FilterCode.ENGAGEMENT_KIND, noEngagementKindInCommon(candidate))
                | bit(FilterCode.NOT_AVAILABLE, notAvailable(candidate))
                | bit(FilterCode.OVERLAP_BELOW, overlapBelow(overlap))
                | bit(FilterCode.RATE_ABOVE_BUDGET, rate.aboveBudget(candidate))
                | bit(FilterCode.ALREADY_APPLIED, applied.contains(candidate.id()));
    }

    private boolean skillMissing(PreparedCandidate candidate) {
        for (SkillRequirement asked : mustHaves) {
            if (candidate.levelOf(asked.skillId()) < asked.minLevel()) {
                return true;
            }
        }
        return false;
    }

    private boolean noSkillInCommon(long skillSum) {
        return asksSkills && skillSum == 0;
    }

    private boolean languageBelow(PreparedCandidate candidate) {
        for (Language asked : languages) {
            CefrLevel held = candidate.languageLevel(asked.primarySubtag);
            if (held == null || !held.atLeast(asked.level)) {
                return true;
            }
        }
        return false;
    }

    private boolean countryNotEligible(PreparedCandidate candidate) {
        String country = candidate.candidate().countryCode();
        return location instanceof LocationRule.Countries eligible
                && (country == null || !eligible.codes().contains(country));
    }

    private boolean noEngagementKindInCommon(PreparedCandidate candidate) {
        return !engagementKinds.isEmpty()
                && Collections.disjoint(engagementKinds, candidate.candidate().engagementKinds());
    }

    // Silence about both dates puts the first day at today, which is never after the last start.
    private boolean notAvailable(PreparedCandidate candidate) {
        return candidate.firstDay(asOfDay) > lastStartDay;
    }

    private boolean overlapBelow(OverlapTotals overlap) {
        return overlap.leastWeekMinutes() < leastOverlapMinutes;
    }

    private static int bit(FilterCode code, boolean fails) {
        return fails ? code.bit() : 0;
    }

    /** The last day on which the posting lets work begin. */
    static long lastStartDay(Posting posting, long asOfDay) {
        LocalDate start = posting.startDate();
        return start == null ? Long.MAX_VALUE : Math.max(start.toEpochDay(), asOfDay) + posting.startToleranceDays();
    }

    private record Language(String primarySubtag, CefrLevel level) {}
}
