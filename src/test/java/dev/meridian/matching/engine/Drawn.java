package dev.meridian.matching.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A posting and a candidate who meet in a random world. */
record Drawn(
        RandomWorld world,
        MatchContext context,
        Posting posting,
        Weights weights,
        CompiledPosting compiled,
        Candidate candidate) {

    static Drawn from(RandomWorld world) {
        MatchContext context = world.context();
        Posting posting = world.posting();
        Weights weights = world.weights();
        return new Drawn(
                world,
                context,
                posting,
                weights,
                CompiledPosting.compile(posting, weights, context),
                world.candidate(posting));
    }

    /** What the posting makes of its candidate. */
    Assessment assess() {
        return compiled.assess(candidate);
    }

    /** What the posting makes of another candidate. */
    Assessment assess(Candidate other) {
        return compiled.assess(other);
    }

    /** What another posting makes of the candidate, all else being equal. */
    Assessment assess(Posting other) {
        return compile(other).assess(candidate);
    }

    CompiledPosting compile(Posting other) {
        return CompiledPosting.compile(other, weights, context);
    }

    static Candidate with(Candidate candidate, HeldSkill skill) {
        List<HeldSkill> skills = without(candidate, skill.skillId());
        skills.add(skill);
        return candidate.toBuilder().skills(skills).build();
    }

    static List<HeldSkill> without(Candidate candidate, UUID skill) {
        List<HeldSkill> skills = new ArrayList<>(candidate.skills());
        skills.removeIf(held -> held.skillId().equals(skill));
        return skills;
    }

    static @Nullable HeldSkill held(Candidate candidate, UUID skill) {
        return candidate.skills().stream()
                .filter(held -> held.skillId().equals(skill))
                .findFirst()
                .orElse(null);
    }
}
