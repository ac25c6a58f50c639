package dev.meridian.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.meridian.bench.Query.Group;
import dev.meridian.matching.engine.LocationRule;
import dev.meridian.matching.engine.Posting;
import dev.meridian.matching.engine.SkillRequirement;
import dev.meridian.platform.database.EmbeddedDatabase;
import dev.meridian.shared.PayRange;
import dev.meridian.shared.WeeklyHours;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The packaged service from end to end: its own process, its own tables filled with the population, postings made and
 * rankings asked over HTTP. The one that asks runs on the same machine and takes its share of it.
 */
final class HttpBench {
    private static final String EMAIL = "bench-employer@example.com";
    private static final String PASSWORD = "a pass phrase for the benchmark";
    private static final int POSTINGS_OF_A_GROUP = 7;
    private static final List<Group> GROUPS = List.of(Group.BROAD, Group.TYPICAL, Group.FILTERED);
    private static final int[] CONNECTIONS = {1, 2, 8};
    private static final int SAMPLES = 20;

    private final ServiceProcess service;
    private final double seconds;

    private HttpBench(ServiceProcess service, double seconds) {
        this.service = service;
        this.seconds = seconds;
    }

    /** Runs it with {@code meridian.bench.http.size} candidates. */
    public static void main(String[] arguments) throws Exception {
        int size = Integer.parseInt(System.getProperty("meridian.bench.http.size", "1000000"));
        double seconds = Double.parseDouble(System.getProperty("meridian.bench.seconds", "20"));
        Path directory = Files.createDirectories(Path.of(System.getProperty("meridian.bench.directory", "target/bench"))
                .resolve("http"));
        delete(directory.resolve("database"));
        Population population = new Population();
        try (EmbeddedDatabase database =
                EmbeddedDatabase.start(directory.resolve("database"), EmbeddedDatabase.Durability.FAST)) {
            double emptyStart = prepare(database, directory, population, size);
            try (ServiceProcess service =
                    ServiceProcess.start(database.jdbcUrl(), directory, 2 + 6 * (1 + size / 1_000_000))) {
                System.out.printf(
                        "Ready %.1f s after its start with %,d candidates, %.1f s with none:"
                                + " the index is built at %,.0f candidates a second%n",
                        service.secondsToReady(), size, emptyStart, size / (service.secondsToReady() - emptyStart));
                HttpBench bench = new HttpBench(service, seconds);
                bench.compareProfiles(population, size);
                bench.measure(new Queries(population).all());
            }
        }
        delete(directory.resolve("database"));
    }

    private static void delete(Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Lets the service make its tables and one account, then fills them. */
    private static double prepare(EmbeddedDatabase database, Path directory, Population population, int size)
            throws Exception {
        double emptyStart;
        try (ServiceProcess service = ServiceProcess.start(database.jdbcUrl(), directory, 1)) {
            service.post(
                    "/v1/accounts",
                    null,
                    Map.of("email", EMAIL, "password", PASSWORD, "kinds", List.of("EMPLOYER"), "displayName", "Bench"));
        }
        try (ServiceProcess service = ServiceProcess.start(database.jdbcUrl(), directory, 1)) {
            emptyStart = service.secondsToReady();
        }
        long start = System.nanoTime();
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), "postgres", "trusted")) {
            ServiceTables tables = new ServiceTables(connection);
            tables.addSkills();
            tables.addPeople(population, size, EMAIL);
        }
        System.out.printf("%,d accounts and profiles copied in %.0f s%n", size, (System.nanoTime() - start) / 1e9);
        return emptyStart;
    }

    private String signIn(String email) throws Exception {
        return service.post("/v1/sessions", null, Map.of("email", email, "password", PASSWORD))
                .get("accessToken")
                .asText();
    }

    /** Some of those who were put into the tables read their profiles, which must be what they would have sent. */
    private void compareProfiles(Population population, int size) throws Exception {
        ObjectMapper mapper = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        for (int k = 0; k < SAMPLES; k++) {
            Person person = population.person((int) ((long) size * k / SAMPLES));
            JsonNode stored = service.get("/v1/candidates/me", signIn(ServiceTables.email(person.number())));
            if (!isSame(mapper.valueToTree(ServiceTables.form(person)), stored)) {
                throw new IllegalStateException("Stored otherwise than sent: " + stored);
            }
        }
        System.out.printf("%d profiles read back are as they would have been sent%n", SAMPLES);
    }

    /** Everything that was stored stands in the answer; numbers are compared as text, since amounts are strings there. */
    private static boolean isSame(JsonNode sent, JsonNode read) {
        if (sent.isArray()) {
            boolean same = sent.size() == read.size();
            for (int k = 0; same && k < sent.size(); k++) {
                same = isSame(sent.get(k), read.get(k));
            }
            return same;
        }
        if (sent.isObject()) {
            return sent.properties().stream()
                    .allMatch(field -> field.getValue().isNull()
                            || (read.has(field.getKey()) && isSame(field.getValue(), read.get(field.getKey()))));
        }
        if (sent.isNumber()) {
            return sent.decimalValue().compareTo(new BigDecimal(read.asText())) == 0;
        }
        // Times are stored with seconds and shown without.
        return sent.equals(read) || sent.asText().equals(read.asText() + ":00");
    }

    private void measure(List<Query> queries) throws Exception {
        String token = signIn(EMAIL);
        String employer = service.post(
                        "/v1/employers",
                        token,
                        Map.of(
                                "name",
                                "Bench Works",
                                "countryCode",
                                "PT",
                                "timeZone",
                                "Europe/Lisbon",
                                "homeCurrency",
                                "EUR"))
                .get("id")
                .asText();
        Map<Group, List<String>> postings = new HashMap<>();
        for (Group group : GROUPS) {
            List<String> ids = new ArrayList<>();
            for (Query query : queries.stream()
                    .filter(each -> each.group() == group)
                    .limit(POSTINGS_OF_A_GROUP)
                    .toList()) {
                ids.add(service.post("/v1/job-postings", token, posting(employer, query.posting()))
                        .get("id")
                        .asText());
            }
            postings.put(group, ids);
        }
        for (List<String> ids : postings.values()) {
            new HttpLoad(requests(ids, token)).row("", CONNECTIONS.length, seconds / 2);
        }
        System.out.println("| asked | connections | requests a second | p50 | p99 |\n|---|---|---|---|---|");
        for (int connections : CONNECTIONS) {
            HttpRequest live = service.request("/q/health/live", null).GET().build();
            System.out.println(new HttpLoad(List.of(live)).row("nothing (/q/health/live)", connections, seconds / 2));
        }
        for (Group group : GROUPS) {
            for (int connections : CONNECTIONS) {
                String fresh = signIn(EMAIL);
                List<HttpRequest> asked = requests(postings.getOrDefault(group, List.of()), fresh);
                System.out.println(new HttpLoad(asked)
                        .row(
                                "50 matches, explained, " + group.name().toLowerCase(Locale.ROOT),
                                connections,
                                seconds / 2));
            }
        }
    }

    private List<HttpRequest> requests(List<String> postings, String token) {
        return postings.stream()
                .map(id -> service.request("/v1/job-postings/" + id + "/matches?limit=50&explain=full", token)
                        .GET()
                        .build())
                .toList();
    }

    private static Map<String, Object> posting(String employer, Posting asked) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "employerId",
                employer,
                "desiredState",
                "PUBLISHED",
                "title",
                "Bench",
                "summary",
                "Made up for a benchmark.",
                "inLanguage",
                "en",
                "skills",
                asked.requirements().stream().map(HttpBench::skill).toList(),
                "asynchronous",
                asked.asynchronous(),
                "engagementKinds",
                asked.engagementKinds().isEmpty() ? List.of("CONTRACTOR") : asked.engagementKinds(),
                "applicantLocation",
                asked.location() instanceof LocationRule.Countries countries
                        ? Map.of("kind", "COUNTRIES", "countries", countries.codes())
                        : Map.of("kind", "UNRESTRICTED")));
        WeeklyHours hours = asked.workHours();
        if (hours != null) {
            body.put(
                    "workHours",
                    Map.of(
                            "timeZone",
                            hours.timeZone().getId(),
                            "intervals",
                            hours.intervals().stream()
                                    .map(each -> Map.of(
                                            "day", each.day(),
                                            "start", each.start().toString(),
                                            "end", each.end().toString()))
                                    .toList()));
        }
        PayRange pay = asked.pay();
        if (pay != null) {
            Map<String, Object> range = new HashMap<>(Map.of("currency", pay.currency(), "unit", pay.unit()));
            if (pay.min() != null) {
                range.put("min", pay.min().toPlainString());
            }
            if (pay.max() != null) {
                range.put("max", pay.max().toPlainString());
            }
            body.put("baseSalary", range);
        }
        if (!asked.languages().isEmpty()) {
            body.put(
                    "languages",
                    asked.languages().stream()
                            .map(each -> Map.of("languageTag", each.languageTag(), "cefrLevel", each.level()))
                            .toList());
        }
        if (asked.minOverlapMinutesPerDay() != null) {
            body.put("minOverlapMinutesPerDay", asked.minOverlapMinutesPerDay());
        }
        return body;
    }

    private static Map<String, Object> skill(SkillRequirement asked) {
        Map<String, Object> skill = new HashMap<>(Map.of(
                "skillId", asked.skillId(),
                "importance", asked.importance(),
                "mustHave", asked.mustHave(),
                "minLevel", asked.minLevel()));
        if (asked.minYears() != null) {
            skill.put("minYears", asked.minYears());
        }
        return skill;
    }
}
