package dev.meridian.matching;

import dev.meridian.platform.command.Command;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Has every replica compare or rebuild its index: an order in the table that they all follow. */
@ApplicationScoped
class MatchIndexCommand implements Command {
    private static final Map<String, MatchChange.Kind> ORDERS =
            Map.of("check", MatchChange.Kind.CHECK, "rebuild", MatchChange.Kind.REBUILD);

    private final MatchChanges changes;

    @Inject
    MatchIndexCommand(MatchChanges changes) {
        this.changes = changes;
    }

    @Override
    public String name() {
        return "match-index";
    }

    @Override
    public String usage() {
        return "check|rebuild: has every replica compare its index with what is stored, or build it anew; each tells in"
                + " its log what came of it";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        MatchChange.Kind order = arguments.size() == 1 ? ORDERS.get(arguments.get(0)) : null;
        if (order == null) {
            out.println(name() + " " + usage());
            return 2;
        }
        try {
            changes.order(order);
            out.println("Every replica that runs has been told to " + arguments.get(0) + " its index");
            return 0;
        } catch (SQLException e) {
            out.println("The order could not be given: " + e.getMessage());
            return 1;
        }
    }
}
