package dev.meridian.demo;

import dev.meridian.candidate.CandidateForm;
import dev.meridian.candidate.HeldSkillForm;
import dev.meridian.candidate.Visibility;
import dev.meridian.platform.form.LanguageForm;
import dev.meridian.platform.form.PayRateForm;
import dev.meridian.shared.CefrLevel;
import dev.meridian.shared.EngagementKind;
import dev.meridian.shared.PayUnit;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;

/** The candidate whose sign-in the greeting tells: a full profile, which suits several of the demo's postings. */
final class DemoStar {
    static final String NAME = "Olive Specimen";

    private DemoStar() {}

    static CandidateForm profile() {
        DemoHours hours = new DemoHours("Europe/Lisbon", DayOfWeek.MONDAY, 5, 9 * 60, 8 * 60, 0, 3 * 60);
        return new CandidateForm(
                NAME,
                "Backend engineer, payments · 9 years",
                "PT",
                hours.preferred(),
                hours.acceptable(),
                List.of(
                        held("Java", 5, 9),
                        held("PostgreSQL", 4, 8),
                        held("Apache Kafka", 4, 5),
                        held("Spring Boot", 4, 6),
                        held("REST APIs", 4, 8),
                        held("Docker", 3, 6),
                        held("Kubernetes", 3, 4),
                        held("TypeScript", 2, 2),
                        held("Mentoring", 3, 3)),
                List.of(
                        new LanguageForm("pt", CefrLevel.NATIVE),
                        new LanguageForm("en", CefrLevel.C1),
                        new LanguageForm("es", CefrLevel.B2)),
                euros("46.00"),
                euros("40.00"),
                Collections.unmodifiableSet(EnumSet.of(EngagementKind.FULL_TIME, EngagementKind.CONTRACTOR)),
                null,
                14,
                List.of("PT"),
                Visibility.PUBLIC,
                null,
                null);
    }

    private static HeldSkillForm held(String label, int level, int years) {
        return new HeldSkillForm(null, label, level, years, null);
    }

    private static PayRateForm euros(String amount) {
        return new PayRateForm(new BigDecimal(amount), "EUR", PayUnit.HOUR, null);
    }
}
