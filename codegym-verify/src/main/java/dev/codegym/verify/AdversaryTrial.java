package dev.codegym.verify;

import dev.codegym.env.EpisodeOverException;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.Step;
import dev.codegym.rollout.Policy;
import dev.codegym.task.Task;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import dev.codegym.verify.adversary.Adversary;
import dev.codegym.verify.adversary.Adversary.Means;
import dev.codegym.verify.adversary.Fitted;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays what adversaries have learned on tasks that they did not learn on. Of the many rules that are tried some win a few tasks by
 * chance: one that wins must win on fresh tasks, too; where no fresh ones can be had, the tasks decide. Has one owner.
 */
final class AdversaryTrial {
    private static final int WITNESSES = 2;

    /** With fewer fresh tasks nothing can be measured on them. */
    private static final int FEWEST_FRESH = 20;

    private static final EpisodeRules RULES = EpisodeRules.DEFAULT.withLimits(Subject.PROBING);

    private final Subject subject;
    private final List<Task> measuring;
    private int most;
    private String closest = "";

    AdversaryTrial(Subject subject, List<Task> measuring) {
        this.subject = subject;
        this.measuring = List.copyOf(measuring);
    }

    /** What was won, and by the best constant, out of how many, whether that is too much, and episodes that show it. */
    record Result(int wins, int constant, int tasks, boolean gives, List<Witness> witnesses) {}

    /** Whether there are too few fresh tasks to measure on; asked for only where somebody seems to win. */
    boolean lacksFresh() {
        return subject.furtherTasks().size() < FEWEST_FRESH;
    }

    /** The one that came closest, for the report; empty where none was measured. */
    String closest() {
        return closest;
    }

    /** Plays tasks that it did not learn on, and what fresh ones there are. */
    Result measured(Adversary adversary, Fitted fitted) {
        List<Task> all = new ArrayList<>(measuring);
        all.addAll(subject.furtherTasks());
        return played(adversary, fitted, all);
    }

    /** Plays fresh tasks only, because it has learned on all others. */
    Result measuredOnFresh(Adversary adversary, Fitted fitted) {
        return played(adversary, fitted, subject.furtherTasks());
    }

    private Result played(Adversary adversary, Fitted fitted, List<Task> tasks) {
        Means means = adversary.means();
        int wins = 0;
        int constant = Guessing.best(subject, tasks).wins();
        List<Witness> witnesses = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            List<ToolCall> calls = new ArrayList<>();
            if (wins(fitted.policy(), means, tasks.get(i), i, calls)) {
                wins++;
                if (witnesses.size() < WITNESSES) {
                    witnesses.add(witness(tasks.get(i), calls));
                }
            }
            boolean hopeless = !NoOracle.gives(subject, wins + tasks.size() - 1 - i, tasks.size(), constant);
            if (hopeless && wins == 0) {
                break;
            }
        }
        boolean gives = !tasks.isEmpty() && NoOracle.gives(subject, wins, tasks.size(), constant);
        if (wins > most) {
            most = wins;
            closest = "; the closest, " + adversary.name() + " with " + fitted.text() + ", wins " + wins + " of "
                    + tasks.size();
        }
        return new Result(wins, constant, tasks.size(), gives, witnesses);
    }

    /** Fresh tasks have no ids to be found by: their input is the evidence. */
    private Witness witness(Task task, List<ToolCall> calls) {
        return subject.tasks().contains(task)
                ? Witness.of(task, calls, "the answer was paid")
                : Witness.of(task.input(), calls, "the answer was paid");
    }

    /** How many episodes a policy that breaks no rules wins, with so many seeds for each task. */
    int wins(Fitted fitted, List<Task> tasks, int seeds) {
        int wins = 0;
        for (int i = 0; i < tasks.size(); i++) {
            for (int seed = 0; seed < seeds; seed++) {
                boolean won =
                        wins(fitted.policy(), Means.GUESSES, tasks.get(i), (long) i * seeds + seed, new ArrayList<>());
                wins += won ? 1 : 0;
            }
        }
        return wins;
    }

    /** Plays one episode; one that breaks rules goes on after the end, for as long as it is answered. */
    private boolean wins(Policy policy, Means means, Task task, long seed, List<ToolCall> calls) {
        double reward = 0;
        try (ToolEnvironment environment = subject.environment(task, RULES)) {
            Observation last = environment.reset(ResetOptions.defaults()).state();
            Policy.Player player = policy.begin(((Observation.Start) last).prompt(), seed);
            boolean goesOn = true;
            while (goesOn && calls.size() < RULES.stepLimit()) {
                ToolCall call = player.act(last);
                Step<Observation> step = environment.step(call);
                calls.add(call);
                reward += step.reward();
                last = step.state();
                goesOn = !step.over() || means == Means.BREAKS_RULES;
            }
        } catch (EpisodeOverException expected) {
            // nothing is answered after the end, as it should be
        }
        return reward > 0;
    }
}
