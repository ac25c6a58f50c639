package dev.meridian.posting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A published posting as schema.org's JobPosting, with what Google asks of a fully remote job. Properties that say nothing
 * are left out.
 */
@Schema(name = "SchemaOrgJobPosting", description = "schema.org/JobPosting; properties that say nothing are left out")
public record JobPostingJsonLd(
        @JsonProperty("@context") @Schema(examples = "https://schema.org/") String context,
        @JsonProperty("@type") @Schema(examples = "JobPosting") String type,
        String title,
        @Schema(description = "HTML: p, ul and li, all text escaped") String description,
        Identifier identifier,
        @Schema(description = "When it was published; changes when it is reopened") Instant datePosted,
        @Nullable Instant validThrough,
        @Schema(description = "FULL_TIME, PART_TIME, CONTRACTOR, TEMPORARY, INTERN or OTHER")
                List<String> employmentType,
        Organization hiringOrganization,
        @Schema(description = "Always TELECOMMUTE") String jobLocationType,
        @Schema(description = "Each country the work may be done from; every country where there is no limit")
                List<Country> applicantLocationRequirements,
        @Nullable MonetaryAmount baseSalary,
        List<String> skills,
        @Nullable List<String> responsibilities,
        @Nullable List<String> qualifications,
        @Nullable List<String> jobBenefits,
        @Nullable String employerOverview,
        @Nullable String workHours,
        @Nullable LocalDate jobStartDate,
        int totalJobOpenings,
        @Nullable Experience experienceRequirements,
        @Schema(description = "False where a link of kind APPLY leads elsewhere") boolean directApply) {

    /** The posting's id, in the employer's name. */
    @Schema(name = "SchemaOrgPropertyValue")
    public record Identifier(@JsonProperty("@type") String type, String name, String value) {}

    /** Who hires. */
    @Schema(name = "SchemaOrgOrganization")
    public record Organization(
            @JsonProperty("@type") String type,
            String name,
            @Schema(description = "Its website") @Nullable String sameAs) {}

    /** A country by its English name. */
    @Schema(name = "SchemaOrgCountry")
    public record Country(@JsonProperty("@type") String type, String name) {}

    /** What is paid. */
    @Schema(name = "SchemaOrgMonetaryAmount")
    public record MonetaryAmount(
            @JsonProperty("@type") String type,
            @Schema(description = "ISO 4217") String currency,
            QuantitativeValue value) {}

    /** One amount, or a range that may be open at one end. */
    @Schema(name = "SchemaOrgQuantitativeValue")
    public record QuantitativeValue(
            @JsonProperty("@type") String type,
            @Nullable BigDecimal minValue,
            @Nullable BigDecimal maxValue,
            @Schema(description = "Where both ends are one") @Nullable BigDecimal value,
            @Schema(description = "HOUR, DAY, WEEK, MONTH or YEAR") String unitText) {}

    /** How long the most demanding required skill must have been practised. */
    @Schema(name = "SchemaOrgExperience")
    public record Experience(@JsonProperty("@type") String type, int monthsOfExperience) {}
}
