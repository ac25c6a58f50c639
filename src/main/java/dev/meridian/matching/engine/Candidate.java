package dev.meridian.matching.engine;

import dev.meridian.shared.EngagementKind;
import dev.meridian.shared.PayRate;
import dev.meridian.shared.Require;
import dev.meridian.shared.WeeklyHours;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What matching knows of a candidate, and nothing besides: what is not a component here cannot sway a score.
 * {@link CandidateBuilder} fills in the defaults.
 *
 * <p>How many skills and hours a profile may state is for whoever accepts the profile to check; here any number does.
 *
 * @param id the candidate
 * @param alias what employers' handles for the candidate are made of while they are anonymous, null while they are not;
 *     it orders ties and nothing else
 * @param skills each skill at most once
 * @param languages any number
 * @param countryCode ISO 3166-1 alpha-2, null when not stated
 * @param preferredHours null when not stated
 * @param acceptableHours hours that would do as well but count half, null for none
 * @param desiredRate the ask, null when not stated
 * @param minimumRate the least that the candidate takes; never leaves the service; stated in the ask's terms
 * @param engagementKinds the kinds that the candidate would take
 * @param availableFrom null when not stated
 * @param noticeDays days from today before work can start, 0 to 3650, null when not stated
 */
public record Candidate(
        UUID id,
        @Nullable UUID alias,
        List<HeldSkill> skills,
        List<SpokenLanguage> languages,
        @Nullable String countryCode,
        @Nullable WeeklyHours preferredHours,
        @Nullable WeeklyHours acceptableHours,
        @Nullable PayRate desiredRate,
        @Nullable PayRate minimumRate,
        Set<EngagementKind> engagementKinds,
        @Nullable LocalDate availableFrom,
        @Nullable Integer noticeDays) {

    /**
     * Checks every component.
     *
     * @throws IllegalArgumentException if a value is outside its range or two of them contradict each other
     */
    public Candidate {
        skills = List.copyOf(skills);
        languages = List.copyOf(languages);
        engagementKinds = Set.copyOf(engagementKinds);
        Require.that(statesEachOnce(skills), "a candidate states each skill once");
        if (countryCode != null) {
            Require.country(countryCode);
        }
        if (preferredHours != null && acceptableHours != null) {
            Require.that(
                    preferredHours.timeZone().equals(acceptableHours.timeZone()),
                    "preferred and acceptable hours share one time zone");
        }
        if (desiredRate != null && minimumRate != null) {
            Require.that(
                    minimumRate.sameTermsAs(desiredRate),
                    "desired and minimum rate share currency, unit and weekly hours");
            Require.that(
                    minimumRate.amount().compareTo(desiredRate.amount()) <= 0,
                    "the minimum rate must not be above the desired one");
        }
        if (availableFrom != null) {
            Require.sensibleDate("the first day available", availableFrom);
        }
        if (noticeDays != null) {
            Require.inRange("the notice in days", noticeDays, 0, 3650);
        }
    }

    /** A builder that starts from an empty candidate with this id. */
    public static CandidateBuilder builder(UUID id) {
        return new CandidateBuilder(id);
    }

    /** A builder that starts from this candidate. */
    public CandidateBuilder toBuilder() {
        return new CandidateBuilder(this);
    }

    private static boolean statesEachOnce(List<HeldSkill> skills) {
        Set<UUID> seen = new HashSet<>(2 * skills.size());
        for (HeldSkill skill : skills) {
            if (!seen.add(skill.skillId())) {
                return false;
            }
        }
        return true;
    }

    /** Names the candidate alone, so that a log line can never give the minimum rate away. */
    @Override
    public String toString() {
        return "Candidate[" + id + "]";
    }
}
