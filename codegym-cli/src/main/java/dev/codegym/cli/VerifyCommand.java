package dev.codegym.cli;

import dev.codegym.CodeGymException;
import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.library.PackageFormatException;
import dev.codegym.verify.Finding;
import dev.codegym.verify.Verdict;
import dev.codegym.verify.Verification;
import dev.codegym.verify.VerificationOptions;
import dev.codegym.verify.Verifier;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code codegym verify}. */
@Command(
        name = "verify",
        description = {
            "Verifies a package, or every package of a library, again from nothing: compiles the sources and compares the"
                    + " classes, answers and solves the stored tasks, and makes every check on them.",
        },
        footer = {
            "",
            "Exit code: 0 every package stands; 1 at least one does not, or is damaged; 2 nothing could be verified."
        })
final class VerifyCommand implements Callable<Integer> {
    private static final int REFUSED = 1;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PATH", description = "A package, or a library: a folder or a file.")
    private Path path = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "One package of the library only.")
    private @Nullable String id;

    @Option(names = "--threads", paramLabel = "N", description = "Verify N packages at once (default: the cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "What is random (default: the seed that the package was verified with).")
    private @Nullable Long seed;

    @Option(names = "--json", description = "Print one JSON object per package and line.")
    private boolean json;

    @Mixin
    private ChosenChecks checks = new ChosenChecks();

    private int verified;
    private int refused;

    /** What came of one package: findings, or why it could not be read. */
    private record Result(
            String id,
            @Nullable EnvironmentPackage read,
            @Nullable Verification verification,
            String damage) {}

    @Override
    public Integer call() {
        checks.applied(VerificationOptions.DEFAULT); // what cannot be is told before any work
        if (threads < 1) {
            throw new ParameterException(
                    commandSpec().commandLine(), "--threads is " + threads + ": it must be 1 or more");
        }
        if (Files.isRegularFile(path) && path.toString().endsWith(".codegym")) {
            if (id != null) {
                throw new ParameterException(commandSpec().commandLine(), path + " is one package: leave out " + id);
            }
            EnvironmentPackage read = EnvironmentPackage.read(path);
            tell(result(read.id(), () -> read));
        } else {
            try (EnvironmentLibrary library = EnvironmentLibrary.open(path)) {
                String one = id;
                if (one == null) {
                    verify(library);
                } else {
                    EnvironmentPackage read = library.read(one);
                    tell(result(one, () -> read));
                }
            }
        }
        return summed();
    }

    private CommandSpec commandSpec() {
        return Objects.requireNonNull(spec);
    }

    /** Several at once, told in the order of ids; only so many as are at work are held in memory. */
    private void verify(EnvironmentLibrary library) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<Result>> waiting = new ArrayDeque<>();
            Iterator<String> ids = library.ids().iterator();
            while (ids.hasNext() || !waiting.isEmpty()) {
                if (ids.hasNext() && waiting.size() < 4 * threads) {
                    String next = ids.next();
                    waiting.add(workers.submit(() -> result(next, () -> library.read(next))));
                } else {
                    tell(waiting.remove().get());
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("verification of a package ended in an exception", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CodeGymException("interrupted after " + (verified + refused) + " packages", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private Result result(String name, Supplier<EnvironmentPackage> reader) {
        try {
            EnvironmentPackage read = reader.get();
            long used = seed == null ? read.verification().seed() : seed;
            Verifier verifier =
                    Verifier.create(checks.applied(VerificationOptions.DEFAULT).withSeed(used));
            return new Result(name, read, verifier.verify(read), "");
        } catch (PackageFormatException e) {
            return new Result(name, null, null, String.valueOf(e.getMessage()));
        }
    }

    private void tell(Result result) {
        Verification verification = result.verification();
        boolean stands = verification != null && verification.accepted();
        verified += stands ? 1 : 0;
        refused += stands ? 0 : 1;
        PrintWriter out = commandSpec().commandLine().getOut();
        if (json) {
            out.println(toJson(result));
        } else if (verification == null) {
            out.println("damaged   " + result.damage());
        } else {
            verification.failure().ifPresentOrElse(failure -> refusal(out, result.id(), failure), () -> {
                long warned = verification.findings().stream()
                        .filter(finding -> finding.verdict() == Verdict.WARNED)
                        .count();
                out.println(
                        "verified  " + result.id() + "  " + verification.tasks().size() + " tasks"
                                + (warned == 0 ? "" : ", " + warned + (warned == 1 ? " warning" : " warnings")));
            });
            if (id != null || refused + verified == 1 && isPackage()) {
                findings(out, verification.findings());
            }
        }
    }

    private boolean isPackage() {
        return path.toString().endsWith(".codegym");
    }

    private static void refusal(PrintWriter out, String id, Finding failure) {
        out.println("refused   " + id + "  " + failure.check() + ": " + failure.evidence());
    }

    private static void findings(PrintWriter out, List<Finding> findings) {
        Columns table = new Columns();
        findings.forEach(finding ->
                table.row(finding.verdict().name().toLowerCase(Locale.ROOT), finding.check(), finding.evidence()));
        out.print(table);
    }

    private static ObjectNode toJson(Result result) {
        ObjectNode object = JsonNodeFactory.instance.objectNode().put("id", result.id());
        EnvironmentPackage read = result.read();
        Verification verification = result.verification();
        if (read == null || verification == null) {
            return object.put("verified", false).put("damage", result.damage());
        }
        object.put("verified", verification.accepted()).put("hash", read.hash());
        verification.failure().ifPresent(failure -> object.put("refusedBy", failure.check()));
        object.set("report", verification.report());
        return object;
    }

    private int summed() {
        PrintWriter err = commandSpec().commandLine().getErr();
        if (verified + refused > 1 && !json) {
            err.println(verified + " of " + (verified + refused) + " packages stand.");
        }
        return refused == 0 ? Main.DONE : REFUSED;
    }
}
