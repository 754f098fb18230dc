package dev.codegym.cli;

import dev.codegym.library.Provenance;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line's entry: {@code bin/codegym} ends here. */
@Command(
        name = "codegym",
        description = "Turns coding problems into verified environments for LLM agents.",
        versionProvider = Main.Version.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            SynthCommand.class,
            VerifyCommand.class,
            InspectCommand.class,
            ReportCommand.class,
            PlayCommand.class,
            LibraryCommand.class,
            ExportCommand.class,
            GuestCommand.class,
            ServeCommand.class
        })
public final class Main {
    /** The work was done, even where problems were rejected. */
    static final int DONE = 0;

    /** A defect of ours. */
    static final int DEFECT = 1;

    /** The arguments are wrong, or nothing could be done with them. */
    static final int USAGE = 2;

    /** It waits for a model, and goes on when it is run again. */
    static final int UNFINISHED = 3;

    @Option(names = "--stacktrace", description = "Show where an error came from.", scope = ScopeType.INHERIT)
    private boolean stacktrace;

    private Main() {}

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"codegym " + Provenance.CODEGYM_VERSION};
        }
    }

    /** Runs one command and exits with its code: 0 done, 1 a defect, 2 wrong arguments or nothing could be done, 3 not finished. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Runs one command. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Main main = new Main();
        CommandLine line = new CommandLine(main).setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(Failures::wrongArguments);
        line.setExecutionExceptionHandler((failure, command, parsed) ->
                Failures.failed(failure, err, main.stacktrace || System.getenv("CODEGYM_DEBUG") != null));
        int code = arguments.length == 0 ? usage(line, err) : line.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    private static int usage(CommandLine line, PrintWriter err) {
        line.usage(err);
        return USAGE;
    }
}
