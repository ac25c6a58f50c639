package dev.meridian.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.meridian.posting.PostingForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the demo's employers and postings. A posting is written as the API takes it, but for a few short forms ({@link
 * ShortForms}), for dates, which are given in days from today so that they are never stale, and for what its employer says
 * of itself.
 */
@ApplicationScoped
class DemoPostings {
    private final ObjectMapper mapper;
    private final Clock clock;

    @Inject
    DemoPostings(ObjectMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** All employers, in the order in which they are made. */
    List<DemoEmployer> employers() {
        return List.of(read("/demo/employers.json", DemoEmployer[].class));
    }

    /** An employer's postings, in the order in which they are published. */
    List<PostingForm> of(DemoEmployer employer) {
        return Arrays.stream(read("/demo/postings.json", ObjectNode[].class))
                .filter(node -> node.path("employer").asText().equals(employer.name()))
                .map(node -> posting(node, employer))
                .toList();
    }

    private PostingForm posting(ObjectNode node, DemoEmployer employer) {
        node.remove("employer");
        LocalDate today = LocalDate.now(clock);
        Integer start = days(node, "startInDays");
        if (start != null) {
            LocalDate monday = today.plusDays(start).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            node.put("startDate", monday.toString());
        }
        Integer valid = days(node, "validForDays");
        if (valid != null) {
            Instant end = today.plusDays(valid).atStartOfDay(ZoneOffset.UTC).toInstant();
            node.put("validThrough", end.toString());
        }
        ShortForms.expand(node);
        DemoEmployer.About about = employer.about().get(node.path("inLanguage").asText());
        if (about != null && !node.has("mission")) {
            node.put("mission", about.mission());
        }
        if (about != null && !node.has("benefits")) {
            ArrayNode benefits = node.putArray("benefits");
            about.benefits().forEach(benefits::add);
        }
        return mapper.convertValue(node, PostingForm.class);
    }

    private static @Nullable Integer days(ObjectNode node, String field) {
        return node.has(field) ? node.remove(field).asInt() : null;
    }

    private <T> T read(String resource, Class<T> type) {
        try (InputStream in = DemoPostings.class.getResourceAsStream(resource)) {
            return mapper.readValue(Objects.requireNonNull(in, resource), type);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
