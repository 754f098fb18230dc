package dev.codegym.compile;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** One of the two compilers under its meter, with instances that wait for their next use. Thread-safe. */
final class MeteredCompiler {
    /** The compilers remember names, found or not; an instance is dropped before these pile up. */
    private static final int USES = 500;

    private static final int CLASSES = 1_000;
    private static final int BYTES = 4 << 20;

    private final CompilerChoice choice;
    private final VisibleTypes visible;
    private final Queue<Pooled> waiting = new ConcurrentLinkedQueue<>();

    private record Pooled(Backend backend, CompilerClasses classes, int uses) {}

    MeteredCompiler(CompilerChoice choice, VisibleTypes visible) {
        this.choice = choice;
        this.visible = visible;
    }

    /** Compiles on this thread, which must be a {@link CompilerThread}. Whatever the compiler throws becomes a diagnostic. */
    Backend.Outcome compile(List<SourceFile> sources) {
        CompilerThread thread = CompilerThread.current();
        thread.refill();
        CompilerClasses classes = CompilerClasses.current();
        Throwable problem;
        try {
            Pooled pooled = take(classes);
            Backend.Outcome outcome = pooled.backend().compile(sources);
            CompilerStop stop = thread.stopped();
            if (stop == null) {
                waiting.add(pooled);
                return checked(outcome, sources);
            }
            problem = stop;
        } catch (RuntimeException | VirtualMachineError | LinkageError | AssertionError e) {
            problem = thread.stopped() == null ? e : thread.stopped();
        }
        if (problem instanceof LinkageError) {
            classes.discard();
        }
        return failed(sources, problem);
    }

    private Pooled take(CompilerClasses classes) {
        Pooled pooled = waiting.poll();
        if (pooled == null || pooled.uses() >= USES || pooled.classes() != classes) {
            return new Pooled(CompilerThread.uncounted(() -> classes.open(choice, visible)), classes, 1);
        }
        return new Pooled(pooled.backend(), classes, pooled.uses() + 1);
    }

    private Backend.Outcome failed(List<SourceFile> sources, @Nullable Throwable problem) {
        String file = sources.get(0).name();
        if (problem instanceof CompilerStop stop) {
            return failed(file, "the source takes " + stop.getMessage() + " to compile: split it up", null);
        }
        if (problem instanceof StackOverflowError || problem instanceof OutOfMemoryError) {
            return failed(file, "too deep or too large to compile: " + problem, null);
        }
        String kind = problem == null ? "nothing" : problem.getClass().getSimpleName();
        return failed(file, "the compiler failed on it (" + kind + "): write it in another way", problem);
    }

    private static Backend.Outcome failed(String file, String message, @Nullable Throwable cause) {
        return Backend.Outcome.failed(new Diagnostic(file, 0, 0, message), cause);
    }

    private Backend.Outcome checked(Backend.Outcome outcome, List<SourceFile> sources) {
        if (!outcome.isCompiled()) {
            return outcome;
        }
        String file = sources.get(0).name();
        Map<String, byte[]> classes = outcome.classes();
        if (classes.size() > CLASSES) {
            return failed(file, classes.size() + " classes: at most " + CLASSES + " are made of one guest", null);
        }
        long bytes = classes.values().stream().mapToLong(each -> each.length).sum();
        if (bytes > BYTES) {
            return failed(
                    file, "class files of " + bytes + " bytes: at most " + BYTES + " are made of one guest", null);
        }
        if (choice == CompilerChoice.JANINO) {
            LinkageError refused = Linkage.check(classes, visible);
            if (refused != null) {
                return failed(file, "Janino made classes that the JVM refuses: " + refused, refused);
            }
        }
        return outcome;
    }
}
