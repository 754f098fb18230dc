package dev.codegym.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's entry: {@code bin/codegym} ends here. */
@Command(
        name = "codegym",
        description = "Turns coding problems into verified environments for LLM agents.",
        version = "codegym 0.1.0-SNAPSHOT",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class Main {
    private Main() {}

    /** Runs one command and exits with its code: 0 done, 1 nothing could be done, 2 a mistake in the arguments. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
