package dev.codegym.sandbox;

import dev.codegym.compile.CompilationFailedException;
import dev.codegym.compile.CompiledClasses;
import dev.codegym.compile.CompilerChoice;
import dev.codegym.compile.GuestCompiler;
import dev.codegym.compile.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * Compiles a program of one file, runs its {@code run()} in the sandbox and says what became of it: a developer's tool to
 * try what guests may do and what it costs. {@link EntryPoint} says which class and which method are run.
 *
 * <p>Thread-safe; create one and share it. Guests see the JDK's allow-list and no host type.
 */
public final class GuestRunner {
    /** More levels than guests of environments may return, so that nested lists can be tried. */
    private static final PlainData RESULTS =
            new PlainData(64, PlainData.DEFAULT.elements(), PlainData.DEFAULT.characters());

    private static final int REASON_LENGTH = 1000;

    private final Sandbox sandbox = Sandbox.create(AllowList.jdk());
    private final GuestCompiler compiler;

    private GuestRunner(CompilerChoice choice) {
        this.compiler = GuestCompiler.create(choice, List.of());
    }

    /** Creates a runner whose sources are compiled by this compiler. */
    public static GuestRunner create(CompilerChoice choice) {
        return new GuestRunner(choice);
    }

    /**
     * Compiles and runs. One call's budget covers all of the run: static initializers, the constructor, {@code run()}, and
     * copying what it returned. Constants that all runs share are computed before, under a budget of their own.
     */
    public GuestVerdict run(SourceFile source, Limits limits) {
        CompiledClasses compiled;
        try {
            compiled = compiler.compile(List.of(source));
        } catch (CompilationFailedException e) {
            return new GuestVerdict.NotCompiled(shorten(String.valueOf(e.getMessage())));
        } catch (StackOverflowError | OutOfMemoryError e) {
            return new GuestVerdict.NotCompiled("the compiler ran out of memory: " + e + "; write less, or simpler");
        }
        return run(compiled, source.name(), limits);
    }

    /**
     * Runs compiled classes.
     *
     * @param fileName the source's file name, which may choose among several classes with a {@code run()}
     */
    public GuestVerdict run(CompiledClasses compiled, String fileName, Limits limits) {
        GuestClasses classes;
        EntryPoint entry;
        try {
            classes = sandbox.admit(compiled).open();
            entry = EntryPoint.find(classes, fileName);
        } catch (GuestRejectedException e) {
            return rejected(e.violations());
        } catch (EntryPoint.MissingException e) {
            return new GuestVerdict.NotCompiled(shorten(String.valueOf(e.getMessage())));
        } catch (StackOverflowError | OutOfMemoryError e) {
            return new GuestVerdict.Rejected("guest", "the classes are too large to be verified: " + e);
        } catch (LinkageError | IllegalStateException e) {
            return new GuestVerdict.Rejected(
                    "guest", "the classes are damaged: " + shorten(String.valueOf(e.getMessage())));
        }
        Meter meter = Meter.create(limits);
        try {
            Optional<Object> value = meter.call(() -> Optional.ofNullable(RESULTS.copy(entry.call(meter))));
            return new GuestVerdict.Returned(value.orElse(null), meter.fuelSpent(), meter.bytesSpent());
        } catch (GuestFailure e) {
            return failed(e, meter.fuelSpent(), meter.bytesSpent());
        }
    }

    private static GuestVerdict rejected(List<Violation> violations) {
        Violation first = violations.get(0);
        String what = first.what() + (first.instead().isEmpty() ? "" : "; " + first.instead());
        int more = violations.size() - 1;
        String at = first.where().isEmpty() ? "guest" : first.where();
        return new GuestVerdict.Rejected(at, shorten(what) + (more > 0 ? " (and " + more + " more)" : ""));
    }

    private static GuestVerdict failed(GuestFailure failure, long fuel, long bytes) {
        if (failure instanceof GuestStoppedException stopped) {
            return new GuestVerdict.Stopped(stopped.reason(), fuel, bytes);
        }
        GuestThrewException threw = (GuestThrewException) failure;
        if (threw.hostException().orElse(null) instanceof PlainData.NotPlainException refused) {
            return refused.isTooLarge()
                    ? new GuestVerdict.Stopped(StopReason.SIZE, fuel, bytes)
                    : new GuestVerdict.Refused(shorten(String.valueOf(refused.getMessage())), fuel, bytes);
        }
        return new GuestVerdict.Threw(threw.exceptionName(), threw.exceptionMessage(), fuel, bytes);
    }

    private static String shorten(String text) {
        return text.length() <= REASON_LENGTH ? text : text.substring(0, REASON_LENGTH) + "...";
    }
}
