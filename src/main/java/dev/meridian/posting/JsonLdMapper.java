package dev.meridian.posting;

import dev.meridian.platform.form.PayRangeForm;
import dev.meridian.posting.JobPostingJsonLd.Country;
import dev.meridian.posting.JobPostingJsonLd.Experience;
import dev.meridian.posting.JobPostingJsonLd.Identifier;
import dev.meridian.posting.JobPostingJsonLd.MonetaryAmount;
import dev.meridian.posting.JobPostingJsonLd.Organization;
import dev.meridian.posting.JobPostingJsonLd.QuantitativeValue;
import dev.meridian.reference.CountryNames;
import dev.meridian.reference.SchemaOrgTerms;
import dev.meridian.shared.Importance;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What everyone may read of a posting, in the words of schema.org. */
final class JsonLdMapper {
    private static final int MONTHS_A_YEAR = 12;

    private JsonLdMapper() {}

    /**
     * The posting as a document.
     *
     * @param posting a published one, as everyone sees it
     * @param website the employer's, null where it gives none
     */
    static JobPostingJsonLd map(PostingView posting, @Nullable String website) {
        String employer = posting.employer().name();
        List<String> countries = countries(posting);
        return new JobPostingJsonLd(
                "https://schema.org/",
                "JobPosting",
                posting.title(),
                PostingHtml.of(posting, countries),
                new Identifier("PropertyValue", employer, posting.id().toString()),
                Objects.requireNonNull(posting.publishedAt(), "a published posting says when it was"),
                posting.validThrough(),
                posting.engagementKinds().stream()
                        .map(SchemaOrgTerms::employmentType)
                        .distinct()
                        .toList(),
                new Organization("Organization", employer, website),
                "TELECOMMUTE",
                allowed(countries),
                salary(posting.baseSalary()),
                posting.skills().stream().map(PostingView.AskedSkill::label).toList(),
                orNull(posting.responsibilities()),
                orNull(posting.qualifications()),
                orNull(posting.benefits()),
                posting.mission(),
                HoursText.of(posting),
                posting.startDate(),
                posting.headcount(),
                experience(posting),
                posting.links().stream().noneMatch(link -> link.kind().equalsIgnoreCase("APPLY")));
    }

    /** English names in the order of the codes; empty where there is no limit. */
    private static List<String> countries(PostingView posting) {
        ApplicantLocation location = posting.applicantLocation();
        Collection<String> codes = location == null ? List.of() : location.resolvedCountries();
        return codes.stream().map(CountryNames::english).toList();
    }

    /** Google refuses a remote job that names no country; every country is what no limit means. */
    private static List<Country> allowed(List<String> countries) {
        List<String> names = countries.isEmpty()
                ? CountryNames.codes().stream().map(CountryNames::english).toList()
                : countries;
        return names.stream().map(name -> new Country("Country", name)).toList();
    }

    private static @Nullable MonetaryAmount salary(@Nullable PayRangeForm pay) {
        if (pay == null) {
            return null;
        }
        boolean one = pay.min() != null && pay.max() != null && pay.min().compareTo(pay.max()) == 0;
        QuantitativeValue value = new QuantitativeValue(
                "QuantitativeValue",
                one ? null : pay.min(),
                one ? null : pay.max(),
                one ? pay.min() : null,
                pay.unit().name());
        return new MonetaryAmount("MonetaryAmount", pay.currency(), value);
    }

    private static @Nullable Experience experience(PostingView posting) {
        int years = posting.skills().stream()
                .filter(skill -> skill.importance() == Importance.REQUIRED)
                .map(PostingView.AskedSkill::minYears)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return years == 0 ? null : new Experience("OccupationalExperienceRequirements", years * MONTHS_A_YEAR);
    }

    private static @Nullable List<String> orNull(List<String> texts) {
        return texts.isEmpty() ? null : texts;
    }
}
