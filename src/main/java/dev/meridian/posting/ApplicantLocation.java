package dev.meridian.posting;

import dev.meridian.platform.validation.Known;
import dev.meridian.platform.validation.Register;
import dev.meridian.reference.CountryGroups;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From where the work may be done. That there is no limit is said, never assumed. */
public record ApplicantLocation(
        @NotNull(message = "is needed") @Schema(examples = "COUNTRIES") Kind kind,
        @Size(max = 250, message = "must hold at most 250 countries")
                @Schema(description = "With kind COUNTRIES; ISO 3166-1 alpha-2")
                @Nullable
                List<@Known(Register.COUNTRY) String> countries,
        @Size(max = 20, message = "must hold at most 20 groups")
                @Schema(description = "With kind GROUPS; codes of /v1/reference/country-groups")
                @Nullable
                List<String> groups) {

    /** How the limit is given. */
    @Schema(name = "ApplicantLocationKind")
    public enum Kind {
        /** From anywhere. */
        UNRESTRICTED,
        /** From the countries listed. */
        COUNTRIES,
        /** From the countries of the groups named. */
        GROUPS
    }

    /** The countries meant; empty where there is no limit. */
    public Set<String> resolvedCountries() {
        Set<String> resolved = new TreeSet<>();
        if (kind == Kind.COUNTRIES && countries != null) {
            resolved.addAll(countries);
        }
        if (kind == Kind.GROUPS && groups != null) {
            groups.forEach(group -> resolved.addAll(CountryGroups.countriesOf(group)));
        }
        return resolved;
    }
}
