package dev.meridian.matching.engine;

import dev.meridian.shared.EngagementKind;
import dev.meridian.shared.PayRange;
import dev.meridian.shared.Require;
import dev.meridian.shared.WeeklyHours;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What matching knows of a job posting. {@link PostingBuilder} fills in the defaults.
 *
 * @param id the posting
 * @param tieHash what orders candidates of equal score: {@link TieHash#of(UUID)} of the id, or for a posting that is
 *     not saved yet {@link TieHash#of(byte[])} of its canonical JSON
 * @param requirements each skill at most once
 * @param languages all of them are demanded
 * @param workHours null when not stated
 * @param asynchronous true when the posting says that hours in common do not matter
 * @param minOverlapMinutesPerDay 0 to 1440; fewer in any of the 52 weeks excludes a candidate; null asks nothing
 * @param desiredOverlapMinutesPerDay 1 to 1440; more earns no more; null asks for all of the work hours
 * @param pay null when not stated
 * @param engagementKinds empty asks for none in particular
 * @param location which countries may apply
 * @param startDate null when there is none
 * @param startToleranceDays days after the start that a candidate may still begin, 0 to 3650
 * @param firstPublished the UTC date of first publication, null before it
 */
public record Posting(
        UUID id,
        long tieHash,
        List<SkillRequirement> requirements,
        List<LanguageRequirement> languages,
        @Nullable WeeklyHours workHours,
        boolean asynchronous,
        @Nullable Integer minOverlapMinutesPerDay,
        @Nullable Integer desiredOverlapMinutesPerDay,
        @Nullable PayRange pay,
        Set<EngagementKind> engagementKinds,
        LocationRule location,
        @Nullable LocalDate startDate,
        int startToleranceDays,
        @Nullable LocalDate firstPublished) {

    /** Days of tolerance where a posting gives none. */
    public static final int DEFAULT_START_TOLERANCE_DAYS = 14;

    private static final int MINUTES_PER_DAY = 24 * 60;

    /**
     * Checks every component.
     *
     * @throws IllegalArgumentException if a number or date is outside its range, or a skill is asked for twice
     */
    public Posting {
        requirements = List.copyOf(requirements);
        languages = List.copyOf(languages);
        engagementKinds = Set.copyOf(engagementKinds);
        Require.that(
                requirements.stream().map(SkillRequirement::skillId).distinct().count() == requirements.size(),
                "a posting asks for each skill once");
        if (minOverlapMinutesPerDay != null) {
            Require.inRange("the least overlap in minutes a day", minOverlapMinutesPerDay, 0, MINUTES_PER_DAY);
        }
        if (desiredOverlapMinutesPerDay != null) {
            Require.inRange("the desired overlap in minutes a day", desiredOverlapMinutesPerDay, 1, MINUTES_PER_DAY);
        }
        if (startDate != null) {
            Require.sensibleDate("the start date", startDate);
        }
        if (firstPublished != null) {
            Require.sensibleDate("the first publication", firstPublished);
        }
        Require.inRange("the tolerance of the start date in days", startToleranceDays, 0, 3650);
    }

    /** A builder that starts from an empty posting with this id. */
    public static PostingBuilder builder(UUID id) {
        return new PostingBuilder(id);
    }

    /** A builder that starts from this posting. */
    public PostingBuilder toBuilder() {
        return new PostingBuilder(this);
    }

    /** Where the 52 weeks begin over which hours are compared. */
    LocalDate horizonStart(LocalDate asOf) {
        if (startDate != null) {
            return startDate;
        }
        return firstPublished != null ? firstPublished : asOf;
    }
}
