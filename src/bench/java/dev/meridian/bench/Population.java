package dev.meridian.bench;

import dev.meridian.matching.engine.Candidate;
import dev.meridian.matching.engine.HeldSkill;
import dev.meridian.matching.engine.SpokenLanguage;
import dev.meridian.shared.CefrLevel;
import dev.meridian.shared.EngagementKind;
import dev.meridian.shared.PayRate;
import dev.meridian.shared.PayUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * People made up by rule, each from a number alone, so that ten million need no more memory than one. Skills come by
 * craft and by popularity (Zipf), zones by working population, rates log-normal around what the country asks; a share of
 * them leaves each fact out.
 */
final class Population {
    /** The day on which all of this happens. */
    static final LocalDate AS_OF = LocalDate.of(2026, 3, 2);

    private static final List<CefrLevel> LEVELS = List.of(CefrLevel.values());
    private static final List<PayUnit> UNITS = List.of(PayUnit.values());
    private static final List<EngagementKind> KINDS = List.of(EngagementKind.values());
    private static final Weighted PLACE =
            Weighted.of(Place.ALL.stream().mapToDouble(Place::weight).toArray());
    private static final Weighted CRAFT = Weighted.zipf(Skills.CRAFTS, 0.7);
    private static final Weighted IN_CRAFT = Weighted.zipf(Skills.PER_CRAFT, 0.6);
    private static final Weighted ANY_SKILL = Weighted.zipf(Skills.COUNT, 1.0);
    private static final Weighted UNIT = Weighted.of(35, 10, 0, 35, 20);
    private static final Weighted ENGLISH = Weighted.of(0, 6, 16, 26, 26, 10, 1);
    private static final Weighted THIRD_LANGUAGE = Weighted.zipf(4, 0.5);
    private static final String[] THIRD_LANGUAGES = {"es", "fr", "de", "zh"};
    private static final double[] KIND_SHARES = {0.60, 0.25, 0.10, 0.70, 0.15, 0.03, 0.04};
    private static final int[] NOTICE_DAYS = {0, 14, 30, 60, 90};
    private static final int MOST_AT_FIVE = 8;
    private static final int MOST_AT_FOUR = 16;

    private final List<WorkWeeks> weeks =
            Place.ALL.stream().map(place -> new WorkWeeks(place.zone())).toList();

    WorkWeeks weeks(int place) {
        return weeks.get(place);
    }

    /** Always the same for a number. */
    Person person(int number) {
        SplittableRandom random = Seeds.random(Seeds.PEOPLE, number);
        int at = PLACE.pick(random);
        Place place = Place.ALL.get(at);
        int seniority = (int) Math.min(35, Math.max(0, Math.exp(1.7 + 0.7 * random.nextGaussian()) - 1));
        WorkWeeks.@Nullable Stated hours =
                random.nextDouble() < 0.92 ? weeks.get(at).draw(random) : null;
        PayRate ask = random.nextDouble() < 0.88 ? ask(place, seniority, random) : null;
        Candidate candidate = Candidate.builder(Seeds.id(Seeds.PEOPLE, number))
                .skills(skills(seniority, random))
                .languages(languages(place, random))
                .countryCode(random.nextDouble() < 0.95 ? place.country() : null)
                .preferredHours(hours == null ? null : hours.preferred())
                .acceptableHours(hours == null ? null : hours.acceptable())
                .desiredRate(ask)
                .minimumRate(ask != null && random.nextDouble() < 0.68 ? minimum(ask, random) : null)
                .engagementKinds(kinds(random))
                .availableFrom(random.nextDouble() < 0.2 ? AS_OF.plusDays(random.nextInt(-60, 90)) : null)
                .noticeDays(random.nextDouble() < 0.6 ? NOTICE_DAYS[random.nextInt(NOTICE_DAYS.length)] : null)
                .build();
        return new Person(number, candidate, random.nextDouble() < 0.2);
    }

    private static List<HeldSkill> skills(int seniority, SplittableRandom random) {
        int craft = CRAFT.pick(random);
        int second = (craft + 1 + random.nextInt(3)) % Skills.CRAFTS;
        int count = (int) Math.min(25, Math.max(3, Math.exp(2.25 + 0.4 * random.nextGaussian())));
        Set<Integer> chosen = new LinkedHashSet<>();
        for (int tries = 0; chosen.size() < count && tries < 4 * count; tries++) {
            double kind = random.nextDouble();
            chosen.add(
                    kind < 0.72
                            ? Skills.inCraft(craft, IN_CRAFT.pick(random))
                            : kind < 0.85 ? Skills.inCraft(second, IN_CRAFT.pick(random)) : ANY_SKILL.pick(random));
        }
        List<HeldSkill> skills = new ArrayList<>();
        int atFive = 0;
        int atFour = 0;
        for (int skill : chosen) {
            int years = (int) (seniority * Math.sqrt(random.nextDouble()));
            int level = (int) Math.round(1.4 + 1.1 * Math.log1p(years) + 0.7 * random.nextGaussian());
            int most = atFour >= MOST_AT_FOUR ? 3 : atFive >= MOST_AT_FIVE ? 4 : 5;
            level = Math.min(most, Math.max(1, level));
            atFive += level == 5 ? 1 : 0;
            atFour += level >= 4 ? 1 : 0;
            skills.add(new HeldSkill(Skills.id(skill), level, random.nextDouble() < 0.1 ? 0 : years));
        }
        return skills;
    }

    private static List<SpokenLanguage> languages(Place place, SplittableRandom random) {
        List<SpokenLanguage> languages = new ArrayList<>();
        if (random.nextDouble() < 0.95) {
            languages.add(new SpokenLanguage(place.language(), CefrLevel.NATIVE));
        }
        if (!place.language().equals("en") && random.nextDouble() < 0.85) {
            languages.add(new SpokenLanguage("en", LEVELS.get(ENGLISH.pick(random))));
        }
        String third = THIRD_LANGUAGES[THIRD_LANGUAGE.pick(random)];
        if (!place.language().equals(third) && random.nextDouble() < 0.12) {
            languages.add(new SpokenLanguage(third, LEVELS.get(random.nextInt(1, 6))));
        }
        return languages;
    }

    private static PayRate ask(Place place, int seniority, SplittableRandom random) {
        String currency = random.nextDouble() < 0.7 ? place.currency() : "USD";
        PayUnit unit = UNITS.get(UNIT.pick(random));
        double perHour = place.medianEuroPerHour() * (0.75 + 0.05 * seniority) * Math.exp(0.45 * random.nextGaussian());
        BigDecimal hoursPerWeek = random.nextDouble() < 0.1 ? BigDecimal.valueOf(20) : PayRate.USUAL_HOURS_PER_WEEK;
        double units = perHour
                * hoursOf(unit, hoursPerWeek.intValue())
                * Objects.requireNonNull(Place.PER_EURO.get(currency)).doubleValue();
        return new PayRate(rounded(BigDecimal.valueOf(units)), currency, unit, hoursPerWeek);
    }

    private static PayRate minimum(PayRate ask, SplittableRandom random) {
        BigDecimal share = BigDecimal.valueOf(random.nextInt(70, 101), 2);
        BigDecimal least = rounded(ask.amount().multiply(share)).min(ask.amount());
        return new PayRate(least, ask.currency(), ask.unit(), ask.hoursPerWeek());
    }

    /** Two digits that count, as people do who name a price. */
    static BigDecimal rounded(BigDecimal amount) {
        return amount.round(new MathContext(2, RoundingMode.HALF_UP)).max(BigDecimal.ONE.movePointLeft(2));
    }

    static double hoursOf(PayUnit unit, int hoursPerWeek) {
        return switch (unit) {
            case HOUR -> 1;
            case DAY -> 8;
            case WEEK -> hoursPerWeek;
            case MONTH -> 52.0 * hoursPerWeek / 12;
            case YEAR -> 52.0 * hoursPerWeek;
        };
    }

    private static Set<EngagementKind> kinds(SplittableRandom random) {
        Set<EngagementKind> kinds = EnumSet.noneOf(EngagementKind.class);
        if (random.nextDouble() < 0.97) {
            IntStream.range(0, KIND_SHARES.length)
                    .filter(k -> random.nextDouble() < KIND_SHARES[k])
                    .forEach(k -> kinds.add(KINDS.get(k)));
        }
        return kinds;
    }
}
