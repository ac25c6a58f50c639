package dev.meridian.matching.engine;

import dev.meridian.shared.Importance;
import java.math.BigInteger;
import java.util.List;
import java.util.UUID;

/** The score once more, slowly, in another way, and in one place for each of its criteria. */
final class PlainFormula {

    private final Posting posting;
    private final Candidate candidate;
    private final MatchContext context;

    PlainFormula(Posting posting, Candidate candidate, MatchContext context) {
        this.posting = posting;
        this.candidate = candidate;
        this.context = context;
    }

    int score(Weights weights) {
        long total = (long) weights.skills() + weights.timeZoneOverlap() + weights.rate();
        long b1 = 10_000L * weights.skills() / total;
        long b2 = 10_000L * (weights.skills() + weights.timeZoneOverlap()) / total;
        return (int) (b1 * skills() / 10_000
                + (b2 - b1) * overlap().credit() / 10_000
                + (10_000 - b2) * rate().credit() / 10_000);
    }

    int skills() {
        long required = weight(Importance.REQUIRED);
        long preferred = weight(Importance.PREFERRED);
        BigInteger sum = BigInteger.ZERO;
        long shares = 0;
        for (SkillRequirement asked : posting.requirements()) {
            long share = asked.effectiveWeight();
            if (required > 0 && 3 * preferred > required) {
                share *= asked.importance() == Importance.REQUIRED ? 3 * preferred : required;
            }
            shares += share;
            sum = sum.add(BigInteger.valueOf(share * bestCredit(asked)));
        }
        return shares == 0 ? 0 : sum.divide(BigInteger.valueOf(shares)).intValueExact();
    }

    PlainOverlap overlap() {
        return new PlainOverlap(posting, candidate, context);
    }

    PlainRate rate() {
        return new PlainRate(posting, candidate, context);
    }

    /** The share of the five best skills that is asked for, found by counting for each skill those that are better. */
    int strengths() {
        List<HeldSkill> held = candidate.skills();
        List<HeldSkill> best = held.stream()
                .filter(one -> held.stream().filter(other -> better(other, one)).count() < 5)
                .toList();
        long asked = best.stream()
                .filter(one -> posting.requirements().stream()
                        .anyMatch(requirement -> requirement.skillId().equals(one.skillId())))
                .count();
        return best.isEmpty() ? 0 : (int) (10_000 * asked / best.size());
    }

    private static boolean better(HeldSkill a, HeldSkill b) {
        if (a.level() != b.level()) {
            return a.level() > b.level();
        }
        return a.years() != b.years()
                ? a.years() > b.years()
                : a.skillId().toString().compareTo(b.skillId().toString()) < 0;
    }

    private long weight(Importance importance) {
        return posting.requirements().stream()
                .filter(asked -> asked.importance() == importance)
                .mapToLong(SkillRequirement::effectiveWeight)
                .sum();
    }

    long bestCredit(SkillRequirement asked) {
        long best = 0;
        for (HeldSkill held : candidate.skills()) {
            long factor = held.skillId().equals(asked.skillId()) ? 10_000 : strength(held.skillId(), asked.skillId());
            best = Math.max(best, factor * direct(asked, held) / 10_000);
        }
        return best;
    }

    private long strength(UUID held, UUID asked) {
        return context.relatedSkills().standingInFor(asked).stream()
                .filter(relation -> relation.held().equals(held))
                .mapToLong(RelatedSkills.Relation::strength)
                .sum();
    }

    private static long direct(SkillRequirement asked, HeldSkill held) {
        long level = Math.min(held.level(), asked.minLevel());
        Integer years = asked.minYears();
        return years == null
                ? 10_000 * level / asked.minLevel()
                : 10_000 * level * (4L * years + Math.min(held.years(), years)) / (5L * asked.minLevel() * years);
    }
}
