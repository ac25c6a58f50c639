package dev.meridian.skill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.command.Command;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.validation.Register;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes a file of skills in from the command line; prints the report as JSON. */
@ApplicationScoped
class ImportSkillsCommand implements Command {
    private static final String KIND = "--kind=";
    private static final String LANGUAGE = "--language=";

    private final SkillImports imports;
    private final SystemCaller system;
    private final ObjectMapper mapper;

    @Inject
    ImportSkillsCommand(SkillImports imports, SystemCaller system, ObjectMapper mapper) {
        this.imports = imports;
        this.system = system;
        this.mapper = mapper;
    }

    @Override
    public String name() {
        return "import-skills";
    }

    @Override
    public String usage() {
        return "--kind=ESCO|TAG_SYNONYMS [--language=en] FILE: takes a CSV file of skills in, and prints what came of it";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Optional<ImportKind> kind = option(arguments, KIND).flatMap(name -> Stream.of(ImportKind.values())
                .filter(k -> k.name().equals(name))
                .findFirst());
        String language = option(arguments, LANGUAGE).orElse("en");
        List<String> files = arguments.stream()
                .filter(a -> !a.startsWith(KIND) && !a.startsWith(LANGUAGE))
                .toList();
        if (kind.isEmpty()
                || files.size() != 1
                || files.get(0).startsWith("--")
                || !Register.LANGUAGE_TAG.holds(language)) {
            out.println(name() + " " + usage());
            return 2;
        }
        return take(kind.get(), language, files.get(0), out);
    }

    private int take(ImportKind kind, String language, String file, PrintStream out) {
        try {
            byte[] content = Files.readAllBytes(Path.of(file));
            ImportReport report = system.call(name(), () -> imports.run(kind, language, content));
            out.println(json(report));
            return 0;
        } catch (IOException | InvalidPathException e) {
            out.println("Cannot read " + file + ": " + e.getMessage());
        } catch (ProblemException e) {
            out.println(file + " was not taken in: " + e.getMessage());
            e.violations().forEach(v -> out.println("  it " + v.message()));
        }
        return 1;
    }

    private String json(ImportReport report) {
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report is a record of plain values", e);
        }
    }

    private static Optional<String> option(List<String> arguments, String prefix) {
        return arguments.stream()
                .filter(a -> a.startsWith(prefix))
                .map(a -> a.substring(prefix.length()))
                .findFirst();
    }
}
