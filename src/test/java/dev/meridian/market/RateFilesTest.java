package dev.meridian.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.Violation;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateFilesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Path HISTORY = Path.of("../shared/data/eurofxref-hist.csv");
    private static final String ENVELOPE = "<gesmes:Envelope xmlns:gesmes=\"http://www.gesmes.org/xml/2002-08-01\""
            + " xmlns=\"http://www.ecb.int/vocabulary/2002-08-01/eurofxref\">";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + ENVELOPE
            + "\n<gesmes:subject>Reference rates</gesmes:subject>\n"
            + "<gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender>\n"
            + "<Cube>\n<Cube time='2026-04-13'>\n<Cube currency='USD' rate='1.1684'/>\n<Cube currency='JPY' rate='186.75'/>\n"
            + "</Cube>\n<Cube time=\"2026-04-10\"><Cube currency=\"USD\" rate=\"1.1711\"/></Cube>\n</Cube>\n</gesmes:Envelope>";

    private static RateSheet read(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static RateSheet read(byte[] file) {
        RateSheet sheet = new RateSheet(TODAY);
        RateFiles.read(file, RateFiles.recognise(file), sheet);
        return sheet;
    }

    private static List<Rate> rates(String file) {
        RateSheet sheet = read(file);
        assertThat(sheet.refused().first()).isEmpty();
        return sheet.lines().stream().map(RateSheet.Line::rate).toList();
    }

    private static Rate ecb(String currency, String day, String perEuro) {
        return new Rate(currency, LocalDate.parse(day), Rate.ECB, new BigDecimal(perEuro));
    }

    private static void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> read(file))
                .asInstanceOf(type(ProblemException.class))
                .satisfies(e -> assertThat(e.violations())
                        .extracting(Violation::field, Violation::code)
                        .containsExactly(tuple("body", code)));
    }

    @Test
    void the_ecb_s_day_is_read_with_its_date_in_words_and_its_empty_last_column() {
        assertThat(rates("Date, USD, JPY, HUF, \n13 April 2026, 1.1684, 186.75, 366.90, \n"))
                .containsExactly(
                        ecb("USD", "2026-04-13", "1.1684"),
                        ecb("JPY", "2026-04-13", "186.75"),
                        ecb("HUF", "2026-04-13", "366.9"));
    }

    @Test
    void the_ecb_s_history_is_read_without_what_was_not_quoted() {
        assertThat(
                        rates(
                                "\uFEFFDate,USD,CYP,RUB,\r\n2022-03-01,1.1162,N/A,117.201,\r\n2007-12-31,1.4721,0.5853,N/A,\r\n"))
                .containsExactly(
                        ecb("USD", "2022-03-01", "1.1162"),
                        ecb("RUB", "2022-03-01", "117.201"),
                        ecb("USD", "2007-12-31", "1.4721"),
                        ecb("CYP", "2007-12-31", "0.5853"));
    }

    @Test
    void the_ecb_s_xml_is_read_day_by_day() {
        RateSheet sheet = read(XML);
        assertThat(sheet.refused().count()).isZero();
        assertThat(sheet.lines())
                .containsExactly(
                        new RateSheet.Line(7, ecb("USD", "2026-04-13", "1.1684")),
                        new RateSheet.Line(8, ecb("JPY", "2026-04-13", "186.75")),
                        new RateSheet.Line(10, ecb("USD", "2026-04-10", "1.1711")));
    }

    @Test
    void our_own_form_names_each_rate_s_source() {
        assertThat(rates("currency,base,perBase,date,source\nXOF,EUR,655.957,1999-01-01,\"fixed parity, BCEAO\"\n\n"))
                .containsExactly(
                        new Rate("XOF", LocalDate.of(1999, 1, 1), "fixed parity, BCEAO", new BigDecimal("655.957")));
    }

    @Test
    void rates_are_kept_without_trailing_zeros_whatever_the_form() {
        assertThat(rates("currency,base,perBase,date,source\nIDR,EUR,20000.00,2026-04-13,S\n"))
                .extracting(Rate::perBase)
                .containsExactly(new BigDecimal("20000"));
    }

    @ParameterizedTest(name = "{0} is refused as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ABC,EUR,1,2026-04-13,S | UNKNOWN_CURRENCY",
                "usd,EUR,1,2026-04-13,S | UNKNOWN_CURRENCY",
                "XAU,EUR,1,2026-04-13,S | UNKNOWN_CURRENCY",
                ",EUR,1,2026-04-13,S | UNKNOWN_CURRENCY",
                "EUR,EUR,1,2026-04-13,S | BASE_CURRENCY",
                "USD,EUR,,2026-04-13,S | NOT_A_NUMBER",
                "USD,EUR,1e3,2026-04-13,S | NOT_A_NUMBER",
                "USD,EUR,1,5,2026-04-13,S | BAD_LINE",
                "USD,EUR,N/A,2026-04-13,S | NOT_A_NUMBER",
                "USD,EUR,NaN,2026-04-13,S | NOT_A_NUMBER",
                "USD,EUR,٣,2026-04-13,S | NOT_A_NUMBER",
                "SAR,SAR,1,2026-04-13,S | BAD_BASE",
                "SAR,GBP,1,2026-04-13,S | BAD_BASE",
                "USD,EUR,0,2026-04-13,S | NOT_POSITIVE",
                "USD,EUR,0.000,2026-04-13,S | NOT_POSITIVE",
                "USD,EUR,-1.2,2026-04-13,S | NOT_POSITIVE",
                "USD,EUR,1000000000.01,2026-04-13,S | TOO_LARGE",
                "USD,EUR,1.1234567890123,2026-04-13,S | TOO_PRECISE",
                "USD,EUR,1.2,2026-11-23,S | IN_FUTURE",
                "USD,EUR,1.2,1998-12-31,S | BEFORE_EURO",
                "USD,EUR,1.2,2026-02-30,S | BAD_DATE",
                "USD,EUR,1.2,13.04.2026,S | BAD_DATE",
                "USD,EUR,1.2,2026-04-13, | BAD_SOURCE",
                "USD,EUR,1.2,2026-04-13 | BAD_LINE",
                "USD,EUR,1.2,2026-04-13,S,more | BAD_LINE",
                "USD,EUR,1.2,2026-04-13,\"open | BAD_LINE"
            })
    void an_impossible_rate_is_refused_and_the_next_line_taken(String line, String code) {
        RateSheet sheet = read("currency,base,perBase,date,source\n" + line + "\nUSD,EUR,1.2,2026-04-13,S\n");
        assertThat(sheet.refused().first())
                .extracting(RateRemark::line, RateRemark::code)
                .containsExactly(tuple(2L, code));
        assertThat(sheet.lines()).extracting(RateSheet.Line::number).containsExactly(3L);
    }

    @Test
    void the_greatest_and_the_finest_rate_that_can_be_are_taken() {
        assertThat(
                        rates(
                                "currency,base,perBase,date,source\nIRR,EUR,1000000000,1999-01-01,S\nKWD,EUR,0.000000000001,2026-11-22,S\n"))
                .hasSize(2);
    }

    @Test
    void an_unknown_column_is_refused_once_and_a_short_line_alone() {
        RateSheet sheet =
                read("Date,USD,ABC,USD,JPY,\n2026-04-13,1.1,5,9,180,\n2026-04-10,1.2,5,\n2026-04-09,1.3,5,9,181,\n");
        assertThat(sheet.refused().first())
                .extracting(RateRemark::line, RateRemark::currency, RateRemark::code)
                .containsExactly(
                        tuple(1L, "ABC", "UNKNOWN_CURRENCY"),
                        tuple(1L, "USD", "REPEATED"),
                        tuple(3L, null, "BAD_LINE"));
        assertThat(sheet.lines()).hasSize(4);
    }

    @Test
    void a_cube_without_a_fitting_day_currency_or_rate_is_refused_alone() {
        RateSheet sheet = read(ENVELOPE + "<Cube>\n<Cube time='2099-01-01'><Cube currency='USD' rate='1'/></Cube>\n"
                + "<Cube time='2026-04-13'>\n<Cube currency='USD'/>\n<Cube currency='QQQ' rate='1'/>\n"
                + "<Cube currency='JPY' rate='186.75'/></Cube></Cube></gesmes:Envelope>");
        assertThat(sheet.refused().first())
                .extracting(RateRemark::line, RateRemark::code)
                .containsExactly(tuple(2L, "IN_FUTURE"), tuple(4L, "BAD_LINE"), tuple(5L, "UNKNOWN_CURRENCY"));
        assertThat(sheet.lines()).hasSize(1);
    }

    @Test
    void remarks_are_all_counted_and_the_first_by_line_kept() {
        RateRemarks remarks = new RateRemarks();
        for (int line = 2_000; line > 0; line--) {
            remarks.add(line, "X".repeat(100), "CODE", "message");
        }
        assertThat(remarks.count()).isEqualTo(2_000);
        assertThat(remarks.first()).hasSize(RateRemarks.KEPT);
        assertThat(remarks.first().get(0).line()).isEqualTo(1);
        assertThat(remarks.first().get(RateRemarks.KEPT - 1).line()).isEqualTo(RateRemarks.KEPT);
        assertThat(remarks.first().get(0).currency()).hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE e [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE e [<!ENTITY x SYSTEM \"http://localhost:1/\">]>",
                "<!DOCTYPE e SYSTEM \"http://localhost:1/e.dtd\">",
                "<!DOCTYPE e [<!ENTITY % p SYSTEM \"file:///etc/hostname\"> %p;]>",
                "<!DOCTYPE e [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;&b;&b;&b;\">]>",
                "<!DOCTYPE e>"
            })
    void a_document_type_is_refused_and_no_entity_ever_read(String type) {
        for (String place : List.of("<gesmes:subject>&x;</gesmes:subject>", "<Cube time='&x;'/>", "")) {
            String file = "<?xml version=\"1.0\"?>" + type + ENVELOPE + place + "</gesmes:Envelope>";
            assertRefused(file.getBytes(StandardCharsets.UTF_8), "DOCUMENT_TYPE");
        }
    }

    @Test
    void what_has_no_form_that_is_read_here_is_refused() {
        assertRefused(new byte[0], "REQUIRED");
        for (String file :
                List.of(" ", "{}", "USD,1.2", "Date", "date,USD\n", "currency,base\n", "<html/>", "<Envelope/>")) {
            assertRefused(file.getBytes(StandardCharsets.UTF_8), "UNKNOWN_FORMAT");
        }
        assertRefused(
                "currency,base,perBase,date,source\nUSD,EUR,1,2026-04-13,\u00e9\n"
                        .getBytes(StandardCharsets.ISO_8859_1),
                "NOT_UTF_8");
        for (String file :
                List.of("<", ENVELOPE, ENVELOPE + "<Cube time='2026-04-13'", ENVELOPE + "</x>", ENVELOPE + "&x;")) {
            assertThatThrownBy(() -> read(file)).isInstanceOf(ProblemException.class);
        }
    }

    /** A hundred thousand levels must cost neither the stack nor the answer. */
    @Test
    void a_deep_document_is_read_or_refused() {
        String deep = ENVELOPE + "<Cube>".repeat(100_000) + "</Cube>".repeat(100_000) + "</gesmes:Envelope>";
        assertThat(read(deep).lines()).isEmpty();
    }

    @Test
    void a_damaged_file_is_read_or_refused_and_never_fails_otherwise() {
        Random random = new Random(20261122);
        byte[][] files = {
            XML.getBytes(StandardCharsets.UTF_8),
            "Date, USD, JPY, \n13 April 2026, 1.1684, 186.75, \n".getBytes(StandardCharsets.UTF_8),
            "currency,base,perBase,date,source\nXOF,EUR,655.957,1999-01-01,\"a, b\"\n".getBytes(StandardCharsets.UTF_8)
        };
        int refused = 0;
        for (int i = 0; i < 30_000; i++) {
            byte[] file = files[i % files.length].clone();
            for (int change = 0; change <= random.nextInt(4); change++) {
                file[random.nextInt(file.length)] =
                        (byte) (random.nextBoolean() ? random.nextInt(256) : "<>&\"',\n/!".charAt(random.nextInt(9)));
            }
            try {
                read(file);
            } catch (ProblemException e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void the_whole_history_of_the_ecb_is_read_without_a_refusal() throws IOException {
        assumeThat(HISTORY).exists();
        RateSheet sheet = read(Files.readAllBytes(HISTORY));
        assertThat(sheet.refused().first()).isEmpty();
        assertThat(sheet.lines().stream().map(l -> l.rate().day()).distinct()).hasSize(6_983);
    }
}
