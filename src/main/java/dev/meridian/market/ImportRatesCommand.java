package dev.meridian.market;

import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.command.Command;
import dev.meridian.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Imports a file of exchange rates from the command line. */
@ApplicationScoped
class ImportRatesCommand implements Command {
    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int CALLED_WRONGLY = 2;
    private static final String FORMAT = "--format=";
    private static final String REPLACE = "--replace";

    private final RateImports imports;
    private final SystemCaller system;

    @Inject
    ImportRatesCommand(RateImports imports, SystemCaller system) {
        this.imports = imports;
        this.system = system;
    }

    @Override
    public String name() {
        return "import-rates";
    }

    @Override
    public String usage() {
        return "import-rates [--format=ECB_CSV|ECB_XML|RATES_CSV] [--replace] FILE: brings in exchange rates; exit"
                + " status 1 where any was refused";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        List<String> files = arguments.stream().filter(a -> !a.startsWith("--")).toList();
        List<String> formats =
                arguments.stream().filter(a -> a.startsWith(FORMAT)).toList();
        boolean replace = arguments.contains(REPLACE);
        Optional<RateFormat> format = formats.stream().findFirst().flatMap(ImportRatesCommand::format);
        boolean understood = files.size() == 1
                && formats.size() <= 1
                && format.isPresent() == !formats.isEmpty()
                && arguments.size() == files.size() + formats.size() + (replace ? 1 : 0);
        if (!understood) {
            out.println("usage: " + usage());
            return CALLED_WRONGLY;
        }
        return take(files.get(0), format.orElse(null), replace, out);
    }

    private static Optional<RateFormat> format(String argument) {
        return Arrays.stream(RateFormat.values())
                .filter(f -> argument.equals(FORMAT + f))
                .findFirst();
    }

    private int take(String file, @Nullable RateFormat format, boolean replace, PrintStream out) {
        try {
            byte[] content = Files.readAllBytes(Path.of(file));
            RateImportReport report =
                    system.call(ExchangeRateService.PICTURE, () -> imports.take(content, format, replace));
            print(report, out);
            return report.refusedCount() == 0 ? DONE : REFUSED;
        } catch (IOException | InvalidPathException e) {
            out.println("Cannot read " + file + ": " + e.getMessage());
        } catch (ProblemException e) {
            out.println("Nothing was imported: " + e.getMessage());
            e.violations().forEach(v -> out.println("  " + v.field() + " " + v.code() + " " + v.message()));
        }
        return REFUSED;
    }

    private static void print(RateImportReport report, PrintStream out) {
        out.println(report.format() + ", " + String.join("; ", report.sources()));
        out.println(report.daysRead() + " days read, " + report.from() + " to " + report.to());
        out.println(report.ratesRead() + " rates read: " + report.ratesAdded() + " added, " + report.ratesReplaced()
                + " replaced, " + report.unchanged() + " unchanged, " + report.refusedCount() + " refused");
        print("refused", report.refused(), report.refusedCount(), out);
        print("warning", report.warnings(), report.warningCount(), out);
    }

    private static void print(String kind, List<RateRemark> remarks, int count, PrintStream out) {
        remarks.forEach(r -> out.println(kind + ": line " + r.line() + (r.currency() == null ? "" : ", " + r.currency())
                + ": " + r.code() + ", " + r.message()));
        if (count > remarks.size()) {
            out.println(kind + ": and " + (count - remarks.size()) + " more");
        }
    }
}
