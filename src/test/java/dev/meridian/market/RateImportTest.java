package dev.meridian.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.meridian.support.Api;
import dev.meridian.support.Contract;
import dev.meridian.support.ServiceTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports over HTTP. Each test has currencies and days of its own, before 2026-06, since all tests share one table. */
@ServiceTest
class RateImportTest {
    private static final String PATH = "/v1/admin/exchange-rates/imports";
    private static final String HEADER = "currency,base,perBase,date,source\n";

    private Api admin = Api.ANYONE;

    @BeforeEach
    void signIn() {
        admin = Api.admin();
    }

    private Response send(String query, String contentType, String body) {
        return request(admin, contentType).body(body).post(PATH + query);
    }

    /** As it stands: no character set of the client's own choice is added. */
    private static RequestSpecification request(Api api, String contentType) {
        return api.request()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .defaultContentCharset(StandardCharsets.UTF_8)
                                .encodeContentTypeAs("text/csv", ContentType.TEXT)))
                .contentType(contentType);
    }

    private Response csv(String lines) {
        return send("", "text/csv", HEADER + lines);
    }

    private static Response table(String day) {
        return Api.ANYONE.get("/v1/reference/exchange-rates?date=" + day);
    }

    private static String quoted(String currency, String field) {
        return "rates.find { it.currency == '" + currency + "' }." + field;
    }

    @Test
    void a_table_is_taken_is_in_force_at_once_and_changes_nothing_the_second_time() {
        String file = "Date,USD,KPW,\n2003-01-03,1.0392,N/A,\n2003-01-02,1.0446,150.25,\n";
        send("", "text/csv", file)
                .then()
                .statusCode(200)
                .body("format", equalTo("ECB_CSV"))
                .body("sources", equalTo(List.of(Rate.ECB)))
                .body("daysRead", equalTo(2))
                .body("from", equalTo("2003-01-02"))
                .body("to", equalTo("2003-01-03"))
                .body("ratesRead", equalTo(3))
                .body("ratesAdded", equalTo(3))
                .body("refusedCount", equalTo(0));
        table("2003-01-02")
                .then()
                .body("date", equalTo("2003-01-02"))
                .body(quoted("USD", "perEuro"), equalTo("1.0446"))
                .body(quoted("USD", "source"), equalTo(Rate.ECB));
        table("2003-01-05")
                .then()
                .body("asOf", equalTo("2003-01-05"))
                .body("date", equalTo("2003-01-03"))
                .body(quoted("USD", "perEuro"), equalTo("1.0392"))
                .body(quoted("KPW", "date"), equalTo("2003-01-02"));
        send("?format=ECB_CSV", "text/csv", file)
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(3))
                .body("ratesAdded", equalTo(0));
    }

    @Test
    void xml_is_taken_as_csv_is() {
        String xml = "<gesmes:Envelope xmlns:gesmes='http://www.gesmes.org/xml/2002-08-01'"
                + " xmlns='http://www.ecb.int/vocabulary/2002-08-01/eurofxref'><Cube><Cube time='2004-01-02'>"
                + "<Cube currency='USD' rate='1.2592'/></Cube></Cube></gesmes:Envelope>";
        send("", "application/xml", xml)
                .then()
                .statusCode(200)
                .body("format", equalTo("ECB_XML"))
                .body("ratesAdded", equalTo(1));
        send("", "text/xml", xml).then().statusCode(200).body("unchanged", equalTo(1));
        send("", "text/csv", "Date, USD, \n2 January 2004, 1.2592, \n")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(1));
    }

    @Test
    void bad_lines_are_named_and_the_rest_is_taken() {
        csv("SSP,EUR,900,2005-01-03,Test\nABC,EUR,1,2005-01-03,Test\nSSP,EUR,-1,2005-01-04,Test\nSSP,EUR,910,2005-01-05,Test\n")
                .then()
                .statusCode(200)
                .body("ratesRead", equalTo(4))
                .body("ratesAdded", equalTo(2))
                .body("refusedCount", equalTo(2))
                .body("refused.line", equalTo(List.of(3, 4)))
                .body("refused.code", equalTo(List.of("UNKNOWN_CURRENCY", "NOT_POSITIVE")));
    }

    @Test
    void another_value_for_the_same_day_and_source_is_a_conflict_unless_it_is_to_replace() {
        csv("ERN,EUR,16.5,2005-02-01,Test\nERN,EUR,17,2005-02-01,Other\n")
                .then()
                .body("ratesAdded", equalTo(2));
        String corrected = "ERN,EUR,16.6,2005-02-01,Test\nERN,EUR,17.0,2005-02-01,Other\n";
        csv(corrected)
                .then()
                .statusCode(200)
                .body("refused.code", equalTo(List.of("CONFLICT")))
                .body("refused[0].message", startsWith("is 16.5 here already"))
                .body("unchanged", equalTo(1));
        table("2005-02-01").then().body(quoted("ERN", "perEuro"), equalTo("17"));
        send("?replace=true", "text/csv", HEADER + corrected)
                .then()
                .body("ratesReplaced", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("refusedCount", equalTo(0));
        csv("ERN,EUR,18,2005-02-02,Test\nERN,EUR,19,2005-02-02,Test\nERN,EUR,18,2005-02-02,Test\n")
                .then()
                .body("ratesAdded", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("refused.code", equalTo(List.of("REPEATED")));
    }

    @Test
    void of_several_sources_on_one_day_the_ecb_counts_then_the_name_and_the_latest_day_before_all() {
        csv("CUP,EUR,1,2005-03-01,A\nCUP,EUR,2,2005-03-02,Z\nCUP,EUR,3,2005-03-02,B\nCUP,EUR,4,2005-03-03,B\nCUP,EUR,5,2005-03-03,"
                        + Rate.ECB + "\nCUP,EUR,6,2005-03-04,Z\n")
                .then()
                .body("ratesAdded", equalTo(6));
        table("2005-03-01").then().body(quoted("CUP", "perEuro"), equalTo("1"));
        table("2005-03-02").then().body(quoted("CUP", "perEuro"), equalTo("3"));
        table("2005-03-03").then().body(quoted("CUP", "perEuro"), equalTo("5"));
        table("2005-03-04").then().body(quoted("CUP", "perEuro"), equalTo("6"));
    }

    @Test
    void a_jump_is_taken_and_listed() {
        csv("SLE,EUR,20,2005-04-01,Test\n").then().body("warningCount", equalTo(0));
        csv("""
                SLE,EUR,31,2005-04-11,Test
                SLE,EUR,31,2005-04-12,Other
                SLE,EUR,99,2005-04-30,Test
                SLE,EUR,46.5,2005-05-01,Test
                SLE,EUR,69.75,2005-05-02,Test
                """)
                .then()
                .statusCode(200)
                .body("ratesAdded", equalTo(5))
                .body("warningCount", equalTo(2))
                .body("warnings.line", equalTo(List.of(2, 5)))
                .body("warnings.code", everyItem(equalTo("JUMP")));
    }

    @Test
    void a_retry_is_answered_as_the_first_time_and_its_key_is_for_one_file() {
        String key = UUID.randomUUID().toString();
        String body = HEADER + "VED,EUR,40,2005-06-01,Test\n";
        for (int i = 0; i < 2; i++) {
            request(admin, "text/csv")
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(PATH)
                    .then()
                    .statusCode(200)
                    .body("ratesAdded", equalTo(1));
        }
        request(admin, "text/csv")
                .header("Idempotency-Key", key)
                .body(body + "VED,EUR,41,2005-06-02,Test\n")
                .post(PATH)
                .then()
                .statusCode(422);
    }

    @Test
    void only_administrators_import() {
        String body = HEADER + "KPW,EUR,1,2005-07-01,Test\n";
        request(Api.ANYONE, "text/csv").body(body).post(PATH).then().statusCode(401);
        request(Api.signUp("EMPLOYER", "CANDIDATE"), "text/csv")
                .body(body)
                .post(PATH)
                .then()
                .statusCode(403);
        csv("KPW,EUR,1,2005-07-01,Test\n").then().body("ratesAdded", equalTo(1));
    }

    @Test
    void what_is_no_table_is_refused_whole() {
        for (String body : List.of("", " \n", "USD,EUR,1.1", "{\"a\":1}", "<html></html>", "\u0000")) {
            send("", "text/csv", body).then().statusCode(400).body("violations.field", hasItem("body"));
        }
        admin.request().contentType("text/csv").post(PATH).then().statusCode(400);
        send("?format=ECB_CSV", "text/csv", HEADER).then().statusCode(400);
        send("?format=CSV", "text/csv", HEADER).then().statusCode(400);
        send("?replace=yes", "text/csv", HEADER).then().statusCode(400);
        send("?days=3", "text/csv", HEADER).then().statusCode(400);
        for (String type : List.of("application/json", "text/plain", "application/octet-stream")) {
            request(admin, type)
                    .body(HEADER.getBytes(StandardCharsets.UTF_8))
                    .post(PATH)
                    .then()
                    .statusCode(415);
        }
    }

    @Test
    void a_hostile_document_is_refused_and_says_nothing_of_this_machine() {
        String file = "<!DOCTYPE e [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><gesmes:Envelope"
                + " xmlns:gesmes='http://www.gesmes.org/xml/2002-08-01'>&x;</gesmes:Envelope>";
        Response answer = send("", "application/xml", file);
        answer.then().statusCode(400).body("violations.code", equalTo(List.of("DOCUMENT_TYPE")));
        assertThat(answer.asString()).doesNotContain("root:");
        StringBuilder laughs = new StringBuilder("<!DOCTYPE e [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            String before = "&a" + (i - 1) + ";";
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(before.repeat(10))
                    .append("'>");
        }
        send("", "application/xml", laughs + "]><e>&a29;</e>").then().statusCode(400);
    }

    @Test
    void a_larger_table_than_other_bodies_may_be_is_taken() {
        StringBuilder file = new StringBuilder(HEADER);
        while (file.length() < 300_000) {
            file.append("ABC,EUR,1,2005-01-03,Test\n");
        }
        send("", "text/csv", file.toString())
                .then()
                .statusCode(200)
                .body("refused", hasSize(500))
                .body("refused[499].line", equalTo(501))
                .body("from", equalTo(null));
    }

    @Test
    void a_table_of_more_than_ten_mebibytes_is_refused_by_its_length_alone() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String request =
                    "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nContent-Length: "
                            + (10 * 1024 * 1024 + 1) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).contains(" 413 ");
        }
    }

    @Test
    void the_contract_s_example_is_accepted() {
        String example = Contract.committed().operations().stream()
                .filter(o -> o.id().equals("importExchangeRates"))
                .findFirst()
                .orElseThrow()
                .definition()
                .at("/requestBody/content/text~1csv/example")
                .asText();
        send("", "text/csv", example)
                .then()
                .statusCode(200)
                .body("ratesRead", equalTo(2))
                .body("refusedCount", equalTo(0));
    }
}
