package dev.meridian.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FreelancerReaderTest {
    private static final Path REAL = Path.of("../shared/data/freelancer_profiles.csv");

    private static FreelancerReader.Result sample() throws IOException {
        try (var stream = Objects.requireNonNull(
                FreelancerReaderTest.class.getResourceAsStream("/trial/freelancers-sample.csv"))) {
            return FreelancerReader.read(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
    }

    @Test
    @DisplayName("The rows of a profile become one candidate in the shape of the request")
    void wholeProfile() throws IOException {
        JsonNode expected = new ObjectMapper()
                .readTree(
                        """
                {"displayName": "Freelancer f90001",
                 "countryCode": "NP",
                 "workHours": {"timeZone": "Asia/Kathmandu", "intervals": [
                     {"day": "MONDAY", "start": "09:00", "end": "17:00"},
                     {"day": "TUESDAY", "start": "09:00", "end": "17:00"},
                     {"day": "WEDNESDAY", "start": "09:00", "end": "17:00"},
                     {"day": "THURSDAY", "start": "09:00", "end": "17:00"},
                     {"day": "FRIDAY", "start": "09:00", "end": "17:00"}]},
                 "skills": [{"label": "javascript", "level": 5, "years": 5},
                            {"label": "react-js", "level": 2, "years": 5}],
                 "languages": [{"languageTag": "en", "cefrLevel": "B2"}],
                 "desiredRate": {"amount": "15.00", "currency": "USD", "unit": "HOUR", "hoursPerWeek": "40"},
                 "engagementKinds": ["CONTRACTOR", "FULL_TIME"],
                 "visibility": "PUBLIC"}
                """);
        assertEquals(expected, sample().candidates().get(0));
    }

    @Test
    @DisplayName("Shifted rows are counted and not read; the profile's good rows are")
    void shiftedRows() throws IOException {
        FreelancerReader.Result result = sample();
        assertEquals(10, result.rows());
        assertEquals(3, result.shiftedRows());
        assertEquals(7, result.profileIds().size());
        assertEquals(Set.of("f90004", "f90007"), result.unreadable());
        assertEquals(5, result.candidates().size());
        ObjectNode ireland = result.candidates().get(2);
        assertEquals("Freelancer f90003", ireland.get("displayName").asText());
        assertEquals(
                "[{\"label\":\"javascript\",\"level\":3,\"years\":1}]",
                ireland.get("skills").toString());
    }

    @Test
    @DisplayName("Official names of countries, cents and joining after the year of reading")
    void oddValues() throws IOException {
        ObjectNode moldova = sample().candidates().get(1);
        assertEquals("MD", moldova.get("countryCode").asText());
        assertEquals("9.50", moldova.at("/desiredRate/amount").asText());
        assertEquals(4, moldova.at("/skills/0/level").asInt());
        assertEquals(0, moldova.at("/skills/0/years").asInt());
        ObjectNode kosovo = sample().candidates().get(3);
        assertEquals("XK", kosovo.get("countryCode").asText());
        assertEquals("Europe/Belgrade", kosovo.at("/workHours/timeZone").asText());
        assertEquals(2, kosovo.at("/skills/0/level").asInt());
    }

    @Test
    @DisplayName("Of contradicting rows the first states country and rate, the best states the level")
    void contradictingRows() throws IOException {
        FreelancerReader.Result result = sample();
        assertEquals(Set.of("f90006"), result.contradictory());
        assertTrue(result.withoutPlace().isEmpty());
        ObjectNode body = result.candidates().get(4);
        assertEquals("RO", body.get("countryCode").asText());
        assertEquals("20.00", body.at("/desiredRate/amount").asText());
        assertEquals(1, body.get("skills").size());
        assertEquals(3, body.at("/skills/0/level").asInt());
    }

    @Test
    @DisplayName("A byte order mark does not hide the first column")
    void byteOrderMark() throws IOException {
        String header =
                "profile_id,Country,Hourly_Paid,Reviews,Rating,Skill,On_Time,On_Budget,Accept_Rate,Repeat_Hire,Joined";
        String row = "f1,Nowhere,$3 USD per hour,0,0.0,python,0%,0%,0%,0%,\"Joined on May 1, 2020\"";
        FreelancerReader.Result result =
                FreelancerReader.read(new StringReader("\ufeff" + header + "\r\n" + row + "\r\n"));
        assertEquals(1, result.candidates().size());
        assertEquals(Set.of("f1"), result.withoutPlace());
    }

    @Test
    @DisplayName("Every zone of the map is one the JDK knows")
    void zones() {
        Places.countryZones().values().forEach(ZoneId::of);
    }

    @Test
    @DisplayName("The real file holds 2304 profiles, of which 5 stand in shifted rows only")
    void realFile() throws IOException {
        assumeTrue(Files.exists(REAL), "the shared data is not here");
        FreelancerReader.Result result = FreelancerReader.read(REAL);
        assertEquals(5586, result.rows());
        assertEquals(9, result.shiftedRows());
        assertEquals(2304, result.profileIds().size());
        assertEquals(5, result.unreadable().size());
        assertEquals(2299, result.candidates().size());
        assertEquals(2, result.contradictory().size());
        assertEquals(Set.of(), result.withoutPlace());
    }
}
