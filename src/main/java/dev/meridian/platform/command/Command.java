package dev.meridian.platform.command;

import java.io.PrintStream;
import java.util.List;

/**
 * A task of the command line. Each is a CDI bean of a feature; the start finds the one that the first argument names,
 * and runs it with the database and without HTTP.
 */
public interface Command {
    /** The word by which it is called, such as {@code import-skills}. */
    String name();

    /** One line: its arguments, and what it does. */
    String usage();

    /**
     * Does the task.
     *
     * @param arguments those after the name
     * @param out for the report
     * @return the process's exit status: 0 done, 1 refused or failed, 2 called wrongly
     */
    int run(List<String> arguments, PrintStream out);
}
