package dev.meridian.access;

import dev.meridian.support.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the two files of {@code src/test/resources/access} say: what each caller is to be answered. */
final class AccessTable {
    /** The cell of those who pass. */
    static final String OK = "ok";

    private final List<String> callers;
    private final Map<String, List<String>> rows = new HashMap<>();
    private final Map<String, Line> operations = new TreeMap<>();

    /** What the file says of an operation. */
    record Line(String access, Map<String, String> notes) {
        boolean isAlone() {
            return notes.containsKey("alone");
        }
    }

    AccessTable() {
        List<String> classes = lines("classes.txt");
        List<String> heading = cells(classes.stream()
                .filter(line -> line.startsWith("#") && line.contains("|"))
                .findFirst()
                .orElseThrow());
        callers = heading.subList(2, heading.size());
        classes.stream()
                .filter(line -> !line.startsWith("#"))
                .map(AccessTable::cells)
                .forEach(row -> {
                    rows.put(row.get(0) + " | " + row.get(1), row.subList(2, row.size()));
                });
        lines("operations.txt").stream()
                .filter(line -> !line.startsWith("#"))
                .map(AccessTable::cells)
                .forEach(line ->
                        operations.put(line.get(0), new Line(line.get(1), notes(line.subList(2, line.size())))));
    }

    private static Map<String, String> notes(List<String> cells) {
        Map<String, String> notes = new HashMap<>();
        cells.stream().flatMap(cell -> Stream.of(cell.split(" "))).forEach(note -> {
            int equals = note.indexOf('=');
            notes.put(equals < 0 ? note : note.substring(0, equals), note.substring(equals + 1));
        });
        return notes;
    }

    /** The columns. */
    List<String> callers() {
        return callers;
    }

    /** What the file says, by operation. */
    Map<String, Line> operations() {
        return operations;
    }

    /** What is expected: a status, or {@link #OK}. */
    String expected(Contract.Operation operation, Target target, String caller) {
        Line line = Objects.requireNonNull(operations.get(operation.id()), operation.id());
        List<String> row = rows.get(line.access() + " | " + target.name());
        if (row == null) {
            row = rows.get(line.access() + " | " + target.row());
        }
        Objects.requireNonNull(row, () -> "classes.txt has no row " + line.access() + " | " + target.row());
        String cell = row.get(callers.indexOf(caller));
        String byTarget = line.notes().get(target.name());
        return cell.equals(OK) && byTarget != null ? byTarget : line.notes().getOrDefault(cell, cell);
    }

    private static List<String> cells(String line) {
        return new ArrayList<>(Stream.of(line.split("\\|")).map(String::strip).toList());
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(AccessTable.class.getResourceAsStream("/access/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
