package dev.codegym.bench;

import dev.codegym.env.Reset;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.TaskSource;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import java.util.concurrent.TimeUnit;
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
import tools.jackson.databind.node.JsonNodeFactory;

/** What an episode costs beside its steps: reset on stored and on fresh tasks, and forks with a few writes to repeat. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class EpisodeBenchmark {
    private static final int WRITES = 8;

    private final EnvironmentHost host = SmallTool.host();
    private final ToolEnvironment environment = SmallTool.environment(host, EpisodeRules.DEFAULT);
    private final ToolEnvironment written = SmallTool.environment(host, EpisodeRules.DEFAULT);
    private long seed;

    /** Writes a few times into the episode that is forked. */
    @Setup
    public void prepare() {
        written.reset(0);
        for (int i = 0; i < WRITES; i++) {
            written.step(
                    ToolCall.of("lift", JsonNodeFactory.instance.objectNode().put("index", i)));
        }
    }

    /** A reset on a stored task. */
    @Benchmark
    public Reset<Observation> resetStored() {
        return environment.reset(seed++);
    }

    /** A reset on a fresh task: drawn, answered, and solved by the solver. */
    @Benchmark
    public Reset<Observation> resetFresh() {
        return environment.reset(ResetOptions.of(seed++).withSource(TaskSource.FRESH));
    }

    /** A fork of an episode with eight writes. */
    @Benchmark
    public ToolEnvironment fork() {
        return written.fork();
    }
}
