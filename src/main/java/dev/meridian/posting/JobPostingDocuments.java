package dev.meridian.posting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.meridian.employer.EmployerService;
import dev.meridian.platform.http.Precondition;
import dev.meridian.platform.http.Tagged;
import dev.meridian.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Published postings as schema.org documents, written as pages embed them. */
@ApplicationScoped
public class JobPostingDocuments {
    /** The media type of JSON-LD. */
    public static final String MEDIA_TYPE = "application/ld+json";

    /** Apart from the API's mapper: schema.org wants amounts as numbers, and nothing said where there is nothing. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private final PublishedPostingRepository published;
    private final PostingViews views;
    private final EmployerService employers;
    private final Clock clock;

    @Inject
    JobPostingDocuments(
            PublishedPostingRepository published, PostingViews views, EmployerService employers, Clock clock) {
        this.published = published;
        this.views = views;
        this.employers = employers;
        this.clock = clock;
    }

    /** The same document for everyone; what is not published has none, for its employer either: 404. */
    public Tagged<String> get(UUID id) {
        PublishedPostingEntity posting =
                published.findVisible(id, clock.instant()).orElseThrow(ProblemException::notFound);
        String website = employers.profile(posting.employerId).body().website();
        JobPostingJsonLd document = JsonLdMapper.map(views.everyone(posting).body(), website);
        return new Tagged<>(write(document), Precondition.tag(posting.version, "schema-org"));
    }

    private static String write(JobPostingJsonLd document) {
        try {
            // Pages put it into a script element, which a title with </script> in it must not end.
            return MAPPER.writeValueAsString(document).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A document of strings and numbers can be written", e);
        }
    }
}
