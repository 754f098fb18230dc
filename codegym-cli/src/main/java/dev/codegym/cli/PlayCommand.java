package dev.codegym.cli;

import dev.codegym.env.Difficulty;
import dev.codegym.env.Reset;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.Step;
import dev.codegym.env.TaskSource;
import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.rollout.Policy;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import dev.codegym.tool.ToolSpec;
import dev.codegym.worker.Isolation;
import dev.codegym.worker.WorkerPool;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code codegym play}. */
@Command(name = "play", description = "Plays an episode of an environment and shows it turn by turn.")
final class PlayCommand implements Callable<Integer> {
    /** Who plays. */
    enum Who {
        SOLVER,
        RANDOM,
        HUMAN
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "LIBRARY", description = "The folder of a library.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "ID", description = "The environment; inspect lists them.")
    private String id = "";

    @Option(
            names = "--policy",
            defaultValue = "solver",
            paramLabel = "POLICY",
            description = "Who plays: solver, random, or human, who types calls (default: solver).")
    private Who policy = Who.SOLVER;

    @Option(names = "--seed", defaultValue = "0", paramLabel = "N", description = "Draws the task (default: 0).")
    private long seed;

    @Option(names = "--difficulty", paramLabel = "LEVEL", description = "easy, medium or hard (default: any).")
    private @Nullable Difficulty difficulty;

    @Option(names = "--fresh", description = "Draw a new task instead of a stored one.")
    private boolean fresh;

    @Option(
            names = "--isolation",
            defaultValue = "in_process",
            paramLabel = "WHERE",
            description =
                    "Where the environment's code runs: in_process, or process, a JVM of its own (default: in_process).")
    private Isolation isolation = Isolation.IN_PROCESS;

    @Override
    public Integer call() throws IOException {
        try (EnvironmentLibrary library = EnvironmentLibrary.open(folder)) {
            EnvironmentPackage made = library.get(id);
            if (isolation == Isolation.PROCESS) {
                playBehindAWall(made);
                return Main.DONE;
            }
            try (ToolEnvironment environment = made.environment(EpisodeRules.DEFAULT)) {
                play(made.host(), environment);
            }
        }
        return Main.DONE;
    }

    private void playBehindAWall(EnvironmentPackage made) throws IOException {
        try (WorkerPool pool = WorkerPool.open();
                ToolEnvironment environment = made.environment(EpisodeRules.DEFAULT, pool)) {
            play(made.host(pool), environment);
        }
    }

    private void play(EnvironmentHost host, ToolEnvironment environment) throws IOException {
        PrintWriter text = Objects.requireNonNull(spec).commandLine().getOut();
        Reset<Observation> reset = environment.reset(ResetOptions.of(seed)
                .withDifficulty(difficulty)
                .withSource(fresh ? TaskSource.FRESH : TaskSource.STORED));
        Observation.Start start = (Observation.Start) reset.state();
        List<ToolSpec> tools = start.prompt().tools();
        Transcript transcript = new Transcript(text);
        Difficulty tier = reset.info().difficulty();
        text.println(host.definition().id() + ", task " + reset.info().taskId()
                + (tier == null ? "" : " (" + tier.name().toLowerCase(Locale.ROOT) + ")") + ", seed " + seed);
        text.println();
        text.println(reset.state().text());
        text.println();
        transcript.tools(tools);
        text.println();
        switch (policy) {
            case SOLVER -> solve(host, environment, transcript, text);
            case RANDOM -> playRandomly(environment, start, transcript);
            case HUMAN -> new Person(input(), text, transcript).play(environment, tools);
        }
    }

    private static void solve(
            EnvironmentHost host, ToolEnvironment environment, Transcript transcript, PrintWriter text) {
        var run = host.solve(environment, EnvironmentHost.MAX_SOLVER_CALLS, transcript::turn);
        if (run.failure() != null) {
            text.println("The solver gave no answer: " + run.failure());
        }
    }

    private void playRandomly(ToolEnvironment environment, Observation.Start start, Transcript transcript) {
        Policy.Player player = Policy.random().begin(start.prompt(), seed);
        Observation last = start;
        Step<Observation> step;
        do {
            ToolCall call = player.act(last);
            step = environment.step(call);
            last = step.state();
            transcript.turn(call, step);
        } while (!step.over());
    }

    private static BufferedReader input() {
        String encoding = System.getProperty("stdin.encoding", System.getProperty("native.encoding", "UTF-8"));
        return new BufferedReader(new InputStreamReader(System.in, Charset.forName(encoding)));
    }
}
