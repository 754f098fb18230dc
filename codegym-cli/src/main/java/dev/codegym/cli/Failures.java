package dev.codegym.cli;

import dev.codegym.CodeGymException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one message and an exit code. */
final class Failures {
    private Failures() {}

    static int wrongArguments(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("codegym: " + failure.getMessage());
        if (failure instanceof UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            if (!near.isEmpty()) {
                err.println("Did you mean " + String.join(" or ", near) + "?");
            }
        }
        err.println("See " + command.getCommandSpec().qualifiedName() + " --help.");
        return Main.USAGE;
    }

    static int failed(Exception failure, PrintWriter err, boolean stacktrace) {
        boolean foreseen = failure instanceof CodeGymException
                || failure instanceof IllegalArgumentException
                || failure instanceof IOException
                || failure instanceof UncheckedIOException;
        if (foreseen) {
            err.println("codegym: " + (failure instanceof IOException ? failure.toString() : failure.getMessage()));
        } else {
            err.println("codegym: this is a defect of CodeGym, not of what you gave it: " + failure);
            err.println(stacktrace ? "" : "Run again with --stacktrace to see where it came from.");
        }
        if (stacktrace) {
            failure.printStackTrace(err);
        }
        return foreseen ? Main.USAGE : Main.DEFECT;
    }
}
