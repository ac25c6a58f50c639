package dev.meridian.matching.engine;

import dev.meridian.shared.HoursInterval;
import dev.meridian.shared.Importance;
import dev.meridian.shared.PayRange;
import dev.meridian.shared.PayRate;
import dev.meridian.shared.PayUnit;
import dev.meridian.shared.WeeklyHours;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The posting, the candidate and the world that the worked cases start from. */
final class Samples {

    static final UUID JAVA = id("java");
    static final UUID POSTGRESQL = id("postgresql");
    static final UUID KAFKA = id("kafka");
    static final UUID KUBERNETES = id("kubernetes");
    static final UUID RABBITMQ = id("rabbitmq");
    static final UUID COBOL = id("cobol");

    static final LocalDate START = LocalDate.of(2026, 1, 5);
    static final LocalDate AS_OF = LocalDate.of(2025, 12, 1);

    static final MatchContext CONTEXT = new MatchContext(
            AS_OF,
            new ExchangeRates(
                    LocalDate.of(2025, 11, 28), Map.of("USD", new BigDecimal("1.25"), "JPY", new BigDecimal("200"))),
            RelatedSkills.of(List.of(new RelatedSkills.Relation(RABBITMQ, KAFKA, 5000))));

    private Samples() {}

    static Posting posting() {
        return Posting.builder(id("posting"))
                .requirements(List.of(
                        required(JAVA, 4, 5),
                        new SkillRequirement(POSTGRESQL, Importance.REQUIRED, false, 3, null, null),
                        new SkillRequirement(KAFKA, Importance.REQUIRED, false, 3, null, null),
                        new SkillRequirement(KUBERNETES, Importance.PREFERRED, false, 2, null, null)))
                .workHours(officeHours("America/New_York", "09:00", "17:00"))
                .startDate(START)
                .pay(yearly("80000", "120000"))
                .build();
    }

    static Candidate candidate() {
        return Candidate.builder(id("candidate"))
                .skills(List.of(
                        new HeldSkill(JAVA, 5, 8),
                        new HeldSkill(POSTGRESQL, 3, 0),
                        new HeldSkill(KAFKA, 4, 0),
                        new HeldSkill(KUBERNETES, 2, 0)))
                .preferredHours(officeHours("America/New_York", "09:00", "17:00"))
                .desiredRate(yearly("80000"))
                .build();
    }

    static Assessment assess(Posting posting, Candidate candidate) {
        return CompiledPosting.compile(posting, Weights.DEFAULT, CONTEXT).assess(candidate);
    }

    static Explanation explain(Posting posting, Candidate candidate) {
        return CompiledPosting.compile(posting, Weights.DEFAULT, CONTEXT).explain(candidate);
    }

    static SkillRequirement required(UUID skill, int level, Integer years) {
        return new SkillRequirement(skill, Importance.REQUIRED, false, level, years, null);
    }

    static PayRate yearly(String dollars) {
        return new PayRate(new BigDecimal(dollars), "USD", PayUnit.YEAR);
    }

    static PayRange yearly(String min, String max) {
        return new PayRange(new BigDecimal(min), new BigDecimal(max), "USD", PayUnit.YEAR);
    }

    static WeeklyHours officeHours(String zone, String start, String end) {
        return hours(zone, start, end, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    }

    static WeeklyHours hours(String zone, String start, String end, DayOfWeek... days) {
        return hours(zone, start, end, EnumSet.copyOf(Arrays.asList(days)));
    }

    private static WeeklyHours hours(String zone, String start, String end, Set<DayOfWeek> days) {
        return new WeeklyHours(
                ZoneId.of(zone),
                days.stream()
                        .map(day -> new HoursInterval(day, LocalTime.parse(start), LocalTime.parse(end)))
                        .toList());
    }

    /** The same facts of somebody with this id. */
    static Candidate withId(UUID id, Candidate facts) {
        return new Candidate(
                id,
                facts.alias() == null ? null : id("alias of " + id),
                facts.skills(),
                facts.languages(),
                facts.countryCode(),
                facts.preferredHours(),
                facts.acceptableHours(),
                facts.desiredRate(),
                facts.minimumRate(),
                facts.engagementKinds(),
                facts.availableFrom(),
                facts.noticeDays());
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
