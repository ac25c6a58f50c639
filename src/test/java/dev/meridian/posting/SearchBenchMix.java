package dev.meridian.posting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The 20 queries of the benchmark, in five languages. */
final class SearchBenchMix {
    /**
     * One of them.
     *
     * @param q what is typed; null where nothing is
     * @param named the same with the usual names of skills, as the service would have it
     * @param condition a further condition with its one parameter; empty where there is none
     */
    record Asked(@Nullable String q, String named, String condition, String name, Object value) {
        static Asked of(String q) {
            return new Asked(q, "", "", "", "");
        }

        SearchConditions conditions() {
            SearchConditions conditions = new SearchConditions();
            // A benchmark has no other clock.
            conditions.add("p.valid_through is null or p.valid_through > :now", "now", Instant.now());
            if (!condition.isEmpty()) {
                conditions.add(condition, name, value);
            }
            return conditions;
        }

        String label() {
            return (q == null ? "(nothing)" : q) + (name.isEmpty() ? "" : " + " + name);
        }
    }

    private static final String IN_PORTUGAL = "p.countries && cast(:countries as text[])";
    private static final String WITH_SKILL = "p.skill_ids @> cast(:skills as uuid[])";
    private static final String PAID = "p.pay_micros >= cast(cast(:leastPay as jsonb) ->> p.pay_currency as numeric)";
    private static final String HOURS = "p.hours_class = any (cast(:classes as integer[]))";

    static final List<Asked> ALL = List.of(
            Asked.of("java"),
            Asked.of("senior backend engineer"),
            Asked.of("engineer"),
            Asked.of("\"data engineer\" -spark"),
            new Asked("k8s platform", "\"Kubernetes\" platform", "", "", ""),
            Asked.of("desarrolladores backend"),
            Asked.of("programacion aplicaciones"),
            Asked.of("engenheiros de dados"),
            Asked.of("seguranca nuvem"),
            Asked.of("développeuses"),
            Asked.of("ingenieur donnees"),
            Asked.of("Entwicklerin Datenbanken"),
            Asked.of("softwareentwickler sicherheit"),
            Asked.of("enginer kuberntes"),
            Asked.of("Kubernets operator"),
            new Asked("react", "", IN_PORTUGAL, "countries", "{\"*\",PT}"),
            new Asked(null, "", IN_PORTUGAL, "countries", "{\"*\",PT}"),
            new Asked(null, "", WITH_SKILL, "skills", "{" + SearchBenchData.skill(3) + "}"),
            new Asked("backend", "", PAID, "leastPay", "{\"EUR\":\"30000000\",\"USD\":\"32000000\"}"),
            new Asked("frontend", "", HOURS, "classes", "{0,1,2,3,5,8}"));

    private SearchBenchMix() {}
}
