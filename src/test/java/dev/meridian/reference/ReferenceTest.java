package dev.meridian.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dev.meridian.market.ExchangeRateService;
import dev.meridian.platform.validation.Register;
import dev.meridian.shared.EngagementKind;
import dev.meridian.shared.HireStructure;
import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class ReferenceTest {
    @Inject
    ExchangeRateService rates;

    @Test
    void the_countries_are_those_that_forms_accept() {
        List<String> codes = list("countries").getList("items.code");
        assertThat(codes)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(Register.COUNTRY::holds)
                .contains("XK")
                .containsAll(Arrays.asList(Locale.getISOCountries()))
                .hasSize(Locale.getISOCountries().length + 1);
    }

    @Test
    void a_country_has_its_name_its_currency_and_its_groups() {
        Api.ANYONE
                .get("/v1/reference/countries")
                .then()
                .statusCode(200)
                .body("languageTag", equalTo("en"))
                .body("items.find { it.code == 'DE' }.name", equalTo("Germany"))
                .body("items.find { it.code == 'DE' }.currency", equalTo("EUR"))
                .body("items.find { it.code == 'DE' }.groups", equalTo(List.of("EEA", "EU", "EUROPE")))
                .body("items.find { it.code == 'MX' }.groups", equalTo(List.of("LATAM", "NORTH_AMERICA")))
                .body("items.find { it.code == 'NP' }.currency", equalTo("NPR"))
                .body("items.find { it.code == 'NP' }.groups", equalTo(List.of()))
                .body("items.find { it.code == 'XK' }.name", equalTo("Kosovo"))
                .body("items.find { it.code == 'AQ' }.currency", nullValue());
    }

    @Test
    void a_countrys_currency_is_one_that_forms_accept() {
        List<String> currencies = list("countries").getList("items.currency");
        assertThat(currencies.stream().filter(c -> c != null)).hasSizeGreaterThan(200);
        assertThat(currencies).allMatch(c -> c == null || Register.CURRENCY.holds(c));
    }

    @ParameterizedTest(name = "in {0} Germany is {1}, told as {2}")
    @CsvSource({
        "de, Deutschland, de",
        "pt-BR, Alemanha, pt-BR",
        "de-u-co-phonebk, Deutschland, de",
        "en-x-whatever, Germany, en",
        "ne, जर्मनी, ne",
        "zh-Hant-TW, 德國, zh-Hant-TW",
        "tlh, Germany, en"
    })
    void names_are_in_the_nearest_language_that_is_known(String language, String name, String told) {
        Api.ANYONE
                .request()
                .queryParam("language", language)
                .get("/v1/reference/countries")
                .then()
                .statusCode(200)
                .body("languageTag", equalTo(told))
                .body("items.find { it.code == 'DE' }.name", equalTo(name));
    }

    @Test
    void every_name_says_something_in_every_language() {
        for (String language : Set.of("en", "de", "ar", "bo", "sr-Latn", "ne", "he", "no", "zh")) {
            assertThat(list("countries?language=" + language).getList("items.name", String.class))
                    .as(language)
                    .noneMatch(name -> name.matches("[A-Z]{2}") || name.isBlank());
        }
    }

    @Test
    void the_groups_are_those_that_a_posting_may_name() {
        JsonPath groups = list("country-groups");
        assertThat(groups.getList("items.code", String.class))
                .containsExactly("EEA", "EU", "EUROPE", "LATAM", "NORTH_AMERICA");
        assertThat(groups.getList("items.source", String.class)).noneMatch(String::isBlank);
        assertThat(groups.getList("items.label", String.class)).contains("European Union");
        Api employer = Api.employer();
        employer.createPosting(Samples.posting(employer.createEmployer())
                .with("applicantLocation", Json.of("kind", "GROUPS").with("groups", groups.getList("items.code"))));
    }

    @Test
    void a_group_lists_known_countries_and_each_once() {
        List<String> known = list("countries").getList("items.code");
        List<List<String>> groups = list("country-groups").getList("items.countries");
        for (List<String> countries : groups) {
            assertThat(countries).isNotEmpty().isSorted().doesNotHaveDuplicates();
            assertThat(known).containsAll(countries);
        }
        assertThat(groups.get(1)).hasSize(27);
    }

    @Test
    void a_country_names_the_groups_that_list_it() {
        JsonPath groups = list("country-groups");
        JsonPath countries = list("countries");
        List<String> codes = groups.getList("items.code");
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            groups.getList("items[" + i + "].countries", String.class).forEach(c -> pairs.add(c + code));
        }
        List<String> other = new ArrayList<>();
        List<String> all = countries.getList("items.code");
        for (int i = 0; i < all.size(); i++) {
            String country = all.get(i);
            countries.getList("items[" + i + "].groups", String.class).forEach(g -> other.add(country + g));
        }
        assertThat(other).containsExactlyInAnyOrderElementsOf(pairs);
    }

    @Test
    void the_currencies_are_those_that_forms_accept() {
        List<String> codes = list("currencies").getList("items.code");
        Set<String> accepted = new HashSet<>();
        Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(Register.CURRENCY::holds)
                .forEach(accepted::add);
        assertThat(codes).isSorted().doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(accepted);
    }

    @Test
    void a_currency_has_its_symbol_and_its_minor_units() {
        Api.ANYONE
                .get("/v1/reference/currencies")
                .then()
                .statusCode(200)
                .body("items.find { it.code == 'EUR' }.name", equalTo("Euro"))
                .body("items.find { it.code == 'EUR' }.symbol", equalTo("€"))
                .body("items.find { it.code == 'EUR' }.decimals", equalTo(2))
                .body("items.find { it.code == 'JPY' }.decimals", equalTo(0))
                .body("items.find { it.code == 'KWD' }.decimals", equalTo(3))
                .body("items.find { it.code == 'CHF' }.symbol", nullValue());
        Api.ANYONE
                .get("/v1/reference/currencies?language=de")
                .then()
                .body("items.find { it.code == 'USD' }.name", equalTo("US-Dollar"));
    }

    @Test
    void a_currency_is_convertible_where_it_has_a_rate() {
        List<String> convertible = list("currencies").getList("items.findAll { it.convertible }.code");
        assertThat(convertible)
                .contains("EUR", "USD", "JPY")
                .containsExactlyInAnyOrderElementsOf(rates.currencies().stream()
                        .filter(Register.CURRENCY::holds)
                        .toList());
        assertThat(list("currencies").getList("items.findAll { !it.convertible }.code", String.class))
                .contains("DEM");
    }

    @Test
    void every_kind_of_engagement_is_explained() {
        JsonPath kinds = list("engagement-kinds");
        assertThat(kinds.getList("items.code", String.class))
                .containsExactlyElementsOf(
                        Stream.of(EngagementKind.values()).map(Enum::name).toList());
        assertThat(kinds.getList("items.label", String.class)).doesNotHaveDuplicates();
        assertThat(kinds.getList("items.description", String.class))
                .doesNotHaveDuplicates()
                .allMatch(sentence -> sentence.endsWith("."));
        // What search engines read.
        assertThat(kinds.getList("items.schemaOrg", String.class))
                .isSubsetOf("FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "OTHER");
    }

    @Test
    void every_hire_structure_is_explained() {
        JsonPath structures = list("hire-structures");
        assertThat(structures.getList("items.code", String.class))
                .containsExactlyElementsOf(
                        Stream.of(HireStructure.values()).map(Enum::name).toList());
        assertThat(structures.getList("items.label", String.class)).doesNotHaveDuplicates();
        assertThat(structures.getList("items.description", String.class))
                .doesNotHaveDuplicates()
                .allMatch(sentence -> sentence.endsWith("."));
    }

    @ParameterizedTest(name = "{0} may be kept for an hour, and is not sent twice")
    @ValueSource(
            strings = {
                "countries",
                "countries?language=de",
                "country-groups",
                "currencies",
                "engagement-kinds",
                "hire-structures",
                "time-zones?at=2026-07-01T00:00:00Z"
            })
    void answers_may_be_kept(String list) {
        Response first = Api.ANYONE.get("/v1/reference/" + list);
        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=3600");
        assertThat(first.headers().getValues("Vary")).contains("Accept-Encoding");
        Response second = Api.ANYONE
                .request()
                .header("If-None-Match", first.header("ETag"))
                .get("/v1/reference/" + list);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.header("Cache-Control")).isEqualTo("public, max-age=3600");
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void languages_have_tags_of_their_own() {
        assertThat(Api.ANYONE.tag("/v1/reference/countries"))
                .isNotEqualTo(Api.ANYONE.tag("/v1/reference/countries?language=de"));
    }

    @ParameterizedTest(name = "{0} is refused at {1}")
    @CsvSource({
        "countries?language=klingon, language",
        "countries?language=e, language",
        "countries?language=, language",
        "countries?language=en&language=de, language",
        "countries?q=Nepal, q",
        "country-groups?language=de, language",
        "currencies?language=xx, language",
        "currencies?language=%00, language",
        "engagement-kinds?language=de, language",
        "hire-structures?x=1, x"
    })
    void a_wrong_parameter_is_named_and_the_refusal_not_kept(String list, String parameter) {
        Response refusal = Api.ANYONE.request().urlEncodingEnabled(false).get("/v1/reference/" + list);
        refusal.then().statusCode(400).body("violations.field", hasItem(parameter));
        assertThat(refusal.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whoever_is_signed_in_sees_the_same() {
        assertThat(Api.candidate().get("/v1/reference/countries").asString())
                .isEqualTo(Api.ANYONE.get("/v1/reference/countries").asString());
        Api.withToken("x.y.z")
                .get("/v1/reference/country-groups")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("EU"));
    }

    private static JsonPath list(String address) {
        return Api.ANYONE
                .get("/v1/reference/" + address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
