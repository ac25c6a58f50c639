package dev.meridian.matching.engine;

import dev.meridian.shared.HoursInterval;
import dev.meridian.shared.PayRate;
import dev.meridian.shared.WeeklyHours;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that a candidate could change. */
public sealed interface ProfileChange {

    /** The candidate after the change. */
    Candidate applyTo(Candidate candidate);

    /** As {@link #applyTo(Candidate)}, for scoring alone: nothing is checked or worked out again that stays. */
    PreparedCandidate applyTo(PreparedCandidate candidate);

    /**
     * Learn a skill, or more of it.
     *
     * @param skillId the skill
     * @param level the level to reach, 1 to 5
     * @param years the years to reach
     */
    record RaiseSkill(UUID skillId, int level, int years) implements ProfileChange {

        @Override
        public Candidate applyTo(Candidate candidate) {
            List<HeldSkill> skills = new ArrayList<>(candidate.skills());
            skills.removeIf(skill -> skill.skillId().equals(skillId));
            skills.add(new HeldSkill(skillId, level, years));
            return candidate.toBuilder().skills(skills).build();
        }

        @Override
        public PreparedCandidate applyTo(PreparedCandidate candidate) {
            HeldSkill raised = new HeldSkill(skillId, level, years);
            HeldSkill[] held = candidate.skills();
            for (int i = 0; i < held.length; i++) {
                if (held[i].skillId().equals(skillId)) {
                    HeldSkill[] changed = held.clone();
                    changed[i] = raised;
                    return candidate.withSkills(changed);
                }
            }
            HeldSkill[] more = Arrays.copyOf(held, held.length + 1);
            more[held.length] = raised;
            return candidate.withSkills(more);
        }
    }

    /**
     * Ask for another rate. A minimum above the new ask comes down to it, since nobody's ask is under their minimum.
     *
     * @param rate the new ask
     */
    record SetAsk(PayRate rate) implements ProfileChange {

        @Override
        public Candidate applyTo(Candidate candidate) {
            return candidate.toBuilder()
                    .desiredRate(rate)
                    .minimumRate(minimumAfter(candidate.minimumRate()))
                    .build();
        }

        @Override
        public PreparedCandidate applyTo(PreparedCandidate candidate) {
            return candidate.withRate(rate, minimumAfter(candidate.candidate().minimumRate()));
        }

        private @Nullable PayRate minimumAfter(@Nullable PayRate minimum) {
            boolean keeps = minimum != null
                    && minimum.sameTermsAs(rate)
                    && minimum.amount().compareTo(rate.amount()) <= 0;
            return minimum == null || keeps ? minimum : rate;
        }
    }

    /** Make all acceptable hours preferred ones. */
    record PreferAcceptableHours() implements ProfileChange {

        @Override
        public Candidate applyTo(Candidate candidate) {
            WeeklyHours acceptable = candidate.acceptableHours();
            if (acceptable == null) {
                return candidate;
            }
            List<HoursInterval> all = new ArrayList<>(acceptable.intervals());
            WeeklyHours preferred = candidate.preferredHours();
            if (preferred != null) {
                all.addAll(preferred.intervals());
            }
            return candidate.toBuilder()
                    .preferredHours(new WeeklyHours(acceptable.timeZone(), all))
                    .acceptableHours(null)
                    .build();
        }

        @Override
        public PreparedCandidate applyTo(PreparedCandidate candidate) {
            HoursClass hours = candidate.hours();
            return hours == null
                    ? candidate
                    : candidate.withHours(new HoursClass(hours.zone(), hours.all(), hours.all()));
        }
    }
}
