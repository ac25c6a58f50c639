package dev.meridian.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.platform.command.Command;
import dev.meridian.support.ServiceTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ServiceTest
class ImportRatesCommandTest {
    @Inject
    @Any
    Instance<Command> commands;

    @Inject
    ExchangeRateService rates;

    @TempDir
    Path directory = Path.of("");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int run(String... arguments) {
        Command command = commands.stream()
                .filter(c -> c.name().equals("import-rates"))
                .findFirst()
                .orElseThrow();
        return command.run(List.of(arguments), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String file(String content) throws IOException {
        return Files.writeString(directory.resolve("rates.csv"), content).toString();
    }

    @Test
    void a_file_is_imported_and_reported() throws IOException {
        String file = file("Date,LAK,\n2006-01-03,12000,\n2006-01-02,11900,\n");
        assertThat(run(file)).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("2 days read, 2006-01-02 to 2006-01-03", "2 rates read: 2 added, 0 replaced");
        assertThat(rates.on(LocalDate.of(2006, 1, 2)).perEuro("LAK").orElseThrow())
                .isEqualByComparingTo("11900");
        assertThat(run("--format=ECB_CSV", file)).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("2 unchanged");
    }

    @Test
    void a_refusal_shows_in_the_exit_status_and_may_be_overruled() throws IOException {
        run(file("currency,base,perBase,date,source\nLAK,EUR,11000,2006-02-01,Test\n"));
        String corrected = file("currency,base,perBase,date,source\nLAK,EUR,11001,2006-02-01,Test\n");
        assertThat(run(corrected)).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("refused: line 2, LAK: CONFLICT");
        assertThat(run("--replace", corrected)).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("1 replaced");
    }

    @Test
    void what_cannot_be_read_is_said_and_nothing_imported() throws IOException {
        assertThat(run(directory.resolve("absent").toString())).isEqualTo(1);
        assertThat(run(file("no table"))).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Nothing was imported", "UNKNOWN_FORMAT");
    }

    @Test
    void wrong_arguments_are_answered_with_the_usage() {
        for (List<String> arguments : List.of(
                List.<String>of(),
                List.of("a", "b"),
                List.of("--format=JSON", "a"),
                List.of("--format=ECB_CSV", "--format=ECB_XML", "a"),
                List.of("--force", "a"))) {
            assertThat(run(arguments.toArray(String[]::new)))
                    .as(arguments.toString())
                    .isEqualTo(2);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("usage: import-rates");
    }
}
