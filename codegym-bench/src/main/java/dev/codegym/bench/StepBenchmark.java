package dev.codegym.bench;

import dev.codegym.env.Environment;
import dev.codegym.env.Step;
import dev.codegym.tool.CallFormat;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.node.JsonNodeFactory;

/** Steps on the JSON text of a small tool call (name and one int argument) and on call objects, metering on. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StepBenchmark {
    private static final int TEXTS = 32;

    private final ToolCall[] calls = new ToolCall[TEXTS];
    private final String[] texts = new String[TEXTS];
    private int next;

    /** The call format of the text. */
    @Param({"CODEGYM", "HERMES", "OPENAI"})
    public CallFormat format = CallFormat.HERMES;

    private ToolEnvironment environment = SmallTool.endless(SmallTool.host());
    private Environment<String, String> text = environment.text(format);

    /** Writes the calls down, each with another argument, and begins an episode. */
    @Setup
    public void prepare() {
        environment = SmallTool.endless(SmallTool.host());
        text = environment.text(format);
        for (int i = 0; i < TEXTS; i++) {
            calls[i] = ToolCall.of(
                    "heightAt", JsonNodeFactory.instance.objectNode().put("index", i));
            texts[i] = format.write(calls[i]);
        }
        Step<String> step = stepOnce();
        if (step.info().error() != null) {
            throw new IllegalStateException("the benchmark's call is refused: " + step.state());
        }
    }

    private Step<String> stepOnce() {
        text.reset(0);
        return text.step(texts[0]);
    }

    /** A step on text. */
    @Benchmark
    public Step<String> text() {
        next = (next + 1) % TEXTS;
        return text.step(texts[next]);
    }

    /** A step on a call object; the call format does not matter. */
    @Benchmark
    public Step<Observation> call() {
        next = (next + 1) % TEXTS;
        return environment.step(calls[next]);
    }
}
