package dev.meridian.account;

import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.command.Command;
import dev.meridian.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.util.List;

/** The signing keys from the command line, for operators without an administrator's account. */
@ApplicationScoped
class SigningKeysCommand implements Command {
    private final SigningKeys keys;
    private final SystemCaller system;

    @Inject
    SigningKeysCommand(SigningKeys keys, SystemCaller system) {
        this.keys = keys;
        this.system = system;
    }

    @Override
    public String name() {
        return "signing-keys";
    }

    @Override
    public String usage() {
        return "list | rotate | withdraw KEYID: shows the keys that sign access tokens, makes the next one early, or ends one"
                + " that somebody else may have";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        String step = arguments.isEmpty() ? "" : arguments.get(0);
        int expected = step.equals("withdraw") ? 2 : 1;
        if (!List.of("list", "rotate", "withdraw").contains(step) || arguments.size() != expected) {
            out.println(name() + " " + usage());
            return 2;
        }
        try {
            switch (step) {
                case "rotate" -> system.call(name(), keys::rotate);
                case "withdraw" -> system.run(name(), () -> keys.withdraw(arguments.get(1)));
                default -> {
                    // Listed below, as after every change.
                }
            }
        } catch (ProblemException e) {
            out.println("Nothing was changed: " + e.getMessage());
            return 1;
        }
        system.call(name(), keys::list)
                .forEach(k -> out.printf("%s %s signs from %s%n", k.keyId(), k.state(), k.signsFrom()));
        return 0;
    }
}
