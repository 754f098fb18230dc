package dev.codegym.cli;

import dev.codegym.env.Difficulty;
import dev.codegym.env.Reset;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.TaskSource;
import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolEnvironment;
import dev.codegym.worker.Isolation;
import dev.codegym.worker.WorkerPool;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code codegym play}. */
@Command(
        name = "play",
        description =
                "Plays an episode of an environment and shows it turn by turn, or many and tells how many were won.")
final class PlayCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "LIBRARY", description = "A library: a folder or a file.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "ID", description = "The environment; inspect lists them.")
    private String id = "";

    @Option(
            names = "--policy",
            defaultValue = "solver",
            paramLabel = "POLICY",
            description =
                    "Who plays: solver, random, human, who types calls, or an adversary, which tries to win without"
                            + " the work: ${COMPLETION-CANDIDATES} (default: solver).",
            completionCandidates = PlayedBy.Adversarial.class)
    private String policy = PlayedBy.SOLVER;

    @Option(
            names = "--episodes",
            defaultValue = "1",
            paramLabel = "N",
            description = "Play so many episodes, with the seeds that follow --seed, and tell only who won how many"
                    + " (default: 1, which is shown turn by turn).")
    private int episodes;

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
        checkOptions();
        try (EnvironmentLibrary library = EnvironmentLibrary.open(folder)) {
            EnvironmentPackage made = library.get(id);
            if (isolation == Isolation.PROCESS) {
                playBehindAWall(made);
                return Main.DONE;
            }
            try (ToolEnvironment environment = made.environment(EpisodeRules.DEFAULT)) {
                play(made, made.host(), environment);
            }
        }
        return Main.DONE;
    }

    private void checkOptions() {
        CommandSpec known = Objects.requireNonNull(spec);
        if (!PlayedBy.names().contains(policy.toLowerCase(Locale.ROOT))) {
            throw new ParameterException(
                    known.commandLine(),
                    "Invalid value for option '--policy': there is no policy '" + policy + "': they are "
                            + String.join(", ", PlayedBy.names()));
        }
        if (episodes < 1 || episodes > 1 && policy.equalsIgnoreCase(PlayedBy.HUMAN)) {
            throw new ParameterException(
                    known.commandLine(),
                    "Invalid value for option '--episodes': " + episodes
                            + " is not one or more; a person plays one at a time");
        }
    }

    private void playBehindAWall(EnvironmentPackage made) throws IOException {
        try (WorkerPool pool = WorkerPool.open();
                ToolEnvironment environment = made.environment(EpisodeRules.DEFAULT, pool)) {
            play(made, made.host(pool), environment);
        }
    }

    private ResetOptions options(long episode) {
        return ResetOptions.of(seed + episode)
                .withDifficulty(difficulty)
                .withSource(fresh ? TaskSource.FRESH : TaskSource.STORED);
    }

    private void play(EnvironmentPackage made, EnvironmentHost host, ToolEnvironment environment) throws IOException {
        PrintWriter text = Objects.requireNonNull(spec).commandLine().getOut();
        PlayedBy by = PlayedBy.named(policy, host, made.tasks(), fresh);
        if (episodes > 1) {
            WinRates rates = new WinRates();
            for (long i = 0; i < episodes; i++) {
                rates.add(by.play(environment, options(i), (call, step) -> {}));
            }
            rates.print(text, host.definition().id(), by.text());
            return;
        }
        Reset<Observation> reset = environment.reset(options(0));
        Transcript transcript = new Transcript(text);
        begin(host, reset, transcript, text);
        if (policy.equalsIgnoreCase(PlayedBy.HUMAN)) {
            new Person(input(), text, transcript)
                    .play(
                            environment,
                            ((Observation.Start) reset.state()).prompt().tools());
            return;
        }
        String failure = by.play(environment, reset, seed, transcript::turn).failure();
        if (failure != null) {
            text.println("The solver gave no answer: " + failure);
        }
    }

    private void begin(EnvironmentHost host, Reset<Observation> reset, Transcript transcript, PrintWriter text) {
        Difficulty tier = reset.info().difficulty();
        text.println(host.definition().id() + ", task " + reset.info().taskId()
                + (tier == null ? "" : " (" + tier.name().toLowerCase(Locale.ROOT) + ")") + ", seed " + seed);
        text.println();
        text.println(reset.state().text());
        text.println();
        transcript.tools(((Observation.Start) reset.state()).prompt().tools());
        text.println();
    }

    private static BufferedReader input() {
        String encoding = System.getProperty("stdin.encoding", System.getProperty("native.encoding", "UTF-8"));
        return new BufferedReader(new InputStreamReader(System.in, Charset.forName(encoding)));
    }
}
