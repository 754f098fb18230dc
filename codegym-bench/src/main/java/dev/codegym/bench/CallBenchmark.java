package dev.codegym.bench;

import dev.codegym.compile.CompiledClasses;
import dev.codegym.compile.SourceFile;
import dev.codegym.sandbox.GuestClasses;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A small tool call, from a thread that knows nothing of guests, inside the sandbox and outside. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CallBenchmark {
    private static final int SIZE = 32;
    private static final String SOURCE = """
            public class Bars {
                private final int[] heights = new int[32];

                public int get(int i) {
                    if (i < 0 || i >= heights.length) {
                        throw new IllegalArgumentException("no bar " + i);
                    }
                    return heights[i];
                }
            }
            """;

    private final Meter meter = GuestSources.endlessMeter();
    private @Nullable GuestMethod inside;
    private @Nullable MethodHandle outside;
    private @Nullable Object guest;
    private @Nullable Object plain;
    private int next;

    /** Compiles the tool and makes it callable on both sides. */
    @Setup
    public void prepare() throws Exception {
        CompiledClasses compiled = GuestSources.compile(new SourceFile("Bars.java", SOURCE));
        GuestClasses classes = GuestSources.SANDBOX.admit(compiled).open();
        inside = classes.method("Bars", "get", int.class);
        guest = classes.constructor("Bars").invoke(meter, null);
        Outside plainClasses = new Outside(compiled);
        outside = plainClasses.method("Bars", "get", int.class);
        plain = plainClasses.instance("Bars");
    }

    /** The call inside. */
    @Benchmark
    public @Nullable Object inside() throws Throwable {
        next = (next + 1) % SIZE;
        return Objects.requireNonNull(inside).invoke(meter, guest, next);
    }

    /** The same outside, through the same kind of method handle. */
    @Benchmark
    public Object outside() throws Throwable {
        next = (next + 1) % SIZE;
        return (Object) Objects.requireNonNull(outside).invokeExact(plain, new Object[] {next});
    }
}
