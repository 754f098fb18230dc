package dev.codegym.tool;

import dev.codegym.env.Environment;
import dev.codegym.env.EnvironmentSpec;
import dev.codegym.env.Reset;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.Step;

/** A {@link ToolEnvironment} in terms of text, in one call format. */
final class TextEnvironment implements Environment<String, String> {
    private static final ToolCall UNREADABLE = ToolCall.of("");

    private final ToolEnvironment environment;
    private final CallFormat format;

    TextEnvironment(ToolEnvironment environment, CallFormat format) {
        this.environment = environment;
        this.format = format;
    }

    @Override
    public Reset<String> reset(ResetOptions options) {
        Reset<Observation> reset = environment.reset(options);
        Observation.Start start = (Observation.Start) reset.state();
        return new Reset<>(format.writeStart(start.prompt()), reset.info());
    }

    @Override
    public Step<String> step(String action) {
        ToolCall call = UNREADABLE;
        Step<Observation> step;
        try {
            call = format.read(action);
            step = environment.step(call);
        } catch (BadCallException e) {
            step = environment.unreadable(e.error());
        }
        String text = format.writeObservation(step.state(), call);
        return new Step<>(text, step.reward(), step.terminated(), step.truncated(), step.info());
    }

    @Override
    public Environment<String, String> fork() {
        return new TextEnvironment(environment.fork(), format);
    }

    @Override
    public EnvironmentSpec spec() {
        return environment.spec();
    }

    @Override
    public void close() {
        environment.close();
    }
}
