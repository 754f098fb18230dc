package dev.codegym.bench;

import dev.codegym.compile.CompiledClasses;
import dev.codegym.sandbox.GuestClasses;
import dev.codegym.sandbox.GuestFailure;
import dev.codegym.sandbox.GuestMethod;
import dev.codegym.sandbox.Meter;
import java.lang.invoke.MethodHandle;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What full metering costs: each kernel's compiled classes run as they are, in a plain class loader, and inside the
 * sandbox under one meter, as in an episode. Kernels take long enough (some 20 to 500 us) that the call itself does not
 * count.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class SandboxBenchmark {
    private static final int SEEDS = 16;

    /** The kernel: the name of a class in the resource folder kernels. The last four are not of the ten. */
    @Param({
        "Sort",
        "Table",
        "Sieve",
        "StringBuilding",
        "Concatenation",
        "Maps",
        "Lists",
        "Recursion",
        "TreeWalk",
        "BreadthFirstSearch",
        "ComparatorSort",
        "Backtracking",
        "TightLoop",
        "Streams"
    })
    public String kernel = "Sort";

    /** Whether the kernel runs inside the sandbox. */
    @Param({"false", "true"})
    public boolean inside;

    private @Nullable Kernel code;
    private int next;

    /** A kernel made callable. */
    private interface Kernel {
        @Nullable
        Object run(Object seed) throws Throwable;
    }

    /** Compiles the kernel, and compares both sides for every seed before anything is measured. */
    @Setup
    public void prepare() throws Throwable {
        CompiledClasses compiled = GuestSources.compile(GuestSources.read("kernels/" + kernel + ".java"));
        Kernel plain = outside(compiled);
        Kernel guest = inside(compiled);
        for (int seed = 0; seed < SEEDS; seed++) {
            if (!Objects.equals(plain.run(seed), guest.run(seed))) {
                throw new IllegalStateException(kernel + " gives another result inside for seed " + seed);
            }
        }
        // fresh copies: what the other side did must not be in the JIT's profile
        code = inside ? inside(compiled) : outside(compiled);
    }

    private Kernel outside(CompiledClasses compiled) throws ReflectiveOperationException {
        Outside classes = new Outside(compiled);
        MethodHandle method = classes.method(kernel, "run", int.class);
        Object target = classes.instance(kernel);
        return seed -> call(method, target, seed);
    }

    private static Object call(MethodHandle method, Object target, Object seed) throws Throwable {
        return (Object) method.invokeExact(target, new Object[] {seed});
    }

    private Kernel inside(CompiledClasses compiled) throws GuestFailure {
        GuestClasses classes = GuestSources.SANDBOX.admit(compiled).open();
        Meter meter = GuestSources.endlessMeter();
        GuestMethod method = classes.method(kernel, "run", int.class);
        Object target = classes.constructor(kernel).invoke(meter, null);
        return seed -> method.invoke(meter, target, seed);
    }

    /** One run of the kernel; the seeds take turns. */
    @Benchmark
    public @Nullable Object run() throws Throwable {
        next = (next + 1) % SEEDS;
        return Objects.requireNonNull(code).run(next);
    }
}
