package dev.meridian.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemotiveReaderTest {
    private static final Path REAL = Path.of("../shared/data/remotive_jobs.json");
    private static List<ObjectNode> sample = List.of();

    @BeforeAll
    static void readSample() throws IOException {
        try (var stream =
                Objects.requireNonNull(RemotiveReaderTest.class.getResourceAsStream("/trial/remotive-sample.json"))) {
            String json = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            sample = RemotiveReader.parse(json).stream()
                    .map(RemotiveReader::body)
                    .toList();
        }
    }

    @Test
    @DisplayName("A whole posting comes out in the shape of the request")
    void wholePosting() throws IOException {
        JsonNode expected = new ObjectMapper()
                .readTree(
                        """
                {"title": "Reporting Developer",
                 "summary": "We keep the tide tables of nine harbours & need someone who enjoys tidy numbers.",
                 "responsibilities": ["Build reports that harbour masters read.",
                                      "Answer their questions within a day."],
                 "qualifications": ["5+ years of experience writing SQL for reports",
                                    "JavaScript helps; 3-5 years of Java are needed"],
                 "skills": [{"label": "SQL", "importance": "REQUIRED", "minLevel": 3, "minYears": 5},
                            {"label": "Java", "importance": "REQUIRED", "minLevel": 3, "minYears": 3},
                            {"label": "JavaScript", "importance": "REQUIRED", "minLevel": 3, "minYears": 3}],
                 "inLanguage": "en",
                 "languages": [{"languageTag": "en", "cefrLevel": "B2"}],
                 "applicantLocation": {"kind": "COUNTRIES", "countries": ["US"]},
                 "workHours": {"timeZone": "America/New_York", "intervals": [
                     {"day": "MONDAY", "start": "09:00", "end": "17:00"},
                     {"day": "TUESDAY", "start": "09:00", "end": "17:00"},
                     {"day": "WEDNESDAY", "start": "09:00", "end": "17:00"},
                     {"day": "THURSDAY", "start": "09:00", "end": "17:00"},
                     {"day": "FRIDAY", "start": "09:00", "end": "17:00"}]},
                 "baseSalary": {"min": "120750", "max": "172500", "currency": "USD", "unit": "YEAR",
                                "hoursPerWeek": "40"},
                 "engagementKinds": ["FULL_TIME"],
                 "hireStructure": "INDIVIDUAL",
                 "headcount": 1,
                 "externalRef": "remotive-1001"}
                """);
        assertEquals(expected, sample.get(0));
    }

    @Test
    @DisplayName("A posting for the whole world is asynchronous and has no hours of a place")
    void worldwide() {
        ObjectNode posting = sample.get(1);
        assertTrue(posting.path("asynchronous").asBoolean());
        assertFalse(posting.has("workHours"));
        assertEquals(
                "{\"kind\":\"UNRESTRICTED\"}", posting.get("applicantLocation").toString());
        assertEquals(2, posting.at("/skills/0/minYears").asInt());
        assertEquals("CONTRACTOR", posting.at("/engagementKinds/0").asText());
        assertEquals(
                "Keep the prices of four hundred kites up to date.\n\nAsk suppliers.",
                posting.get("summary").asText());
        assertEquals(List.of("A steady hand"), texts(posting.get("qualifications")));
        assertTrue(posting.get("responsibilities").isEmpty());
    }

    @Test
    @DisplayName("Bullets typed as paragraphs are list items, and no skills stay no skills")
    void typedBullets() {
        ObjectNode posting = sample.get(2);
        assertEquals(
                List.of("Watch the price of pears.", "Tell us when it moves."), texts(posting.get("responsibilities")));
        assertTrue(posting.get("skills").isEmpty());
        assertEquals(List.of("LATAM"), texts(posting.at("/applicantLocation/groups")));
        assertEquals("1500", posting.at("/baseSalary/max").asText());
        assertFalse(posting.get("baseSalary").has("min"));
        assertTrue(posting.get("summary").asText().startsWith("Our orchard sells pears"));
    }

    @Test
    @DisplayName("Several countries are all kept, and the first gives the hours")
    void severalCountries() {
        ObjectNode posting = sample.get(3);
        assertEquals("Route Planner \ud83d\ude9a", posting.get("title").asText());
        assertEquals(List.of("BR", "MX"), texts(posting.at("/applicantLocation/countries")));
        assertEquals("America/Sao_Paulo", posting.at("/workHours/timeZone").asText());
        assertEquals(2, posting.get("skills").size());
        assertEquals(List.of("GB", "AE"), texts(sample.get(4).at("/applicantLocation/countries")));
        assertFalse(sample.get(4).has("summary"));
        assertEquals("Europe/Berlin", sample.get(5).at("/workHours/timeZone").asText());
        assertTrue(sample.get(5).get("engagementKinds").isEmpty());
    }

    @Test
    @DisplayName("A place that cannot be said is left out, not guessed")
    void unknownPlaces() {
        for (ObjectNode posting : sample.subList(6, 8)) {
            assertFalse(posting.has("applicantLocation"));
            assertFalse(posting.has("workHours"));
            assertFalse(posting.has("asynchronous"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "$120,750 - $172,500 usd | 120750 | 172500 | USD | YEAR",
                "usd 80,088 - 91,700 per year | 80088 | 91700 | USD | YEAR",
                "$95k-$135k annually based on location | 95000 | 135000 | USD | YEAR",
                "$70,000 to $80,000 | 70000 | 80000 | USD | YEAR",
                "$4-$6usd/hour | 4 | 6 | USD | HOUR",
                "$65k – $80k | 65000 | 80000 | USD | YEAR",
                "up to $1,500 per month | - | 1500 | USD | MONTH",
                "$90-115k base salary, plus 10% bonus and 401k | 90000 | 115000 | USD | YEAR",
                "3.000 - 4.500 eur gross monthly | 3000 | 4500 | EUR | MONTH",
                "€45.50/hr | 45.50 | 45.50 | EUR | HOUR",
                "from £400 per day | 400 | - | GBP | DAY",
                "$60,000+ CAD per year | 60000 | - | CAD | YEAR",
            })
    void pay(String prose, String min, String max, String currency, String unit) {
        ObjectNode pay = Pay.parse(prose).orElseThrow().toJson();
        assertEquals(min, pay.path("min").asText(null));
        assertEquals(max, pay.path("max").asText(null));
        assertEquals(currency, pay.get("currency").asText());
        assertEquals(unit, pay.get("unit").asText());
        assertEquals("40", pay.get("hoursPerWeek").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "competitive base salary",
                "eur gross monthly",
                "100,000 - 120,000",
                "$500",
                "67,185 CAD or $83,752 USD",
                "$80k, or $90k per year for seniors",
                "$90k - $80k",
                "401k and 20% bonus in USD"
            })
    void noPay(String prose) {
        assertTrue(Pay.parse(prose).isEmpty());
    }

    @Test
    @DisplayName("Long text is cut at a word and never inside a character")
    void cutting() {
        assertEquals("one two", HtmlBlocks.cut("one two three", 9));
        assertEquals("\ud83d\ude9a", HtmlBlocks.cut("\ud83d\ude9a\ud83d\ude9a", 3));
        assertEquals("whole", HtmlBlocks.cut("whole", 5));
    }

    @Test
    @DisplayName("Entities, comments and scripts in HTML do not show in the text")
    void html() {
        var blocks = HtmlBlocks.of(
                "<style>p{}</style><p>a&nbsp;&lt;b&gt; &#8211; &#x41; &unknown; &#xD800;</p><!-- <p>no</p> -->x < y");
        assertEquals(
                List.of("a <b> \u2013 A &unknown; &#xD800;", "x < y"),
                blocks.stream().map(HtmlBlocks.Block::text).toList());
    }

    @Test
    @DisplayName("The real file holds 60 postings that can all be read")
    void realFile() throws IOException {
        assumeTrue(Files.exists(REAL), "the shared data is not here");
        List<ObjectNode> bodies = RemotiveReader.bodies(REAL);
        assertEquals(60, bodies.size());
        assertEquals(
                60,
                bodies.stream().map(body -> body.get("externalRef")).distinct().count());
        assertEquals(60, count(bodies, "summary", "title", "applicantLocation"));
        assertEquals(2, count(bodies, "asynchronous"));
        assertEquals(58, count(bodies, "workHours"));
        assertEquals(
                58,
                bodies.stream().filter(body -> !body.get("skills").isEmpty()).count());
        assertEquals(24, count(bodies, "baseSalary"));
    }

    private static long count(List<ObjectNode> bodies, String... fields) {
        return bodies.stream()
                .filter(body -> Arrays.stream(fields).allMatch(body::has))
                .count();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
