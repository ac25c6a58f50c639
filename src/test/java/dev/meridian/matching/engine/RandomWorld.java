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
import java.math.RoundingMode;
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
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Postings and candidates by chance, the same ones for the same seed. Facts are left out as often as people do, and
 * candidates lean towards the posting that they meet, so that few pairs have nothing to do with each other;
 * {@link RandomWorldTest} counts what comes out.
 */
final class RandomWorld {

    /** Zones whose clocks change: in both hemispheres, by half an hour, and backwards for Ramadan. */
    static final List<String> CHANGING_ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "America/Los_Angeles",
            "Australia/Sydney",
            "Australia/Lord_Howe",
            "America/St_Johns",
            "Pacific/Chatham",
            "Africa/Casablanca");

    /** Zones whose clocks stay, some of them at odd quarters of an hour. */
    static final List<String> STEADY_ZONES = List.of(
            "UTC",
            "Asia/Manila",
            "Asia/Kolkata",
            "Asia/Kathmandu",
            "Africa/Lagos",
            "America/Phoenix",
            "Pacific/Kiritimati",
            "Pacific/Pago_Pago");

    /** A currency of which the table knows nothing. */
    static final String UNKNOWN_CURRENCY = "XXX";

    static final Map<String, BigDecimal> PER_EURO =
            Map.of("USD", new BigDecimal("1.0837"), "JPY", new BigDecimal("169.33"));

    private static final List<String> CURRENCIES =
            List.of("EUR", "EUR", "EUR", "USD", "USD", "JPY", "JPY", UNKNOWN_CURRENCY);
    private static final List<String> COUNTRIES = List.of("DE", "US", "PH");
    private static final List<String> TAGS = List.of("en", "de-AT", "en-GB");
    private static final List<EngagementKind> KINDS =
            List.of(EngagementKind.FULL_TIME, EngagementKind.PART_TIME, EngagementKind.CONTRACTOR);
    private static final List<UUID> SKILLS =
            IntStream.range(0, 8).mapToObj(i -> Samples.id("skill " + i)).toList();

    final Random random;
    private final List<Record> made = new ArrayList<>();

    RandomWorld(long seed) {
        // Neighbouring seeds give Random nearly the same first numbers; mixed ones do not.
        this.random = new Random(new SplittableRandom(seed).nextLong());
    }

    /** All that came out of this world, for the report of a failure. */
    String described() {
        StringBuilder text = new StringBuilder();
        made.forEach(record -> text.append(Described.of(record)).append(System.lineSeparator()));
        return text.toString();
    }

    MatchContext context() {
        return context(PER_EURO);
    }

    MatchContext context(Map<String, BigDecimal> perEuro) {
        LocalDate today = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
        return noted(new MatchContext(today, new ExchangeRates(today.minusDays(1), perEuro), relatedSkills()));
    }

    private RelatedSkills relatedSkills() {
        Set<List<UUID>> pairs = new HashSet<>();
        List<RelatedSkills.Relation> relations = new ArrayList<>();
        for (int i = 0; i < 2 * SKILLS.size(); i++) {
            UUID asked = anySkill();
            UUID held = anySkill();
            if (!held.equals(asked) && pairs.add(List.of(held, asked))) {
                relations.add(new RelatedSkills.Relation(held, asked, random.nextInt(chance(15) ? 3 : 5001)));
            }
        }
        return RelatedSkills.of(relations);
    }

    Weights weights() {
        Weights weights = new Weights(random.nextInt(1001), random.nextInt(1001), random.nextInt(1001));
        return noted(chance(20) ? Weights.DEFAULT : weights);
    }

    Posting posting() {
        List<SkillRequirement> asked = someSkills(5).stream()
                .map(id -> new SkillRequirement(
                        id,
                        any(Importance.values()),
                        chance(8),
                        level(),
                        maybe(50, 1 + random.nextInt(12)),
                        maybe(50, 1 + random.nextInt(10))))
                .toList();
        return noted(Posting.builder(uuid())
                .requirements(chance(92) ? asked : List.of())
                .languages(
                        chance(15) ? List.of(new LanguageRequirement(any(TAGS), any(CefrLevel.values()))) : List.of())
                .workHours(maybe(88, hours(zone())))
                .asynchronous(chance(6))
                .minOverlapMinutesPerDay(maybe(20, random.nextInt(240)))
                .desiredOverlapMinutesPerDay(maybe(40, 1 + random.nextInt(480)))
                .pay(maybe(88, range()))
                .engagementKinds(chance(30) ? someKinds() : Set.of())
                .location(location())
                .startDate(maybe(70, LocalDate.of(2026, 1, 1).plusDays(random.nextInt(600))))
                .startToleranceDays(random.nextInt(60))
                .firstPublished(maybe(50, LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300))))
                .build());
    }

    /** Somebody who may have heard of the posting: hours and ask are sometimes taken from it. */
    Candidate candidate(Posting posting) {
        WeeklyHours hours = hoursNear(posting);
        PayRate ask = askNear(posting);
        BigDecimal least = ask.amount().multiply(BigDecimal.valueOf(70 + random.nextInt(31), 2));
        return noted(Candidate.builder(uuid())
                .alias(maybe(30, uuid()))
                .skills(chance(12) ? allAsked(posting) : someHeld())
                .languages(chance(85) ? List.of(new SpokenLanguage(any(TAGS), any(CefrLevel.values()))) : List.of())
                .countryCode(maybe(85, any(COUNTRIES)))
                .preferredHours(maybe(88, hours))
                .acceptableHours(maybe(40, hours(hours.timeZone().getId())))
                .desiredRate(maybe(85, ask))
                .minimumRate(maybe(60, restated(ask, least)))
                .engagementKinds(chance(85) ? someKinds() : Set.of())
                .availableFrom(maybe(40, LocalDate.of(2026, 1, 1).plusDays(random.nextInt(600))))
                .noticeDays(maybe(50, random.nextInt(120)))
                .build());
    }

    /** A crowd for one posting, in which some are as like as twins, so that there are ties. */
    List<Candidate> candidates(Posting posting, int count) {
        List<Candidate> crowd = new ArrayList<>();
        while (crowd.size() < count) {
            crowd.add(crowd.isEmpty() || chance(70) ? candidate(posting) : twin(any(crowd)));
        }
        return crowd;
    }

    /** The same person but for the id. */
    Candidate twin(Candidate of) {
        return noted(Samples.withId(uuid(), of));
    }

    UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    UUID anySkill() {
        return any(SKILLS);
    }

    HeldSkill held(UUID skill) {
        return new HeldSkill(skill, level(), random.nextInt(15));
    }

    int level() {
        return 1 + random.nextInt(5);
    }

    String zone() {
        return chance(70) ? any(CHANGING_ZONES) : any(STEADY_ZONES);
    }

    /** One to six days from any day on, at the same time of day; often through midnight, and through Sunday's too. */
    WeeklyHours hours(String zone) {
        LocalTime start = quarter(random.nextInt(96));
        LocalTime end = start.plusMinutes(15L * (16 + random.nextInt(24)));
        int first = random.nextInt(7);
        return new WeeklyHours(
                ZoneId.of(zone),
                IntStream.rangeClosed(first, first + random.nextInt(6))
                        .mapToObj(day -> new HoursInterval(DayOfWeek.of(1 + day % 7), start, end))
                        .toList());
    }

    /** Up to six intervals that have nothing in common but the zone; they may overlap. */
    WeeklyHours scatteredHours(String zone) {
        return new WeeklyHours(
                ZoneId.of(zone),
                IntStream.rangeClosed(0, random.nextInt(6))
                        .mapToObj(i -> new HoursInterval(
                                any(DayOfWeek.values()), quarter(random.nextInt(96)), quarter(random.nextInt(96))))
                        .toList());
    }

    static LocalTime quarter(int quarterOfDay) {
        return LocalTime.MIN.plusMinutes(15L * quarterOfDay);
    }

    /** Another amount in the same terms, to the six decimals that a rate may have, and no less than one of them. */
    static PayRate restated(PayRate terms, BigDecimal amount) {
        BigDecimal cut = amount.setScale(6, RoundingMode.FLOOR).max(new BigDecimal("0.000001"));
        return new PayRate(cut, terms.currency(), terms.unit(), terms.hoursPerWeek());
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    final <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    <T> List<T> shuffled(List<T> values) {
        List<T> copy = new ArrayList<>(values);
        Collections.shuffle(copy, random);
        return copy;
    }

    <T extends Record> T noted(T record) {
        made.add(record);
        return record;
    }

    private List<UUID> someSkills(int most) {
        return shuffled(SKILLS).subList(0, 1 + random.nextInt(most));
    }

    private List<HeldSkill> someHeld() {
        return chance(5)
                ? List.of()
                : someSkills(SKILLS.size()).stream().map(this::held).toList();
    }

    private static List<HeldSkill> allAsked(Posting posting) {
        return posting.requirements().stream()
                .map(asked -> new HeldSkill(asked.skillId(), HeldSkill.MAX_LEVEL, 20))
                .toList();
    }

    private Set<EngagementKind> someKinds() {
        return Set.copyOf(shuffled(KINDS).subList(0, 1 + random.nextInt(KINDS.size())));
    }

    private LocationRule location() {
        if (chance(60)) {
            return chance(50) ? new LocationRule.Unknown() : new LocationRule.Unrestricted();
        }
        return new LocationRule.Countries(Set.copyOf(shuffled(COUNTRIES).subList(0, 1 + random.nextInt(2))));
    }

    private WeeklyHours hoursNear(Posting posting) {
        WeeklyHours work = posting.workHours();
        if (work == null || chance(70)) {
            return hours(zone());
        }
        return chance(50) ? work : new WeeklyHours(ZoneId.of(zone()), work.intervals());
    }

    private PayRate askNear(Posting posting) {
        PayRange pay = posting.pay();
        if (pay == null || chance(60)) {
            return rate();
        }
        BigDecimal end = pay.max() != null ? pay.max() : pay.min();
        PayRate terms = new PayRate(BigDecimal.ONE, pay.currency(), pay.unit(), pay.hoursPerWeek());
        return end == null ? rate() : restated(terms, end.multiply(BigDecimal.valueOf(30 + random.nextInt(110), 2)));
    }

    private PayRange range() {
        PayRate low = rate();
        BigDecimal high = low.amount().multiply(BigDecimal.valueOf(100 + random.nextInt(100), 2));
        boolean hasLow = chance(80);
        return new PayRange(
                hasLow ? low.amount() : null,
                hasLow && chance(20) ? null : chance(15) ? low.amount() : high,
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
        return new PayRate(
                BigDecimal.valueOf(hourly * hours * ("JPY".equals(currency) ? 160 : 1)),
                currency,
                unit,
                hoursPerWeek());
    }

    /** 20 to 49.75, in quarter hours. */
    BigDecimal hoursPerWeek() {
        return BigDecimal.valueOf(80 + random.nextInt(120)).divide(BigDecimal.valueOf(4));
    }

    private <T> @Nullable T maybe(int percent, T value) {
        return chance(percent) ? value : null;
    }
}
