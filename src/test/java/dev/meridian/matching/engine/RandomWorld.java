package dev.meridian.matching.engine;

import dev.meridian.shared.CefrLevel;
import dev.meridian.shared.EngagementKind;
import dev.meridian.shared.HoursInterval;
import dev.meridian.shared.Importance;
import dev.meridian.shared.PayRange;
import dev.meridian.shared.PayRate;
import dev.meridian.shared.PayUnit;
import dev.meridian.shared.WeeklyHours;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Postings and candidates by chance, from a seed that is printed. Facts are left out as often as people do. */
final class RandomWorld {

    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Asia/Manila", "Asia/Kolkata", "Australia/Sydney", "UTC");
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY", "XXX");
    private static final List<String> COUNTRIES = List.of("DE", "US", "PH", "IN");
    private static final List<String> TAGS = List.of("en", "de-AT", "en-GB", "tl");

    final Random random;
    private final List<UUID> skills;

    RandomWorld(long seed, int skillCount) {
        System.out.println("seed " + seed);
        this.random = new Random(seed);
        this.skills = IntStream.range(0, skillCount)
                .mapToObj(i -> Samples.id("skill " + i))
                .toList();
    }

    MatchContext context() {
        Set<List<UUID>> pairs = new HashSet<>();
        List<RelatedSkills.Relation> relations = new ArrayList<>();
        for (UUID asked : skills) {
            UUID held = anySkill();
            if (!held.equals(asked) && pairs.add(List.of(held, asked))) {
                relations.add(new RelatedSkills.Relation(held, asked, random.nextInt(5001)));
            }
        }
        ExchangeRates rates = new ExchangeRates(
                LocalDate.of(2026, 5, 29),
                Map.of(
                        "USD", new BigDecimal("1.0837"),
                        "JPY", new BigDecimal("169.33")));
        return new MatchContext(LocalDate.of(2026, 6, 1), rates, RelatedSkills.of(relations));
    }

    Weights weights() {
        return new Weights(random.nextInt(1000), random.nextInt(1000), 1 + random.nextInt(1000));
    }

    Posting posting() {
        List<SkillRequirement> asked = someSkills(6).stream()
                .map(id -> new SkillRequirement(
                        id,
                        any(Importance.values()),
                        chance(10),
                        level(),
                        maybe(50, 1 + random.nextInt(12)),
                        maybe(50, 1 + random.nextInt(10))))
                .toList();
        return Posting.builder(uuid())
                .requirements(asked)
                .languages(chance(20) ? List.of(new LanguageRequirement(any(TAGS), CefrLevel.B1)) : List.of())
                .workHours(maybe(85, hours(any(ZONES))))
                .asynchronous(chance(10))
                .minOverlapMinutesPerDay(maybe(20, random.nextInt(300)))
                .desiredOverlapMinutesPerDay(maybe(40, 1 + random.nextInt(480)))
                .pay(maybe(85, range()))
                .engagementKinds(chance(30) ? Set.of(EngagementKind.FULL_TIME) : Set.of())
                .location(chance(30) ? new LocationRule.Countries(Set.of(any(COUNTRIES))) : new LocationRule.Unknown())
                .startDate(maybe(70, LocalDate.of(2026, 1, 1).plusDays(random.nextInt(600))))
                .firstPublished(maybe(50, LocalDate.of(2026, 5, 1)))
                .build();
    }

    Candidate candidate() {
        String zone = any(ZONES);
        PayRate ask = rate();
        BigDecimal minimum = ask.amount().multiply(BigDecimal.valueOf(50 + random.nextInt(51), 2));
        return Candidate.builder(uuid())
                .skills(someSkills(10).stream()
                        .map(id -> new HeldSkill(id, level(), random.nextInt(15)))
                        .toList())
                .languages(List.of(new SpokenLanguage(any(TAGS), any(CefrLevel.values()))))
                .countryCode(maybe(90, any(COUNTRIES)))
                .preferredHours(maybe(90, hours(zone)))
                .acceptableHours(maybe(40, hours(zone)))
                .desiredRate(maybe(85, ask))
                .minimumRate(maybe(60, new PayRate(minimum, ask.currency(), ask.unit(), ask.hoursPerWeek())))
                .engagementKinds(Set.of(EngagementKind.FULL_TIME))
                .availableFrom(maybe(50, LocalDate.of(2026, 1, 1).plusDays(random.nextInt(900))))
                .noticeDays(maybe(50, random.nextInt(120)))
                .build();
    }

    UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    UUID anySkill() {
        return any(skills);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private List<UUID> someSkills(int most) {
        List<UUID> shuffled = new ArrayList<>(skills);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, random.nextInt(Math.min(most, skills.size()) + 1));
    }

    private WeeklyHours hours(String zone) {
        LocalTime start = LocalTime.MIN.plusMinutes(15L * random.nextInt(96));
        LocalTime end = start.plusMinutes(15L * (16 + random.nextInt(24)));
        int first = random.nextInt(7);
        return new WeeklyHours(
                ZoneId.of(zone),
                IntStream.range(first, first + 1 + random.nextInt(6))
                        .mapToObj(day -> new HoursInterval(DayOfWeek.of(1 + day % 7), start, end))
                        .toList());
    }

    private PayRange range() {
        PayRate low = rate();
        BigDecimal high = low.amount().multiply(BigDecimal.valueOf(100 + random.nextInt(100), 2));
        boolean hasLow = chance(80);
        return new PayRange(
                hasLow ? low.amount() : null,
                hasLow && chance(20) ? null : high,
                low.currency(),
                low.unit(),
                low.hoursPerWeek());
    }

    private PayRate rate() {
        PayUnit unit = any(PayUnit.values());
        String currency = any(CURRENCIES);
        long hourly = 20L + random.nextInt(60);
        long hours =
                switch (unit) {
                    case HOUR -> 1;
                    case DAY -> 8;
                    case WEEK -> 40;
                    case MONTH -> 173;
                    case YEAR -> 2080;
                };
        long units = hourly * hours * ("JPY".equals(currency) ? 160 : 1);
        return new PayRate(
                BigDecimal.valueOf(units),
                currency,
                unit,
                BigDecimal.valueOf(80 + random.nextInt(100), 0).divide(BigDecimal.valueOf(4)));
    }

    private int level() {
        return 1 + random.nextInt(5);
    }

    private <T> @Nullable T maybe(int percent, T value) {
        return chance(percent) ? value : null;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    private final <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
