package dev.codegym.cli;

import dev.codegym.CodeGymException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one message and an exit code. */
final class Failures {
    private Failures() {}

    static int wrongArguments(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(
                "codegym: " + (failure instanceof UnmatchedArgumentException e ? unmatched(e) : failure.getMessage()));
        err.println("See " + command.getCommandSpec().qualifiedName() + " --help.");
        return Main.USAGE;
    }

    /** Only the first: what follows an unknown option is mostly its value. */
    private static String unmatched(UnmatchedArgumentException failure) {
        String first = failure.getUnmatched().get(0);
        String kind = first.startsWith("-") ? "unknown option '" : "unexpected argument '";
        List<String> near = failure.getSuggestions();
        if (!near.isEmpty()) {
            return kind + first + "': did you mean " + String.join(" or ", near) + "?";
        }
        String options = failure.getCommandLine().getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .collect(Collectors.joining(", "));
        return kind + first + "'" + (first.startsWith("-") ? ": the options are " + options : "");
    }

    static int failed(Exception failure, PrintWriter err, boolean stacktrace) {
        boolean foreseen = failure instanceof CodeGymException
                || failure instanceof IllegalArgumentException
                || failure instanceof IOException
                || failure instanceof UncheckedIOException;
        if (foreseen) {
            err.println("codegym: " + (failure instanceof IOException ? failure.toString() : failure.getMessage()));
        } else {
            err.println("codegym: this is a defect of CodeGym, not of what you gave it: " + failure
                    + (stacktrace ? "" : " (--stacktrace shows where it came from)"));
        }
        if (stacktrace) {
            failure.printStackTrace(err);
        }
        return foreseen ? Main.USAGE : Main.DEFECT;
    }
}
