package dev.meridian.bench;

import dev.meridian.bench.Effects.Effect;
import dev.meridian.matching.engine.BenchAccess;
import dev.meridian.matching.engine.BenchAccess.Curve;
import dev.meridian.matching.engine.BenchAccess.Hours;
import dev.meridian.matching.engine.CompiledPosting;
import dev.meridian.matching.engine.Criterion;
import dev.meridian.matching.engine.LocationRule;
import dev.meridian.matching.engine.Posting;
import dev.meridian.matching.engine.RankPosition;
import dev.meridian.matching.engine.SkillRequirement;
import dev.meridian.shared.WeeklyHours;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One posting as one statement. Hours are compared once for each class of them, budgets once for each currency, skills in
 * one grouping of their holders.
 */
final class PostgresQuery {
    private final CompiledPosting compiled;
    private final Posting posting;
    private final Row.Dictionary dictionary;
    private final Effects effects;
    private final List<String> with = new ArrayList<>();
    private final List<String> joins = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private String overlapCredit = "0";
    private String rateCredit = "0";
    private String skillCredit = "0";
    private final String text;

    PostgresQuery(CompiledPosting compiled, Row.Dictionary dictionary, @Nullable RankPosition after) {
        this.compiled = compiled;
        this.posting = compiled.posting();
        this.dictionary = dictionary;
        this.effects = new Effects(compiled);
        skills();
        overlap();
        rate();
        filters();
        this.text = statement(after);
    }

    String text() {
        return text;
    }

    private String statement(@Nullable RankPosition after) {
        String score = "%d * %s / 10000 + %d * %s / 10000 + %d * %s / 10000"
                .formatted(
                        compiled.weights().maxPoints(Criterion.SKILLS),
                        skillCredit,
                        compiled.weights().maxPoints(Criterion.TIME_ZONE_OVERLAP),
                        overlapCredit,
                        compiled.weights().maxPoints(Criterion.RATE),
                        rateCredit);
        return (with.isEmpty() ? "" : "with " + String.join(", ", with))
                + " select id, score from (select c.id, " + score + " as score, c.tie # " + posting.tieHash()
                + "::bigint as place from candidate c " + String.join(" ", joins)
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions)) + ") ranked"
                + (after == null
                        ? ""
                        : " where score < %1$d or score = %1$d and place > %2$d"
                                .formatted(after.score(), after.tieKey() ^ Long.MIN_VALUE))
                + " order by score desc, place limit " + Query.PAGE;
    }

    private void skills() {
        if (posting.requirements().isEmpty()) {
            return;
        }
        List<String> credits = new ArrayList<>();
        for (int requirement = 0; requirement < effects.requirements(); requirement++) {
            int number = requirement;
            String cases = effects.all().stream()
                    .filter(effect -> effect.requirement() == number)
                    .map(PostgresQuery::credit)
                    .collect(Collectors.joining(" "));
            credits.add(effects.share(requirement) + " * max(case s.skill " + cases + " else 0 end)");
        }
        String having = posting.requirements().stream()
                .filter(SkillRequirement::mustHave)
                .map(asked -> "bool_or(s.skill = %d and s.level >= %d)"
                        .formatted(Skills.number(asked.skillId()), asked.minLevel()))
                .collect(Collectors.joining(" and "));
        String skillNumbers = effects.all().stream()
                .map(effect -> Integer.toString(effect.skill()))
                .distinct()
                .collect(Collectors.joining(","));
        with.add("held as (select s.no, (" + String.join(" + ", credits) + ") / " + effects.total()
                + " as credit from candidate_skill s where s.skill = any ('{" + skillNumbers + "}') group by s.no"
                + (having.isEmpty() ? "" : " having " + having) + ")");
        joins.add("join held h on h.no = c.no");
        skillCredit = "h.credit";
    }

    private static String credit(Effect effect) {
        String counted = "10000 * least(s.level, %d)".formatted(effect.minLevel());
        String direct = effect.minYears() == 0
                ? "%s / %d".formatted(counted, effect.minLevel())
                : "%s * (%d + least(s.years, %d)) / %d"
                        .formatted(
                                counted,
                                4 * effect.minYears(),
                                effect.minYears(),
                                5 * effect.minLevel() * effect.minYears());
        return "when %d then %d * (%s) / 10000".formatted(effect.skill(), effect.strength(), direct);
    }

    private void overlap() {
        WeeklyHours hours = posting.workHours();
        if (posting.asynchronous()) {
            overlapCredit = "10000";
        } else if (hours != null) {
            List<String> shifts = new ArrayList<>();
            dictionary.hours().stream()
                    .filter(Objects::nonNull)
                    .map(Hours::clock)
                    .distinct()
                    .forEach(clock -> BenchAccess.weeksByShift(compiled, hours.timeZone(), clock)
                            .forEach((shift, weeks) -> shifts.add("('%s', %d, B'%s')"
                                    .formatted(
                                            clock,
                                            weeks,
                                            PostgresSchema.bits(hours.slots().shiftedBy(shift))))));
            Integer desired = posting.desiredOverlapMinutesPerDay();
            int minutes = desired == null
                    ? hours.minutesPerWeek()
                    : Math.min(hours.minutesPerWeek(), desired * hours.statedDays());
            with.add("shift (clock, weeks, slots) as (values " + String.join(", ", shifts) + ")");
            with.add("overlap as materialized (select k.hours, least(10000, 10000 * sum(15 * weeks"
                    + " * (bit_count(k.preferred & x.slots) + bit_count(k.every & x.slots)))::bigint / (104 * "
                    + minutes
                    + ")) as credit, min(15 * bit_count(k.every & x.slots)) as least"
                    + " from hours_class k join shift x on x.clock = k.clock group by k.hours)");
            joins.add("left join overlap o on o.hours = c.hours");
            overlapCredit = "coalesce(o.credit, 0)";
            int least = BenchAccess.leastMinutesAsked(compiled);
            if (least > 0) {
                conditions.add("o.least >= " + least);
            }
        }
    }

    private void rate() {
        List<BenchAccess.@Nullable Curve> curves = dictionary.curves(compiled);
        List<String> rows = new ArrayList<>();
        for (int currency = 0; currency < curves.size(); currency++) {
            Curve curve = curves.get(currency);
            if (curve != null) {
                rows.add("(%d::smallint, %d::bigint, %d::bigint, %d::bigint, %d::bigint, %d::bigint, %d::bigint)"
                        .formatted(
                                currency,
                                curve.low(),
                                curve.high(),
                                curve.fall(),
                                curve.tail(),
                                curve.creditAtHigh(),
                                curve.highestMinimum()));
            }
        }
        if (!rows.isEmpty()) {
            with.add("curve (currency, low, high, fall, tail, at_high, highest) as (values " + String.join(", ", rows)
                    + ")");
            joins.add("left join curve r on r.currency = c.currency");
            rateCredit = "(case when r.currency is null then 0 when c.ask <= r.low then 10000"
                    + " when c.ask <= r.high then 10000 - (10000 * (c.ask - r.low) + r.fall) / (2 * r.fall)"
                    + " when c.ask < r.high + r.tail"
                    + " then (2 * r.at_high * (r.high + r.tail - c.ask) + r.tail) / (2 * r.tail) else 0 end)";
            conditions.add("(c.minimum is null or r.currency is null or c.minimum <= r.highest)");
        }
    }

    private void filters() {
        posting.languages()
                .forEach(asked -> conditions.add(
                        "c.languages @> array['" + PostgresSchema.language(asked.languageTag(), asked.level()) + "']"));
        if (posting.location() instanceof LocationRule.Countries countries) {
            conditions.add("c.country in ("
                    + countries.codes().stream()
                            .sorted()
                            .map(code -> "'" + code + "'")
                            .collect(Collectors.joining(","))
                    + ")");
        }
        if (!posting.engagementKinds().isEmpty()) {
            int kinds = posting.engagementKinds().stream().mapToInt(Row::bit).sum();
            conditions.add("c.kinds & " + kinds + " <> 0");
        }
        if (posting.startDate() != null) {
            conditions.add("greatest(c.available_from, %d + c.notice) <= %d"
                    .formatted(Population.AS_OF.toEpochDay(), Row.lastStart(posting)));
        }
    }
}
