package dev.meridian.posting;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Postings made up by a fixed seed, put in with the functions that the service itself uses. */
final class SearchBenchData {
    private static final int SEED = 20261123;
    private static final int BODY_WORDS = 180;
    private static final int FILLER = 4000;
    private static final int RARE_WORDS = 30_000;

    private static final List<String> SYLLABLES = List.of(
            "en", "gi", "neer", "de", "ve", "lop", "ber", "ku", "ne", "tes", "da", "ta", "pro", "gra", "mer", "ist",
            "ing", "ador", "es", "que", "sich", "heit", "ba", "ck", "fro", "nt", "cl", "oud", "se", "gu", "ran", "ca",
            "py", "thon");

    private static final List<String> SKILLS = List.of(
            "Java",
            "Python",
            "JavaScript",
            "React",
            "PostgreSQL",
            "Kubernetes",
            "Kafka",
            "Spark",
            "TypeScript",
            "Go",
            "Rust",
            "C++",
            "C#",
            "AWS",
            "Terraform",
            "Docker",
            "Node.js",
            "Angular",
            "Swift",
            "Kotlin",
            "Ruby",
            "PHP",
            "Scala",
            "Figma",
            "SQL",
            "Linux",
            "GraphQL",
            "Redis",
            "MongoDB",
            "Excel");

    /** One language: seniority, role and field, in the order that its titles have. */
    private record Tongue(
            String tag, List<String> first, List<String> second, List<String> third, List<String> words) {}

    private static final List<Tongue> TONGUES = List.of(
            new Tongue(
                    "en",
                    List.of("Senior", "Junior", "Lead", "Staff", "Principal", ""),
                    List.of("Backend", "Frontend", "Data", "Platform", "Security", "Mobile", "Cloud", "QA"),
                    List.of("Engineer", "Developer", "Architect", "Analyst", "Manager", "Consultant"),
                    List.of(
                            "building",
                            "services",
                            "teams",
                            "databases",
                            "payments",
                            "design",
                            "reviewing",
                            "testing")),
            new Tongue(
                    "es",
                    List.of("Desarrollador", "Desarrolladora", "Ingeniero", "Analista", "Arquitecta", "Programadora"),
                    List.of("backend", "frontend", "de datos", "de seguridad", "de aplicaciones móviles", "en la nube"),
                    List.of("sénior", "júnior", "para pagos", "para comercio", ""),
                    List.of("programación", "aplicaciones", "equipos", "diseño", "servicios", "pruebas", "código")),
            new Tongue(
                    "pt",
                    List.of("Engenheiro", "Engenheira", "Desenvolvedor", "Analista", "Arquiteto", "Programadora"),
                    List.of("de dados", "de software", "de segurança", "backend", "frontend", "de nuvem"),
                    List.of("sênior", "júnior", "pleno", "para pagamentos", ""),
                    List.of("programação", "segurança", "equipes", "nuvem", "serviços", "testes", "código")),
            new Tongue(
                    "fr",
                    List.of("Développeur", "Développeuse", "Ingénieur", "Analyste", "Architecte"),
                    List.of("backend", "frontend", "données", "sécurité", "applications mobiles", "infonuagique"),
                    List.of("confirmé", "débutant", "principal", ""),
                    List.of("équipes", "données", "logiciels", "conception", "sécurité", "essais", "paiements")),
            new Tongue(
                    "de",
                    List.of("Softwareentwickler", "Entwicklerin", "Architekt", "Analystin", "Leiterin"),
                    List.of("Backend", "Frontend", "Daten", "Sicherheit", "mobile Anwendungen", "Wolke"),
                    List.of("mit Erfahrung", "für Einsteiger", "in Teilzeit", ""),
                    List.of("Datenbanken", "Entwicklung", "Zahlungen", "Prüfung", "Gestaltung", "Dienste")));

    private static final String INSERT =
            "insert into published_posting (posting_id, employer_id, version, content, published_at, created_at,"
                    + " updated_at, language, search, head, skill_ids, countries, kinds, pay_micros,"
                    + " pay_currency, hours_class) select cast(v.id as uuid), gen_random_uuid(), 1,"
                    + " cast(v.content as jsonb), v.at, v.at, v.at, search_language(v.tag),"
                    + " search_text(search_language(v.tag), v.title, v.skills, v.summary, v.rest),"
                    + " search_head(search_language(v.tag), v.title, v.skills), cast(v.ids as uuid[]),"
                    + " cast(v.countries as text[]), cast(v.kinds as text[]), v.pay, 'EUR', v.hours"
                    + " from (select cast(? as text), cast(? as text), cast(? as timestamptz), cast(? as text),"
                    + " cast(? as text), cast(? as text), cast(? as text), cast(? as text), cast(? as text),"
                    + " cast(? as text), cast(? as text), cast(? as bigint), cast(? as integer))"
                    + " as v (id, content, at, tag, title, skills, summary, rest, ids, countries, kinds, pay, hours)";

    private SearchBenchData() {}

    static UUID skill(int number) {
        return new UUID(0x7000L, 0x8000000000000000L + number);
    }

    static void fill(Connection connection, int size) throws SQLException {
        Random random = new Random(SEED);
        ObjectMapper mapper = new ObjectMapper();
        connection.setAutoCommit(false);
        try (Statement sql = connection.createStatement()) {
            sql.execute("set session_replication_role = replica"); // there are no employers to refer to
        }
        try (PreparedStatement sql = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < size; i++) {
                add(sql, mapper, random, i);
                if (i % 500 == 499) {
                    sql.executeBatch();
                }
            }
            sql.executeBatch();
        }
        learn(connection, random);
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement sql = connection.createStatement()) {
            sql.execute("vacuum analyze published_posting, search_word");
        }
    }

    /** The words of titles and skills, and made-up ones: titles of people's own have more words than these. */
    private static void learn(Connection connection, Random random) throws SQLException {
        Stream<String> used =
                Stream.concat(SKILLS.stream(), TONGUES.stream().flatMap(t -> Stream.of(t.first(), t.second(), t.third())
                        .flatMap(List::stream)));
        Stream<String> others = Stream.generate(() -> word(random)).limit(RARE_WORDS);
        try (PreparedStatement sql =
                connection.prepareStatement(SearchColumns.LEARN.replace(":words", "cast(? as text)"))) {
            sql.setString(
                    1,
                    SearchText.folded(
                            SearchText.indexed(Stream.concat(used, others).collect(Collectors.joining(" ")))));
            sql.executeUpdate();
        }
    }

    private static String word(Random random) {
        return Stream.generate(() -> any(SYLLABLES, random))
                .limit(2 + random.nextInt(3))
                .collect(Collectors.joining());
    }

    private static void add(PreparedStatement sql, ObjectMapper mapper, Random random, int i) throws SQLException {
        Tongue tongue = random.nextInt(2) == 0 ? TONGUES.get(0) : any(TONGUES, random);
        String title = (any(tongue.first(), random) + " " + any(tongue.second(), random) + " "
                        + any(tongue.third(), random))
                .trim();
        StringBuilder labels = new StringBuilder();
        StringBuilder ids = new StringBuilder("{");
        int first = random.nextInt(SKILLS.size());
        for (int s = 0; s < 5; s++) {
            int skill = (first + s * s) % SKILLS.size();
            labels.append(SKILLS.get(skill)).append('\n');
            ids.append(s == 0 ? "" : ",").append(skill(skill));
        }
        String summary = text(tongue, random, 30);
        String rest = text(tongue, random, BODY_WORDS);
        ObjectNode content = mapper.createObjectNode().put("title", title).put("summary", summary);
        content.putArray("responsibilities").add(rest);
        sql.setString(1, new UUID(0x0190000000007000L + ((long) i << 16), random.nextLong()).toString());
        sql.setString(2, content.toString());
        sql.setObject(
                3,
                LocalDate.of(2026, 1, 1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .plusMinutes(i)
                        .toOffsetDateTime());
        sql.setString(4, tongue.tag());
        sql.setString(5, SearchText.indexed(title));
        sql.setString(6, SearchText.indexed(labels.toString()));
        sql.setString(7, SearchText.indexed(summary));
        sql.setString(8, SearchText.indexed(rest));
        sql.setString(9, ids + "}");
        sql.setString(
                10, random.nextInt(3) == 0 ? "{*}" : "{" + any(List.of("US", "PT,ES,FR", "DE,AT", "BR"), random) + "}");
        sql.setString(11, any(List.of("{FULL_TIME}", "{CONTRACTOR}", "{FULL_TIME,CONTRACTOR}"), random));
        sql.setLong(12, (15 + random.nextInt(60)) * 1_000_000L);
        sql.setInt(13, random.nextInt(200));
        sql.addBatch();
    }

    /** Words of the language's own, among made-up ones that are as rare as words are: few frequent, many rare. */
    private static String text(Tongue tongue, Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(
                    random.nextInt(100) == 0
                            ? any(tongue.words(), random)
                            : "w" + (int) (FILLER * Math.pow(random.nextDouble(), 3)));
            text.append(i % 12 == 11 ? ". " : " ");
        }
        return text.toString();
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
