package dev.meridian.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What was promised and what was seen, as one table: printed when everything has run, and kept in {@code target/faults.md}. */
final class Figures implements BeforeAllCallback {
    private static final List<String> ROWS = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(Table.class);
    }

    /**
     * Adds a row.
     *
     * @param since when the part began, as System.nanoTime
     * @param figure a format, for the values that follow
     */
    static void add(long since, String promise, String figure, Object... values) {
        String row = String.format(
                Locale.ROOT,
                "| %s | %s | %.0f |",
                promise,
                String.format(Locale.ROOT, figure, values),
                (System.nanoTime() - since) / 1e9);
        ROWS.add(row);
        System.out.println(row);
    }

    /** Closed by JUnit in the end. */
    static final class Table implements AutoCloseable {
        private final long began = System.nanoTime();

        @Override
        public void close() throws IOException {
            String table = "| promise | figure | seconds |\n|---|---|---|\n" + String.join("\n", ROWS)
                    + String.format(Locale.ROOT, "\n| all | | %.0f |\n", (System.nanoTime() - began) / 1e9);
            System.out.println(table);
            Files.writeString(Path.of("target", "faults.md"), table);
        }
    }
}
