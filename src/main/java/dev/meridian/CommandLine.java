package dev.meridian;

import dev.meridian.platform.command.Command;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Runs the task that the first argument names; where there is none of that name, prints how each is called. */
public final class CommandLine implements QuarkusApplication {
    private static final int CALLED_WRONGLY = 2;

    @Inject
    Instance<Command> commands;

    @Override
    public int run(String... args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> arguments = List.of(args);
        Optional<Command> command = commands.stream()
                .filter(c -> !arguments.isEmpty() && c.name().equals(arguments.get(0)))
                .findFirst();
        if (command.isEmpty()) {
            out.println("Tasks:");
            commands.stream()
                    .sorted(Comparator.comparing(Command::name))
                    .forEach(c -> out.println("  " + c.name() + " " + c.usage()));
            return CALLED_WRONGLY;
        }
        return command.get().run(arguments.subList(1, arguments.size()), out);
    }
}
