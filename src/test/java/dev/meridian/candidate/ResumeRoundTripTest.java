package dev.meridian.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.Schemas;
import dev.meridian.support.ServiceTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever a profile says, its resume put back changes nothing. */
@ServiceTest
class ResumeRoundTripTest {
    private static final String ME = "/v1/candidates/me";
    private static final String RESUME = ME + "/resume";
    private static final int PROFILES = 60;

    private final Random random = new Random(20261123);

    @Test
    void a_resume_put_back_as_it_came_loses_nothing() {
        Api api = Api.candidate();
        api.createCandidate(Samples.candidate());
        for (int i = 0; i < PROFILES; i++) {
            Json profile = profile();
            Response written = api.patch(ME, profile, api.tag(ME));
            assertThat(written.statusCode()).as(written.asString()).isEqualTo(200);
            Response resume = api.get(RESUME);
            assertThat(Schemas.check("json-resume.json", resume.asString()))
                    .as(resume.asString())
                    .isEmpty();

            Response put = api.put(RESUME, resume.asString(), resume.header("ETag"));
            assertThat(put.statusCode()).as(put.asString()).isEqualTo(200);
            assertThat(put.<List<Object>>path("notTaken")).isEmpty();
            assertThat(api.get(RESUME).asString()).isEqualTo(resume.asString());
            assertThat(withoutTime(api.get(ME).asString())).isEqualTo(withoutTime(written.asString()));
        }
    }

    private static String withoutTime(String candidate) {
        return candidate.replaceAll("\"updatedAt\":\"[^\"]*\"", "");
    }

    private Json profile() {
        boolean hours = random.nextBoolean();
        boolean rate = random.nextBoolean();
        return Json.of("displayName", oneOf("Bina", "न्गुयेन 😀", "\"<b>", "مریم"))
                .with("headline", perhaps(() -> oneOf("Engineer", "Line\nbreak", "مهندس")))
                .with("countryCode", perhaps(() -> oneOf("NP", "PT", "XK")))
                .with("workHours", hours ? Samples.week("Asia/Kathmandu", "09:15", "17:00") : null)
                .with("acceptableHours", hours ? perhaps(() -> Samples.week("Asia/Kathmandu", "20:00", "02:00")) : null)
                .with("skills", perhaps(this::skills))
                .with("languages", perhaps(this::languages))
                .with("desiredRate", rate ? rate("45.00") : null)
                .with("minimumRate", rate ? perhaps(() -> rate("30.5")) : null)
                .with("engagementKinds", perhaps(() -> some("FULL_TIME", "INTERN", "ADVISER", "CONSULTANT")))
                .with("availableFrom", perhaps(() -> oneOf("2027-01-01", "1999-12-31")))
                .with("noticeDays", perhaps(() -> random.nextInt(366)))
                .with("workAuthorizations", perhaps(() -> some("NP", "DE", "PT")))
                .with("visibility", perhaps(() -> oneOf("PUBLIC", "ANONYMOUS", "HIDDEN")))
                .with("links", perhaps(this::links));
    }

    private List<ObjectNode> skills() {
        List<ObjectNode> skills = new ArrayList<>();
        for (String name : some("Java", "C", "C++", "C#", "Go", "postgres", "K8S", "Apache Kafka", "JavaScript")) {
            Json skill = Json.of("label", name, "level", 1 + random.nextInt(5));
            skill = random.nextBoolean() ? skill.with("years", random.nextInt(61)) : skill;
            skills.add((random.nextBoolean() ? skill.with("lastUsed", "2024-02-29") : skill).tree());
        }
        List<ObjectNode> few = skills.subList(0, Math.min(8, skills.size()));
        return List.copyOf(few);
    }

    private List<ObjectNode> languages() {
        return some("en", "en-GB", "pt-BR", "zh-Hant-TW", "fil", "ne", "he", "no", "sr-Latn").stream()
                .map(tag -> Json.of(
                                "languageTag", tag, "cefrLevel", oneOf("A1", "A2", "B1", "B2", "C1", "C2", "NATIVE"))
                        .tree())
                .toList();
    }

    private List<ObjectNode> links() {
        return some("WEBSITE", "PORTFOLIO", "website", "Code & more", "WEBSITE").stream()
                .map(kind -> Json.of("kind", kind, "url", "https://example.com/" + random.nextInt(1000))
                        .tree())
                .toList();
    }

    private Json rate(String amount) {
        return Json.of("amount", amount, "currency", "EUR", "unit", "HOUR");
    }

    private <T> @Nullable T perhaps(Supplier<T> value) {
        return random.nextInt(4) == 0 ? null : value.get();
    }

    private String oneOf(String... values) {
        return values[random.nextInt(values.length)];
    }

    private List<String> some(String... values) {
        List<String> shuffled = new ArrayList<>(Stream.of(values).toList());
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, random.nextInt(values.length + 1)));
    }
}
