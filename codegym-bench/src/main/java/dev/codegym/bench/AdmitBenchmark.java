package dev.codegym.bench;

import dev.codegym.compile.CompiledClasses;
import dev.codegym.compile.SourceFile;
import dev.codegym.sandbox.GuestClasses;
import dev.codegym.tool.GuestApi;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it takes to let a typical guest in: an environment's problem of some 60 lines, as the synthesis makes it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AdmitBenchmark {
    private final List<SourceFile> sources =
            List.of(GuestSources.read("typical/OneShopAndOneWeekEnv.java"), GuestSources.read("typical/Solution.java"));
    private final CompiledClasses compiled = GuestApi.compile(sources);

    /** Verifies, rewrites and defines. */
    @Benchmark
    public GuestClasses admit() {
        return GuestApi.admit(compiled).open();
    }

    /** Compiles, verifies, rewrites and defines. */
    @Benchmark
    public GuestClasses compileAndAdmit() {
        return GuestApi.admit(GuestApi.compile(sources)).open();
    }
}
