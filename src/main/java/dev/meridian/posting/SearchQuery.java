package dev.meridian.posting;

import dev.meridian.platform.form.QuarterHour;
import dev.meridian.platform.validation.Known;
import dev.meridian.platform.validation.Register;
import dev.meridian.platform.validation.Text;
import dev.meridian.shared.EngagementKind;
import dev.meridian.shared.PayUnit;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What somebody looks for among published postings, flat; all that is given must hold. */
public class SearchQuery {
    static final String RELEVANCE = "relevance";
    static final String LATEST = "-publishedAt";

    /** Words, at most 200 characters. */
    @QueryParam("q")
    @Text(max = 200)
    @Parameter(
            description =
                    "Words of title, skills, summary, responsibilities or qualifications, in any inflection of the posting's"
                            + " own language, with or without accents. \"a phrase\", or, and - for not are understood;"
                            + " nothing is an error. A word that names a skill finds the skill's usual name too. Where fewer"
                            + " than 5 postings have the words, those follow that have words spelt alike, unless something"
                            + " is in quotes or excluded: of the words of titles and skills those that differ in one letter"
                            + " too many, missing, wrong or out of place. A word that comes near none of them is left out.",
            example = "backend engineer")
    public @Nullable String q;

    /** A skill's id or any of its names. */
    @QueryParam("skill")
    @Text(max = 200)
    @Parameter(description = "A skill that is asked for: its id, or any of its names", example = "PostgreSQL")
    public @Nullable String skill;

    /** The country from which one would apply. */
    @QueryParam("country")
    @Known(Register.COUNTRY)
    @Parameter(
            description =
                    "Postings for which one may apply from this country: unrestricted ones, and those that list it"
                            + " or a group with it; ISO 3166-1 alpha-2",
            example = "PT")
    public @Nullable String country;

    /** The kind of engagement. */
    @QueryParam("engagementKind")
    @Parameter(description = "A kind of engagement that the posting offers", example = "CONTRACTOR")
    public @Nullable EngagementKind engagementKind;

    /** The least pay. */
    @QueryParam("minPay")
    @Pattern(
            regexp = "(?=.*[1-9])(0|[1-9][0-9]{0,11})(\\.[0-9]{1,4})?",
            message = "must be a decimal above 0 such as 85000.00, with at most 12 digits and 4 decimals")
    @Parameter(
            description =
                    "Postings whose maximum, or else minimum, comes to at least so much at today's exchange rates;"
                            + " those that do not state pay are left out. Needs currency and unit",
            example = "85000.00")
    public @Nullable String minPay;

    /** The currency of the least pay. */
    @QueryParam("currency")
    @Known(Register.CURRENCY)
    @Parameter(description = "Of minPay; ISO 4217", example = "EUR")
    public @Nullable String currency;

    /** What the least pay is for. */
    @QueryParam("unit")
    @Parameter(description = "What minPay is for", example = "YEAR")
    public @Nullable PayUnit unit;

    /** The working week, 1 to 168 in quarter hours. */
    @QueryParam("hoursPerWeek")
    @Pattern(
            regexp = "([1-9]|[1-9][0-9]|1[0-5][0-9]|16[0-7])(\\.(00?|25|50?|75))?|168(\\.00?)?",
            message = "must be 1 to 168 hours, in quarter-hour steps")
    @Parameter(description = "The working week that minPay is for, 1 to 168; 40 where absent", example = "40")
    public @Nullable String hoursPerWeek;

    /** The searcher's zone. */
    @QueryParam("overlapZone")
    @Known(Register.TIME_ZONE)
    @Parameter(
            description = "Postings with enough hours in common with yours, in the poorest of the 52 weeks from today;"
                    + " asynchronous ones always pass. An IANA zone; needs overlapStart and overlapEnd",
            example = "Europe/Lisbon")
    public @Nullable String overlapZone;

    /** When the searcher's day starts. */
    @QueryParam("overlapStart")
    @QuarterHour
    @Parameter(
            description = "When your hours start; local time, on a quarter hour",
            example = "09:00",
            schema = @Schema(type = SchemaType.STRING, pattern = QuarterHour.FORM))
    public @Nullable LocalTime overlapStart;

    /** When the searcher's day ends. */
    @QueryParam("overlapEnd")
    @QuarterHour
    @Parameter(
            description = "When your hours end; at or before the start: on the next day",
            example = "17:00",
            schema = @Schema(type = SchemaType.STRING, pattern = QuarterHour.FORM))
    public @Nullable LocalTime overlapEnd;

    /** On which days the searcher's hours start. */
    @QueryParam("overlapDays")
    @Size(max = 200, message = "must have at most 200 characters")
    @Parameter(
            description = "The days on which your hours start: names and ranges of names; MONDAY-FRIDAY where absent",
            example = "MONDAY-WEDNESDAY,FRIDAY")
    public @Nullable String overlapDays;

    /** How many minutes in common are enough, a working day of the posting's. */
    @QueryParam("minOverlapPerDay")
    @Min(value = 1, message = "must be 1 to 1440")
    @Max(value = 1440, message = "must be 1 to 1440")
    @Parameter(
            description = "Minutes in common that are enough, for each working day of the posting; 120 where absent",
            example = "240")
    public @Nullable Integer minOverlapPerDay;

    /** The order. */
    @QueryParam("sort")
    @Pattern(regexp = "relevance|-publishedAt", message = "must be one of relevance, -publishedAt")
    @Parameter(
            description =
                    "relevance (needs q, and is the order where q is given): words in the title count most, then in"
                            + " skills, then anywhere; the latest first among equals. -publishedAt: the latest first",
            schema = @Schema(enumeration = {RELEVANCE, LATEST}))
    public @Nullable String sort;

    /** Whether the answer counts the whole result by kind, country and skill. */
    @QueryParam("facets")
    @DefaultValue("false")
    @Parameter(description = "Whether facets are counted, over the whole result and not this page alone")
    public boolean facets;

    /** The selection as text, for cursors: one of another selection does not fit. */
    String name() {
        return String.join(
                "\u0001",
                "job-postings",
                String.valueOf(q),
                String.valueOf(skill),
                String.valueOf(country),
                String.valueOf(engagementKind),
                String.valueOf(minPay),
                String.valueOf(currency),
                String.valueOf(unit),
                String.valueOf(hoursPerWeek),
                String.valueOf(overlapZone),
                String.valueOf(overlapStart),
                String.valueOf(overlapEnd),
                String.valueOf(overlapDays),
                String.valueOf(minOverlapPerDay),
                String.valueOf(sort));
    }
}
