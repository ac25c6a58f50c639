package dev.meridian.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.revision.Revisions;
import dev.meridian.support.Api;
import dev.meridian.support.ServiceTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class ExchangeRateTest {
    private static final String PATH = "/v1/reference/exchange-rates";

    @Inject
    ExchangeRateService service;

    @Inject
    ExchangeRateRepository rates;

    @Inject
    Revisions revisions;

    @Inject
    SystemCaller system;

    /** The worked cases' rates, on a day of their own. */
    @BeforeEach
    void quote() {
        quote("USD", "2002-01-02", "1.25");
        quote("JPY", "2002-01-02", "200");
        quote("TND", "2002-01-02", "2.5");
    }

    private void quote(String currency, String day, String perEuro) {
        system.run("test", () -> {
            revisions.advance(ExchangeRateService.PICTURE);
            rates.put(List.of(new Rate(currency, LocalDate.parse(day), "Test", new BigDecimal(perEuro))));
        });
        service.follow();
    }

    private static Response convert(String query) {
        return Api.ANYONE.get(PATH + "/convert?date=2002-01-02&" + query);
    }

    @Test
    void today_s_table_names_each_currency_with_day_and_source() {
        Api.ANYONE
                .get(PATH)
                .then()
                .statusCode(200)
                .body("base", equalTo("EUR"))
                .body("date", equalTo(service.current().date().toString()))
                .body("rates.currency", hasItem("USD"))
                .body("rates.find { it.currency == 'USD' }.name", equalTo("US Dollar"))
                .body("rates.find { it.currency == 'USD' }.perEuro", containsString("."))
                .body("rates.findAll { it.currency == 'EUR' }", hasSize(0));
    }

    @Test
    void a_day_to_come_has_today_s_table_and_a_day_before_the_euro_has_none() {
        List<Object> today = Api.ANYONE.get(PATH).path("rates");
        assertThat(Api.ANYONE.get(PATH + "?date=2199-12-31").<List<Object>>path("rates"))
                .isEqualTo(today);
        Api.ANYONE
                .get(PATH + "?date=1998-12-31")
                .then()
                .statusCode(200)
                .body("rates", hasSize(0))
                .body("date", nullValue());
        Api.ANYONE.get(PATH + "?date=yesterday").then().statusCode(400);
        Api.ANYONE.get(PATH + "?day=2002-01-02").then().statusCode(400);
    }

    @Test
    void a_table_that_the_caller_holds_is_not_sent_again_until_it_changes() {
        String tag = Api.ANYONE.tag(PATH + "?date=2002-01-02");
        Api.ANYONE
                .request()
                .header("If-None-Match", tag)
                .get(PATH + "?date=2002-01-02")
                .then()
                .statusCode(304);
        quote("USD", "2002-01-01", "1.2");
        quote("TND", "2002-01-02", "2.75");
        Api.ANYONE
                .request()
                .header("If-None-Match", tag)
                .get(PATH + "?date=2002-01-02")
                .then()
                .statusCode(200);
    }

    @Test
    void a_change_by_another_replica_is_followed_also_in_older_tables() {
        LocalDate day = LocalDate.of(2002, 2, 2);
        quote("TND", "2002-02-02", "3");
        assertThat(service.on(day).perEuro("TND").orElseThrow()).isEqualByComparingTo("3");
        assertThat(service.on(day)).isSameAs(service.on(day));
        quote("TND", "2002-02-02", "4");
        assertThat(service.on(day).perEuro("TND").orElseThrow()).isEqualByComparingTo("4");
    }

    @Test
    void an_unchanged_table_is_not_read_again() {
        RateTable before = service.current();
        service.follow();
        assertThat(service.current()).isSameAs(before);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "amount=80000&from=USD&to=EUR&unit=YEAR, 64000.00",
        "amount=80000&from=USD&to=USD&unit=YEAR&toUnit=HOUR, 38.46",
        "amount=38.46&from=USD&to=USD&unit=HOUR&toUnit=YEAR, 79996.80",
        "amount=1500000&from=JPY&to=USD&unit=MONTH&toUnit=YEAR, 112500.00",
        "amount=1&from=EUR&to=JPY, 200",
        "amount=0.01&from=JPY&to=EUR, 0.00",
        "amount=1.25&from=USD&to=JPY, 200",
        "amount=100&from=EUR&to=EUR&unit=DAY&toUnit=HOUR, 12.50",
        "amount=60000&from=EUR&to=EUR&unit=YEAR&toUnit=HOUR&hoursPerWeek=20, 57.69",
        "amount=1000&from=EUR&to=EUR&unit=WEEK&toUnit=HOUR&hoursPerWeek=37.5, 26.67",
        "amount=999999999999.9999&from=USD&to=JPY&unit=HOUR&toUnit=YEAR&hoursPerWeek=168, 1397759999999999860"
    })
    void a_figure_is_converted_exactly_and_rounded_once(String query, String expected) {
        convert(query).then().statusCode(200).body("converted.amount", equalTo(expected));
    }

    @Test
    void a_conversion_says_what_it_was_made_from() {
        convert("amount=80000.00&from=USD&to=JPY&unit=YEAR&toUnit=MONTH&hoursPerWeek=37.50")
                .then()
                .statusCode(200)
                .body("original.amount", equalTo("80000.00"))
                .body("original.unit", equalTo("YEAR"))
                .body("original.hoursPerWeek", equalTo("37.5"))
                .body("converted.amount", equalTo("1066667"))
                .body("converted.currency", equalTo("JPY"))
                .body("converted.unit", equalTo("MONTH"))
                .body("exchangeRate", equalTo("160"))
                .body("rates.currency", equalTo(List.of("USD", "JPY")))
                .body("rates.date", equalTo(List.of("2002-01-02", "2002-01-02")))
                .body("rates.source", equalTo(List.of("Test", "Test")))
                .body("basis", equalTo("a day of 8 hours, a week of 37.5 hours, 52 weeks or 12 months a year"));
        convert("amount=5&from=USD&to=USD")
                .then()
                .body("converted.amount", equalTo("5.00"))
                .body("rates", hasSize(1))
                .body("basis", nullValue())
                .body("original.unit", nullValue());
    }

    @ParameterizedTest(name = "{0} is refused at {1}")
    @CsvSource({
        "from=USD&to=EUR, amount",
        "amount=0&from=USD&to=EUR, amount",
        "amount=0.0000&from=USD&to=EUR, amount",
        "amount=-1&from=USD&to=EUR, amount",
        "amount=1e3&from=USD&to=EUR, amount",
        "amount=1000000000000&from=USD&to=EUR, amount",
        "amount=1.00001&from=USD&to=EUR, amount",
        "amount=1&to=EUR, from",
        "amount=1&from=usd&to=EUR, from",
        "amount=1&from=USD&to=XXX, to",
        "amount=1&from=USD&to=KES, to",
        "amount=1&from=USD&to=EUR&unit=FORTNIGHT, unit",
        "amount=1&from=USD&to=EUR&toUnit=HOUR, toUnit",
        "amount=1&from=USD&to=EUR&hoursPerWeek=40, hoursPerWeek",
        "amount=1&from=USD&to=EUR&unit=WEEK&hoursPerWeek=0.5, hoursPerWeek",
        "amount=1&from=USD&to=EUR&unit=WEEK&hoursPerWeek=168.25, hoursPerWeek",
        "amount=1&from=USD&to=EUR&unit=WEEK&hoursPerWeek=37.6, hoursPerWeek"
    })
    void what_cannot_be_converted_is_named(String query, String field) {
        convert(query).then().statusCode(400).body("violations.field", hasItem(field));
    }

    @Test
    void what_is_quoted_against_the_dollar_follows_the_dollar() {
        RateTable table = RateTable.of(List.of(
                new Rate("USD", LocalDate.of(2026, 4, 13), Rate.ECB, new BigDecimal("1.20")),
                new Rate("SAR", LocalDate.of(2026, 3, 31), "Test", "USD", new BigDecimal("3.75"))));
        assertThat(table.date()).isEqualTo(LocalDate.of(2026, 4, 13));
        assertThat(table.quotes().get("SAR"))
                .isEqualTo(new Quote(
                        new BigDecimal("4.5"), LocalDate.of(2026, 3, 31), "Test", "USD", new BigDecimal("3.75")));
        assertThat(RateTable.of(List.of(new Rate("SAR", LocalDate.EPOCH, "Test", "USD", BigDecimal.TEN)))
                        .quotes())
                .isEmpty();
    }

    @Test
    void the_shipped_rates_cover_what_people_ask_in() {
        assertThat(service.currencies())
                .contains("ARS", "UAH", "NGN", "PKR", "EGP", "KES", "VND", "COP", "SAR", "NPR", "BDT", "USD", "EUR")
                .hasSizeGreaterThan(135);
    }
}
