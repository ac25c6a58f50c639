package dev.meridian.matching;

import dev.meridian.support.Api;
import dev.meridian.support.Countries;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** An employer, and a country of its own for each test's postings and candidates: rankings show nobody else's. */
abstract class OwnCountry {
    Api owner = Api.ANYONE;
    String employer = "";
    String country = "";

    @BeforeEach
    void makeEmployer() {
        owner = Api.employer();
        employer = owner.createEmployer();
        country = Countries.next();
    }

    Json here() {
        return Json.of("kind", "COUNTRIES", "countries", List.of(country));
    }

    Json postingHere() {
        return Samples.posting(employer).with("applicantLocation", here());
    }

    Json candidateHere() {
        return Samples.candidate().with("countryCode", country);
    }
}
