package dev.meridian.matching.engine;

import dev.meridian.shared.CefrLevel;
import dev.meridian.shared.EngagementKind;
import dev.meridian.shared.HoursInterval;
import dev.meridian.shared.Importance;
import dev.meridian.shared.PayRange;
import dev.meridian.shared.PayRate;
import dev.meridian.shared.PayUnit;
import dev.meridian.shared.WeeklyHours;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A market made up for {@link ReverseBench}: skills as uneven as they are asked for, each popular one with some that stand
 * in for it, 30 zones, 12 currencies; every posting with its own weights, hours, start, pay and filters.
 */
final class ReverseBenchData {

    private static final int SKILLS = 1500;
    private static final double HEAD = 11;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "Europe/London",
            "Europe/Warsaw",
            "Europe/Kyiv",
            "Europe/Madrid",
            "Europe/Lisbon",
            "Europe/Bucharest",
            "Europe/Istanbul",
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Los_Angeles",
            "America/Phoenix",
            "America/Toronto",
            "America/Sao_Paulo",
            "America/Bogota",
            "America/Mexico_City",
            "America/Argentina/Buenos_Aires",
            "Asia/Kolkata",
            "Asia/Manila",
            "Asia/Karachi",
            "Asia/Dhaka",
            "Asia/Jakarta",
            "Asia/Ho_Chi_Minh",
            "Asia/Tokyo",
            "Australia/Sydney",
            "Africa/Lagos",
            "Africa/Nairobi",
            "Africa/Cairo",
            "Africa/Casablanca");
    private static final Map<String, BigDecimal> PER_EURO = Map.ofEntries(
            rate("USD", "1.0837"),
            rate("GBP", "0.8571"),
            rate("CHF", "0.9388"),
            rate("PLN", "4.2735"),
            rate("INR", "98.1125"),
            rate("BRL", "6.0521"),
            rate("JPY", "169.33"),
            rate("CAD", "1.5612"),
            rate("AUD", "1.7244"),
            rate("PHP", "63.417"),
            rate("MXN", "21.873"));
    private static final List<String> CURRENCIES = List.of(
            "USD", "USD", "USD", "USD", "EUR", "EUR", "EUR", "GBP", "CHF", "PLN", "INR", "BRL", "JPY", "CAD", "AUD",
            "PHP", "MXN");
    private static final List<String> LANGUAGES = List.of("en", "en", "en", "en", "de", "es", "fr", "pt");

    private final Random random = new Random(20260302);
    private final List<UUID> skills = new ArrayList<>();
    private final List<String> countries = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
            .sorted()
            .toList();
    private final List<Set<String>> regions = new ArrayList<>();
    private final List<UUID> employers = new ArrayList<>();
    private final MatchContext context;

    ReverseBenchData(int postings) {
        for (int i = 0; i < SKILLS; i++) {
            skills.add(uuid());
        }
        for (int i = 0; i < Math.max(10, postings / 8); i++) {
            employers.add(uuid());
        }
        for (int i = 0; i < 20; i++) {
            regions.add(someCountries(5 + random.nextInt(40)));
        }
        this.context = new MatchContext(TODAY, new ExchangeRates(TODAY.minusDays(1), PER_EURO), related());
    }

    OpenPosting posting() {
        return posting(uuid());
    }

    /** The same posting with other contents. */
    OpenPosting again(OpenPosting posting) {
        return posting(posting.id());
    }

    List<PostingQuery> queries(int count) {
        return IntStream.range(0, count).mapToObj(i -> query()).toList();
    }

    PostingQuery query() {
        Set<UUID> blocked = new HashSet<>();
        while (random.nextInt(3) == 0) {
            blocked.add(any(employers));
        }
        return new PostingQuery(
                PreparedCandidate.of(candidate()), context, TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), blocked);
    }

    static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 2))
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    private OpenPosting posting(UUID id) {
        boolean ownWeights = chance(70);
        Weights weights = ownWeights
                ? new Weights(30 + random.nextInt(60), 5 + random.nextInt(40), 5 + random.nextInt(40))
                : Weights.DEFAULT;
        int hour = 6 + random.nextInt(6);
        Posting posting = Posting.builder(id)
                .requirements(requirements())
                .languages(
                        chance(40)
                                ? List.of(new LanguageRequirement(
                                        any(LANGUAGES), any(List.of(CefrLevel.B1, CefrLevel.B2, CefrLevel.C1))))
                                : List.of())
                .workHours(chance(90) ? hours(any(ZONES), hour, 4 + random.nextInt(5)) : null)
                .asynchronous(chance(10))
                .minOverlapMinutesPerDay(chance(35) ? 30 * (2 + random.nextInt(7)) : null)
                .desiredOverlapMinutesPerDay(chance(40) ? 30 * (4 + random.nextInt(9)) : null)
                .pay(chance(85) ? pay() : null)
                .engagementKinds(chance(70) ? kinds() : Set.of())
                .location(location())
                .startDate(chance(50) ? TODAY.plusDays(random.nextInt(120) - 20) : null)
                .startToleranceDays(chance(70) ? 14 : random.nextInt(60))
                .firstPublished(TODAY.minusDays(random.nextInt(90)))
                .build();
        Instant end =
                TODAY.plusDays(random.nextInt(60)).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new OpenPosting(posting, weights, any(employers), chance(80) ? end : null);
    }

    private Candidate candidate() {
        PayRate ask = rate(25 + random.nextInt(70), chance(50) ? "USD" : any(CURRENCIES));
        PayRate minimum = new PayRate(
                ask.amount()
                        .multiply(BigDecimal.valueOf(7 + random.nextInt(4), 1))
                        .setScale(0, RoundingMode.FLOOR),
                ask.currency(),
                ask.unit(),
                ask.hoursPerWeek());
        String zone = any(ZONES);
        return Candidate.builder(uuid())
                .skills(someSkills(6 + random.nextInt(9)).stream()
                        .map(id -> new HeldSkill(id, 1 + random.nextInt(5), random.nextInt(15)))
                        .toList())
                .languages(List.of(
                        new SpokenLanguage("en", any(List.of(CefrLevel.B1, CefrLevel.B2, CefrLevel.C1, CefrLevel.C2))),
                        new SpokenLanguage(any(List.of("de", "es", "fr", "pt", "pl")), CefrLevel.NATIVE)))
                .countryCode(any(countries))
                .preferredHours(hours(zone, 7 + random.nextInt(5), 8))
                .acceptableHours(chance(60) ? hours(zone, 12 + random.nextInt(4), 8) : null)
                .desiredRate(chance(90) ? ask : null)
                .minimumRate(chance(60) ? minimum : null)
                .engagementKinds(kinds())
                .availableFrom(chance(40) ? TODAY.plusDays(random.nextInt(60)) : null)
                .noticeDays(chance(50) ? 7 * random.nextInt(9) : null)
                .build();
    }

    private List<SkillRequirement> requirements() {
        return someSkills(3 + random.nextInt(8)).stream()
                .map(id -> new SkillRequirement(
                        id,
                        chance(65) ? Importance.REQUIRED : Importance.PREFERRED,
                        chance(8),
                        1 + random.nextInt(5),
                        chance(50) ? 1 + random.nextInt(8) : null,
                        chance(30) ? 1 + random.nextInt(10) : null))
                .toList();
    }

    private RelatedSkills related() {
        List<RelatedSkills.Relation> relations = new ArrayList<>();
        for (int asked = 0; asked < SKILLS / 2; asked++) {
            Set<Integer> held = new HashSet<>();
            for (int i = 0; i < 4; i++) {
                held.add((asked + 1 + random.nextInt(SKILLS - 1)) % SKILLS);
            }
            for (int other : held) {
                relations.add(
                        new RelatedSkills.Relation(skills.get(other), skills.get(asked), 1000 + random.nextInt(4001)));
            }
        }
        return RelatedSkills.of(relations);
    }

    /** Distinct ones, the first of all about five times as often as the fiftieth; one posting of eight asks for it. */
    private Set<UUID> someSkills(int count) {
        Set<UUID> some = new LinkedHashSet<>();
        while (some.size() < count) {
            double rank = HEAD * Math.pow((HEAD + SKILLS) / HEAD, random.nextDouble()) - HEAD;
            some.add(skills.get((int) rank));
        }
        return some;
    }

    private LocationRule location() {
        if (chance(55)) {
            return new LocationRule.Unrestricted();
        }
        return new LocationRule.Countries(chance(70) ? any(regions) : someCountries(1 + random.nextInt(8)));
    }

    private Set<String> someCountries(int count) {
        Set<String> some = new HashSet<>();
        while (some.size() < count) {
            some.add(any(countries));
        }
        return Set.copyOf(some);
    }

    private Set<EngagementKind> kinds() {
        Set<EngagementKind> some = new HashSet<>();
        some.add(chance(60) ? EngagementKind.FULL_TIME : any(List.of(EngagementKind.values())));
        some.add(any(List.of(EngagementKind.CONTRACTOR, EngagementKind.FULL_TIME, EngagementKind.PART_TIME)));
        return some;
    }

    private WeeklyHours hours(String zone, int hour, int length) {
        LocalTime start = LocalTime.of(hour, chance(70) ? 0 : 30);
        int days = chance(80) ? 5 : 3 + random.nextInt(3);
        return new WeeklyHours(
                ZoneId.of(zone),
                IntStream.rangeClosed(1, days)
                        .mapToObj(day -> new HoursInterval(DayOfWeek.of(day), start, start.plusHours(length)))
                        .toList());
    }

    private PayRange pay() {
        PayRate low = rate(20 + random.nextInt(70), any(CURRENCIES));
        BigDecimal high = low.amount()
                .multiply(BigDecimal.valueOf(105 + random.nextInt(60), 2))
                .setScale(0, RoundingMode.CEILING);
        return new PayRange(chance(80) ? low.amount() : null, high, low.currency(), low.unit(), low.hoursPerWeek());
    }

    private PayRate rate(int eurosAnHour, String currency) {
        PayUnit unit = any(List.of(PayUnit.HOUR, PayUnit.MONTH, PayUnit.YEAR, PayUnit.YEAR));
        int hours = unit == PayUnit.HOUR ? 1 : unit == PayUnit.MONTH ? 173 : 2080;
        BigDecimal perEuro = PER_EURO.getOrDefault(currency, BigDecimal.ONE);
        BigDecimal amount =
                perEuro.multiply(BigDecimal.valueOf((long) eurosAnHour * hours)).setScale(0, RoundingMode.HALF_UP);
        return new PayRate(amount, currency, unit, BigDecimal.valueOf(chance(80) ? 40 : 20 + random.nextInt(20)));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static Map.Entry<String, BigDecimal> rate(String currency, String perEuro) {
        return Map.entry(currency, new BigDecimal(perEuro));
    }
}
