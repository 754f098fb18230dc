package dev.codegym.cli;

import dev.codegym.env.Difficulty;
import dev.codegym.env.Reset;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.Step;
import dev.codegym.rollout.Policy;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.SolverRun;
import dev.codegym.task.Task;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import dev.codegym.verify.adversary.Adversaries;
import dev.codegym.verify.adversary.Adversary;
import dev.codegym.verify.adversary.Fitted;
import dev.codegym.verify.adversary.Practice;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Who plays.
 *
 * @param text what is told of it
 * @param policy null for the solver
 */
record PlayedBy(String text, @Nullable Policy policy, EnvironmentHost host) {
    static final String SOLVER = "solver";
    static final String HUMAN = "human";
    private static final String RANDOM = "random";

    /**
     * One episode.
     *
     * @param difficulty of its task, where that is known
     * @param won whether it was paid
     * @param failure why the solver gave no answer, or null
     */
    record Episode(
            @Nullable Difficulty difficulty,
            boolean won,
            @Nullable String failure) {}

    /** The names of the adversaries, for the help. */
    static final class Adversarial implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Adversaries.all().stream().map(Adversary::name).iterator();
        }
    }

    static List<String> names() {
        List<String> names = new ArrayList<>(List.of(SOLVER, RANDOM, HUMAN));
        new Adversarial().forEach(names::add);
        return names;
    }

    /**
     * The player of this name. An adversary learns on every other stored task, or on all of them where fresh ones are played.
     */
    static PlayedBy named(String name, EnvironmentHost host, List<Task> tasks, boolean fresh) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case SOLVER, HUMAN -> new PlayedBy("the solver", null, host);
            case RANDOM -> new PlayedBy("random calls", Policy.random(), host);
            default -> adversary(Adversaries.named(name.toLowerCase(Locale.ROOT)), host, tasks, fresh);
        };
    }

    private static PlayedBy adversary(Adversary adversary, EnvironmentHost host, List<Task> tasks, boolean fresh) {
        List<Practice> practice = new ArrayList<>();
        try {
            for (int i = 0; i < tasks.size(); i += fresh ? 1 : 2) {
                practice.add(Practice.of(host, tasks.get(i), EpisodeRules.DEFAULT));
            }
            List<Fitted> fitted = adversary.fit(practice);
            if (fitted.isEmpty()) {
                Fitted usual = Adversaries.named("most-frequent").fit(practice).get(0);
                return new PlayedBy(
                        adversary.name() + ", which found nothing to try and gives " + usual.text(),
                        usual.policy(),
                        host);
            }
            return new PlayedBy(
                    adversary.name() + ", which answers with " + fitted.get(0).text(),
                    fitted.get(0).policy(),
                    host);
        } finally {
            practice.forEach(Practice::close);
        }
    }

    Episode play(ToolEnvironment environment, ResetOptions options, BiConsumer<ToolCall, Step<Observation>> witness) {
        return play(environment, environment.reset(options), options.seed(), witness);
    }

    /** Plays on from a reset to the end. */
    Episode play(
            ToolEnvironment environment,
            Reset<Observation> reset,
            long seed,
            BiConsumer<ToolCall, Step<Observation>> witness) {
        Difficulty difficulty = reset.info().difficulty();
        if (policy == null) {
            SolverRun run = host.solve(environment, EnvironmentHost.MAX_SOLVER_CALLS, witness);
            return new Episode(difficulty, run.solved(), run.failure());
        }
        Observation last = reset.state();
        Policy.Player player = policy.begin(((Observation.Start) last).prompt(), seed);
        double reward = 0;
        Step<Observation> step;
        do {
            ToolCall call = player.act(last);
            step = environment.step(call);
            reward += step.reward();
            last = step.state();
            witness.accept(call, step);
        } while (!step.over());
        return new Episode(difficulty, reward > 0, null);
    }
}
