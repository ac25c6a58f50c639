package dev.meridian.bench;

import dev.meridian.bench.Query.Group;
import dev.meridian.matching.engine.ExchangeRates;
import dev.meridian.matching.engine.LanguageRequirement;
import dev.meridian.matching.engine.LocationRule;
import dev.meridian.matching.engine.MatchContext;
import dev.meridian.matching.engine.Posting;
import dev.meridian.matching.engine.PostingBuilder;
import dev.meridian.matching.engine.SkillRequirement;
import dev.meridian.matching.engine.Weights;
import dev.meridian.shared.CefrLevel;
import dev.meridian.shared.EngagementKind;
import dev.meridian.shared.Importance;
import dev.meridian.shared.PayRange;
import dev.meridian.shared.PayUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 220 different postings, made up by rule. */
final class Queries {
    /** How the world is while all of this is asked. */
    static final MatchContext CONTEXT = new MatchContext(
            Population.AS_OF, new ExchangeRates(Population.AS_OF.minusDays(3), Place.PER_EURO), Skills.related());

    private static final List<CefrLevel> LEVELS = List.of(CefrLevel.values());
    private static final Weights[] OTHER_WEIGHTS = {
        new Weights(1, 1, 1), new Weights(100, 0, 0), new Weights(40, 40, 20), new Weights(30, 20, 50)
    };
    private static final List<Set<String>> COUNTRIES = List.of(
            Set.of(
                    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
                    "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
            Set.of("CA", "MX", "US"),
            Set.of("AR", "BR", "CL", "CO", "MX", "PE"),
            Set.of("IN"),
            Set.of("ID", "MY", "PH", "SG", "TH", "VN"));
    // Employers are where the money is.
    private static final Weighted EMPLOYER = Weighted.of(Place.ALL.stream()
            .mapToDouble(place -> place.medianEuroPerHour() * Math.sqrt(place.weight()))
            .toArray());
    private static final Weighted CRAFT = Weighted.zipf(Skills.CRAFTS, 0.7);
    private static final Weighted IN_CRAFT = Weighted.zipf(Skills.PER_CRAFT, 0.9);

    private final Population population;

    Queries(Population population) {
        this.population = population;
    }

    /** All of them, group by group. */
    List<Query> all() {
        List<Query> queries = new ArrayList<>();
        for (Group group : Group.values()) {
            for (int k = 0; k < group.count(); k++) {
                queries.add(query(queries.size(), group, k));
            }
        }
        return List.copyOf(queries);
    }

    private Query query(int number, Group group, int k) {
        SplittableRandom random = Seeds.random(Seeds.QUERIES, number);
        PostingBuilder posting = Posting.builder(Seeds.id(Seeds.QUERIES, number));
        switch (group) {
            case BROAD -> broad(posting, k, random);
            case TYPICAL, DEEP -> typical(posting, false, random);
            case RARE -> rare(posting, k, random);
            case FILTERED, INSIGHTS -> filtered(posting, random);
            case TIES ->
                posting.requirements(List.of(asked(Skills.id(k), 1 + k % 2, null)))
                        .asynchronous(true);
        }
        Weights weights = number % 5 == 4 ? OTHER_WEIGHTS[number / 5 % OTHER_WEIGHTS.length] : Weights.DEFAULT;
        return new Query(number, group, posting.build(), weights);
    }

    private void broad(PostingBuilder posting, int k, SplittableRandom random) {
        posting.requirements(List.of(asked(Skills.id(k % 20), random.nextInt(1, 5), k % 3 == 0 ? 3 : null)));
        hoursAndPay(posting, EMPLOYER.pick(random), random);
    }

    private void typical(PostingBuilder posting, boolean mustHave, SplittableRandom random) {
        posting.requirements(craftSkills(CRAFT.pick(random), random.nextInt(4, 6), mustHave, random));
        hoursAndPay(posting, EMPLOYER.pick(random), random);
    }

    private void rare(PostingBuilder posting, int k, SplittableRandom random) {
        int craft = random.nextInt(Skills.CRAFTS);
        int place = Skills.PER_CRAFT - 1 - random.nextInt(8);
        List<SkillRequirement> asked = new ArrayList<>();
        boolean alone = k % 2 == 0;
        asked.add(new SkillRequirement(
                Skills.id(Skills.inCraft(craft, place)),
                Importance.REQUIRED,
                !alone,
                random.nextInt(1, 4),
                null,
                null));
        if (!alone) {
            craftSkills(craft, 3, false, random).stream()
                    .filter(other -> !other.skillId().equals(asked.get(0).skillId()))
                    .forEach(asked::add);
        }
        posting.requirements(asked);
        hoursAndPay(posting, EMPLOYER.pick(random), random);
    }

    private void filtered(PostingBuilder posting, SplittableRandom random) {
        typical(posting, true, random);
        posting.languages(List.of(new LanguageRequirement("en", LEVELS.get(random.nextInt(2, 5)))))
                .location(new LocationRule.Countries(COUNTRIES.get(random.nextInt(COUNTRIES.size()))))
                .engagementKinds(Set.of(random.nextBoolean() ? EngagementKind.CONTRACTOR : EngagementKind.FULL_TIME))
                .startDate(Population.AS_OF.plusDays(random.nextInt(10, 60)))
                .minOverlapMinutesPerDay(30 * random.nextInt(2, 9));
    }

    private static List<SkillRequirement> craftSkills(int craft, int count, boolean mustHave, SplittableRandom random) {
        Set<Integer> chosen = new LinkedHashSet<>();
        while (chosen.size() < count) {
            chosen.add(Skills.inCraft(craft, IN_CRAFT.pick(random)));
        }
        List<SkillRequirement> asked = new ArrayList<>();
        for (int skill : chosen) {
            boolean required = asked.size() < 3;
            asked.add(new SkillRequirement(
                    Skills.id(skill),
                    required ? Importance.REQUIRED : Importance.PREFERRED,
                    mustHave && asked.isEmpty(),
                    random.nextInt(1, required ? 5 : 4),
                    required && random.nextBoolean() ? random.nextInt(2, 7) : null,
                    null));
        }
        return asked;
    }

    private void hoursAndPay(PostingBuilder posting, int at, SplittableRandom random) {
        Place place = Place.ALL.get(at);
        boolean yearly = random.nextBoolean();
        double low = place.medianEuroPerHour()
                * (0.6 + 0.9 * random.nextDouble())
                * Objects.requireNonNull(Place.PER_EURO.get(place.currency())).doubleValue()
                * Population.hoursOf(yearly ? PayUnit.YEAR : PayUnit.HOUR, 40);
        BigDecimal min = Population.rounded(BigDecimal.valueOf(low));
        BigDecimal max = Population.rounded(BigDecimal.valueOf(low * (1.2 + 0.4 * random.nextDouble())));
        posting.workHours(population.weeks(at).usual(random))
                .pay(new PayRange(
                        random.nextDouble() < 0.85 ? min : null,
                        max.max(min),
                        place.currency(),
                        yearly ? PayUnit.YEAR : PayUnit.HOUR));
    }

    private static SkillRequirement asked(UUID skill, int level, @Nullable Integer years) {
        return new SkillRequirement(skill, Importance.REQUIRED, false, level, years, null);
    }
}
