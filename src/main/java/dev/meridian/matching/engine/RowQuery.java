package dev.meridian.matching.engine;

import java.util.List;

/** A posting compiled further, against the vocabulary of an index. Not for several threads. */
final class RowQuery {

    private final CompiledPosting posting;
    private final SkillTable skills;
    private final HoursPoints hours;
    private final RateCurves curves;
    private final List<RowFilter> filters;
    private final int maxSkills;
    private final int maxRate;

    RowQuery(CompiledPosting posting, Vocabulary vocabulary) {
        this.posting = posting;
        this.skills = new SkillTable(
                posting.skills(), posting.posting().requirements().size(), vocabulary.terms);
        this.hours = new HoursPoints(
                posting.overlap(), posting.weights().maxPoints(Criterion.TIME_ZONE_OVERLAP), vocabulary.hoursClasses);
        this.curves = new RateCurves(posting.rate(), vocabulary);
        this.filters = new RowFilters(posting, vocabulary).all(hours, curves);
        this.maxSkills = posting.skills().stated() ? posting.weights().maxPoints(Criterion.SKILLS) : 0;
        this.maxRate = posting.rate().stated() ? posting.weights().maxPoints(Criterion.RATE) : 0;
    }

    CompiledPosting posting() {
        return posting;
    }

    SkillTable skills() {
        return skills;
    }

    HoursPoints hours() {
        return hours;
    }

    List<RowFilter> filters() {
        return filters;
    }

    /** The most points that skills can earn. */
    int maxSkills() {
        return maxSkills;
    }

    /** The most points that a rate can earn. */
    int maxRate() {
        return maxRate;
    }

    /** The points of an ask, {@link PreparedCandidate#UNSTATED} among them. */
    int ratePoints(int currency, long ask) {
        RateCurve curve = curves.of(currency);
        return curve == null ? 0 : CompiledPosting.points(maxRate, curve.credit(ask));
    }

    /** The whole score of a row. */
    int score(Chunk chunk, int row) {
        int run = chunk.runs.at(row);
        return hours.points(chunk.runs.hoursClass(run, row))
                + ratePoints(chunk.runs.currency(run), chunk.asks[row])
                + skillPoints(skills.weightedSum(chunk, row));
    }

    /** The points of a weighted sum of skills. */
    int skillPoints(long sum) {
        return CompiledPosting.points(maxSkills, posting.skills().credit(sum));
    }

    /** The least weighted sum of skills that earns so many points; over the full one where none does. */
    long sumFor(int points) {
        if (points <= 0) {
            return 0;
        }
        if (points > maxSkills) {
            return Long.MAX_VALUE;
        }
        int credit = (points * Weights.FULL + maxSkills - 1) / maxSkills;
        return posting.skills().sumFor(credit);
    }
}
