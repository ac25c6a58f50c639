package dev.meridian.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Finds the changes of a profile that would raise its score the most. */
final class Counterfactuals {

    private static final int SHOWN = 3;

    private final CompiledPosting posting;

    Counterfactuals(CompiledPosting posting) {
        this.posting = posting;
    }

    /** At most three, the largest gain first; equal gains stay in the order skills, ask, hours. */
    List<Counterfactual> best(PreparedCandidate candidate, Assessment today) {
        return changes(candidate, today).stream()
                .map(change -> rescore(change, candidate, today.score()))
                .filter(found -> found.gain() > 0)
                .sorted(Comparator.comparingInt(Counterfactual::gain).reversed())
                .limit(SHOWN)
                .toList();
    }

    private Counterfactual rescore(ProfileChange change, PreparedCandidate candidate, int scoreToday) {
        Assessment changed = posting.assess(change.applyTo(candidate));
        return new Counterfactual(change, changed.score() - scoreToday, changed.score(), changed.eligible());
    }

    private List<ProfileChange> changes(PreparedCandidate candidate, Assessment today) {
        List<ProfileChange> changes = new ArrayList<>(skillChanges(candidate));
        if (today.rateCredit() < Weights.FULL) {
            posting.rate()
                    .fullCreditAsk(candidate)
                    .map(ProfileChange.SetAsk::new)
                    .ifPresent(changes::add);
        }
        if (candidate.candidate().acceptableHours() != null) {
            changes.add(new ProfileChange.PreferAcceptableHours());
        }
        return changes;
    }

    private List<ProfileChange> skillChanges(PreparedCandidate candidate) {
        List<SkillRequirement> requirements = posting.posting().requirements();
        int[] credits = posting.skills().credits(candidate);
        List<ProfileChange> changes = new ArrayList<>();
        for (int i = 0; i < credits.length; i++) {
            if (credits[i] < Weights.FULL) {
                changes.add(raised(requirements.get(i), candidate));
            }
        }
        return changes;
    }

    private static ProfileChange raised(SkillRequirement asked, PreparedCandidate candidate) {
        Integer years = asked.minYears();
        return new ProfileChange.RaiseSkill(
                asked.skillId(),
                Math.max(asked.minLevel(), candidate.levelOf(asked.skillId())),
                Math.max(years == null ? 0 : years, yearsOf(asked.skillId(), candidate)));
    }

    private static int yearsOf(UUID skillId, PreparedCandidate candidate) {
        for (HeldSkill skill : candidate.skills()) {
            if (skill.skillId().equals(skillId)) {
                return skill.years();
            }
        }
        return 0;
    }
}
