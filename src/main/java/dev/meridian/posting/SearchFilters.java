package dev.meridian.posting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.meridian.market.ExchangeRateService;
import dev.meridian.market.RateTable;
import dev.meridian.platform.form.DaysParameter;
import dev.meridian.platform.problem.Violation;
import dev.meridian.platform.problem.Violations;
import dev.meridian.shared.HoursInterval;
import dev.meridian.shared.PayRate;
import dev.meridian.shared.WeeklyHours;
import dev.meridian.skill.SkillService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes conditions of the parameters, or says what is wrong with them. */
@ApplicationScoped
class SearchFilters {
    private static final int DEFAULT_OVERLAP = 120;
    private static final String WEEKDAYS = "MONDAY-FRIDAY";
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final SkillService skills;
    private final ExchangeRateService rates;
    private final HoursClasses hours;
    private final ObjectMapper mapper;
    private final Clock clock;

    /** Conditions on {@code p}, and the parameters that they name. */
    record Conditions(List<String> sql, Map<String, Object> parameters) {
        Conditions() {
            this(new ArrayList<>(), new LinkedHashMap<>());
        }

        void add(String condition, String name, Object value) {
            sql.add(condition);
            parameters.put(name, value);
        }
    }

    @Inject
    SearchFilters(
            SkillService skills, ExchangeRateService rates, HoursClasses hours, ObjectMapper mapper, Clock clock) {
        this.skills = skills;
        this.rates = rates;
        this.hours = hours;
        this.mapper = mapper;
        this.clock = clock;
    }

    Conditions of(SearchQuery query) {
        Violations violations = new Violations();
        Conditions conditions = new Conditions();
        conditions.add("p.valid_through is null or p.valid_through > :now", "now", clock.instant());
        violations.check(
                query.q != null || !SearchQuery.RELEVANCE.equals(query.sort), "sort", "NEEDS_Q", "relevance needs q");
        addSkill(query, violations, conditions);
        if (query.country != null) {
            conditions.add(
                    "p.countries && cast(:countries as text[])",
                    "countries",
                    SearchColumns.array(List.of("\"" + SearchColumns.ANYWHERE + "\"", query.country)));
        }
        if (query.engagementKind != null) {
            conditions.add(
                    "p.kinds @> cast(:kinds as text[])", "kinds", SearchColumns.array(List.of(query.engagementKind)));
        }
        addPay(query, violations, conditions);
        WeeklyHours theirs = theirs(query, violations);
        violations.throwIfAny();
        if (theirs != null) {
            int enough = query.minOverlapPerDay == null ? DEFAULT_OVERLAP : query.minOverlapPerDay;
            List<Integer> classes = new ArrayList<>(hours.overlapping(theirs, enough, LocalDate.now(clock)));
            classes.add(HoursClasses.ASYNCHRONOUS);
            conditions.add(
                    "p.hours_class = any (cast(:classes as integer[]))", "classes", SearchColumns.array(classes));
        }
        return conditions;
    }

    private void addSkill(SearchQuery query, Violations violations, Conditions conditions) {
        if (query.skill == null) {
            return;
        }
        boolean isId = UUID_FORM.matcher(query.skill).matches();
        Violations found = new Violations();
        skills.resolve(isId ? UUID.fromString(query.skill) : null, isId ? null : query.skill, "", found)
                .ifPresent(skill -> conditions.add(
                        "p.skill_ids @> cast(:skills as uuid[])", "skills", SearchColumns.array(List.of(skill.id()))));
        found.toList().forEach(v -> violations.add(new Violation("skill", v.code(), v.message(), v.suggestions())));
    }

    private void addPay(SearchQuery query, Violations violations, Conditions conditions) {
        if (query.minPay == null) {
            alone(violations, query.currency, "currency", "minPay");
            alone(violations, query.unit, "unit", "minPay");
            alone(violations, query.hoursPerWeek, "hoursPerWeek", "minPay");
            return;
        }
        violations
                .check(query.currency != null, "currency", "REQUIRED", "is needed with minPay")
                .check(query.unit != null, "unit", "REQUIRED", "is needed with minPay");
        if (query.currency == null || query.unit == null) {
            return;
        }
        RateTable table = rates.current();
        BigDecimal perEuro = table.perEuro(query.currency).orElse(null);
        if (perEuro == null) {
            violations.add("currency", "NO_EXCHANGE_RATE", "has no exchange rate, so pay cannot be compared with it");
            return;
        }
        PayRate least = new PayRate(
                new BigDecimal(query.minPay),
                query.currency,
                query.unit,
                query.hoursPerWeek == null ? PayRate.USUAL_HOURS_PER_WEEK : new BigDecimal(query.hoursPerWeek));
        conditions.add(
                "p.pay_micros >= cast(cast(:leastPay as jsonb) ->> p.pay_currency as numeric)",
                "leastPay",
                json(inEachCurrency(least, perEuro, table)));
    }

    /** What the pay comes to an hour, in millionths, rounded half up as rankings round it. */
    private static Map<String, BigDecimal> inEachCurrency(PayRate least, BigDecimal perEuro, RateTable table) {
        Map<String, BigDecimal> micros = new TreeMap<>();
        BigDecimal hourly = BigDecimal.valueOf(least.hourlyMicros());
        table.perEuro()
                .forEach((currency, other) ->
                        micros.put(currency, hourly.multiply(other).divide(perEuro, 0, RoundingMode.HALF_UP)));
        micros.put(RateTable.BASE, hourly.divide(perEuro, 0, RoundingMode.HALF_UP));
        return micros;
    }

    private static @Nullable WeeklyHours theirs(SearchQuery query, Violations violations) {
        if (query.overlapZone == null && query.overlapStart == null && query.overlapEnd == null) {
            alone(violations, query.overlapDays, "overlapDays", "overlapZone");
            alone(violations, query.minOverlapPerDay, "minOverlapPerDay", "overlapZone");
            return null;
        }
        String zone = query.overlapZone;
        LocalTime start = query.overlapStart;
        LocalTime end = query.overlapEnd;
        violations
                .check(zone != null, "overlapZone", "REQUIRED", "is needed with overlapStart and overlapEnd")
                .check(start != null, "overlapStart", "REQUIRED", "is needed with overlapZone")
                .check(end != null, "overlapEnd", "REQUIRED", "is needed with overlapZone");
        if (zone == null || start == null || end == null) {
            return null;
        }
        String days = Objects.requireNonNullElse(query.overlapDays, WEEKDAYS);
        return new WeeklyHours(
                ZoneId.of(zone),
                DaysParameter.parse("overlapDays", days).stream()
                        .map(day -> new HoursInterval(day, start, end))
                        .toList());
    }

    private static void alone(Violations violations, @Nullable Object value, String name, String other) {
        violations.check(value == null, name, "WITHOUT_" + constant(other), "is of no use without " + other);
    }

    private static String constant(String name) {
        return name.equals("minPay") ? "MIN_PAY" : "OVERLAP_ZONE";
    }

    /** As text: a number of JSON's might come with an exponent. */
    private String json(Map<String, BigDecimal> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((currency, value) -> texts.put(currency, value.toPlainString()));
        try {
            return mapper.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
