package dev.meridian.candidate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Resume 1.0 document, as much of it as a profile can take or give. What a profile says beyond that stands in
 * {@code x-meridian}, at places where the format allows more fields: in meta, in a skill, in a language.
 */
@Schema(
        name = "Resume",
        additionalProperties = Schema.True.class,
        description =
                "A JSON Resume 1.0 document (jsonresume.org). Other sections and fields of it are read too, and named in notTaken")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Resume(
        @Nullable Basics basics,
        @Nullable List<Skill> skills,
        @Nullable List<Language> languages,
        @Nullable Meta meta) {

    /** Who it is. */
    @Schema(name = "ResumeBasics", additionalProperties = Schema.True.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Basics(
            @Schema(description = "displayName", examples = "Bina Example") @Nullable String name,
            @Schema(description = "headline", examples = "Backend engineer, payments") @Nullable String label,
            @Schema(description = "The link of kind WEBSITE, where it is the first") @Nullable String url,
            @Nullable Location location,
            @Schema(description = "links") @Nullable List<Profile> profiles) {}

    /** From where the work is done. */
    @Schema(name = "ResumeLocation", additionalProperties = Schema.True.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Location(@Schema(description = "ISO 3166-1 alpha-2", examples = "NP") @Nullable String countryCode) {}

    /** A page elsewhere. */
    @Schema(name = "ResumeProfile", additionalProperties = Schema.True.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Profile(
            @Schema(description = "The link's kind", examples = "GitHub") @Nullable String network,
            @Nullable String url) {}

    /** A skill, or a field of skills that its keywords name. */
    @Schema(name = "ResumeSkill", additionalProperties = Schema.True.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Skill(
            @Schema(description = "A label or an alias", examples = "Java") @Nullable String name,
            @Schema(
                            description =
                                    "Beginner (1), Elementary (2), Intermediate (3), Advanced (4), Expert (5), or a word that means as much",
                            examples = "Advanced")
                    @Nullable
                    String level,
            @Schema(description = "More skills, held at the same level") @Nullable List<String> keywords,
            @JsonProperty("x-meridian") @Nullable SkillFacts facts) {}

    /** What the format cannot say of a skill. */
    @Schema(name = "ResumeSkillFacts")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SkillFacts(
            @Schema(description = "Counts while name is this skill's label") @Nullable UUID skillId,
            @Schema(description = "Whole years") @Nullable Integer years,
            @Nullable LocalDate lastUsed) {}

    /** A language. */
    @Schema(name = "ResumeLanguage", additionalProperties = Schema.True.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Language(
            @Schema(description = "Its name, in English or in itself, or its tag", examples = "Nepali") @Nullable
                    String language,
            @Schema(description = "A1 to C2, Native speaker, or a word that means as much", examples = "Native speaker")
                    @Nullable
                    String fluency,
            @JsonProperty("x-meridian") @Nullable LanguageFacts facts) {}

    /** What the format cannot say of a language. */
    @Schema(name = "ResumeLanguageFacts")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LanguageFacts(
            @Schema(description = "BCP 47; counts while language is this tag's name") @Nullable String languageTag) {}

    /** About the document itself. */
    @Schema(name = "ResumeMeta", additionalProperties = Schema.True.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Meta(
            @Schema(description = "Of the format", examples = "v1.0.0") @Nullable String version,
            @JsonProperty("x-meridian") @Nullable ResumeFacts facts) {}
}
