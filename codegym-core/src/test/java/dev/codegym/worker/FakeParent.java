package dev.codegym.worker;

import dev.codegym.Samples;
import dev.codegym.env.ResetOptions;
import dev.codegym.sandbox.Limits;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import java.time.Duration;

/** A trainer that opens a walled environment, says which process its worker is, and is then killed by the test. */
public final class FakeParent {
    private FakeParent() {}

    public static void main(String[] arguments) {
        WorkerPool pool = WorkerPool.open();
        Limits endless = Limits.DEFAULT
                .withFuelPerCall(Long.MAX_VALUE / 4)
                .withFuelPerEpisode(Long.MAX_VALUE / 2)
                .withDeadline(Duration.ofDays(1));
        ToolEnvironment environment =
                Fixtures.environment(Fixtures.walled(pool, Samples.host()), EpisodeRules.DEFAULT.withLimits(endless));
        environment.reset(ResetOptions.ofTask("easy-1"));
        System.out.println(pool.processes().get(0).pid());
        System.out.flush();
        environment.step(ToolCall.of(arguments[0]));
        while (true) {
            environment.step(ToolCall.of("observe"));
        }
    }
}
