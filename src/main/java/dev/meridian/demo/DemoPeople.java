package dev.meridian.demo;

import dev.meridian.candidate.CandidateForm;
import dev.meridian.candidate.HeldSkillForm;
import dev.meridian.candidate.Visibility;
import dev.meridian.platform.form.LanguageForm;
import dev.meridian.platform.form.PayRateForm;
import dev.meridian.platform.form.WeeklyHoursForm;
import dev.meridian.shared.CefrLevel;
import dev.meridian.shared.EngagementKind;
import dev.meridian.shared.PayUnit;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Fictional candidates from a fixed seed: the same people at every first start. Where they live, what they hold and ask
 * is invented; the typical hourly rates only keep the order of magnitude that public freelance profiles show.
 */
final class DemoPeople {
    private static final long SEED = 20_261_122L;

    private static final List<Place> PLACES = List.of(
            new Place("PT", "Europe/Lisbon", "EUR", 40, "pt"),
            new Place("DE", "Europe/Berlin", "EUR", 60, "de"),
            new Place("PL", "Europe/Warsaw", "PLN", 150, "pl"),
            new Place("RO", "Europe/Bucharest", "RON", 150, "ro"),
            new Place("GB", "Europe/London", "GBP", 50, "en"),
            new Place("US", "America/New_York", "USD", 70, "en"),
            new Place("US", "America/Los_Angeles", "USD", 80, "en"),
            new Place("CA", "America/Toronto", "CAD", 80, "en"),
            new Place("MX", "America/Mexico_City", "MXN", 500, "es"),
            new Place("CO", "America/Bogota", "USD", 30, "es"),
            new Place("BR", "America/Sao_Paulo", "BRL", 150, "pt"),
            new Place("ZA", "Africa/Johannesburg", "ZAR", 450, "en"),
            new Place("NG", "Africa/Lagos", "USD", 25, "en"),
            new Place("KE", "Africa/Nairobi", "USD", 25, "sw"),
            new Place("IN", "Asia/Kolkata", "INR", 1500, "hi"),
            new Place("NP", "Asia/Kathmandu", "USD", 18, "ne"),
            new Place("PH", "Asia/Manila", "PHP", 900, "fil"),
            new Place("JP", "Asia/Tokyo", "JPY", 6000, "ja"),
            new Place("AU", "Australia/Sydney", "AUD", 90, "en"),
            new Place("NZ", "Pacific/Auckland", "NZD", 85, "en"));

    private static final List<List<String>> CRAFTS = List.of(
            List.of("Java", "PostgreSQL", "Apache Kafka", "Kubernetes", "Docker"),
            List.of("TypeScript", "React", "Next.js", "CSS", "GraphQL"),
            List.of("Python", "Machine Learning", "PyTorch", "SQL", "Docker"),
            List.of("Go", "Kubernetes", "Terraform", "AWS", "Linux"),
            List.of("JavaScript", "Node.js", "MongoDB", "React", "Docker"));

    private static final List<String> FIRST = List.of(
            "Alder", "Birch", "Cedar", "Clover", "Fern", "Hazel", "Iris", "Juniper", "Linden", "Maple", "Olive",
            "Rowan", "Sage", "Willow");
    private static final List<String> LAST =
            List.of("Demo", "Example", "Fiction", "Invented", "Placeholder", "Pretend", "Sample", "Specimen");

    private record Place(String country, String zone, String currency, int hourly, String language) {}

    private DemoPeople() {}

    static List<CandidateForm> make(int count) {
        Random random = new Random(SEED);
        List<CandidateForm> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(person(random));
        }
        return people;
    }

    private static CandidateForm person(Random random) {
        Place place = pick(PLACES, random);
        int seniority = random.nextInt(3);
        BigDecimal ask =
                BigDecimal.valueOf(Math.max(5, place.hourly() * (60 + 35L * seniority + random.nextInt(30)) / 100));
        return new CandidateForm(
                pick(FIRST, random) + " " + pick(LAST, random),
                List.of("Early in the craft", "Works on their own", "Leads by example")
                        .get(seniority),
                place.country(),
                week(place.zone(), random.nextInt(10) == 0 ? 21 : 8 + random.nextInt(3)),
                null,
                skills(pick(CRAFTS, random), seniority, random),
                languages(place),
                new PayRateForm(ask, place.currency(), PayUnit.HOUR, null),
                null,
                Set.copyOf(EnumSet.of(
                        EngagementKind.CONTRACTOR,
                        random.nextBoolean() ? EngagementKind.FULL_TIME : EngagementKind.PART_TIME)),
                null,
                random.nextInt(3) * 15,
                List.of(place.country()),
                random.nextInt(12) == 0 ? Visibility.ANONYMOUS : Visibility.PUBLIC,
                null,
                null);
    }

    private static List<LanguageForm> languages(Place place) {
        LanguageForm own = new LanguageForm(place.language(), CefrLevel.NATIVE);
        return place.language().equals("en") ? List.of(own) : List.of(own, new LanguageForm("en", CefrLevel.C1));
    }

    private static List<HeldSkillForm> skills(List<String> craft, int seniority, Random random) {
        List<HeldSkillForm> held = new ArrayList<>();
        for (String label : craft) {
            if (held.isEmpty() || random.nextInt(4) > 0) {
                int level = Math.min(5, 1 + seniority + random.nextInt(3));
                held.add(new HeldSkillForm(null, label, level, seniority * 3 + random.nextInt(4), null));
            }
        }
        return held;
    }

    /** Monday to Friday, eight hours from this hour on. */
    static WeeklyHoursForm week(String zone, int from) {
        return new WeeklyHoursForm(
                zone,
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                        .map(day -> new WeeklyHoursForm.Interval(
                                day, LocalTime.of(from, 0), LocalTime.of((from + 8) % 24, 0)))
                        .toList());
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
