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
import dev.codegym.verify.adversary.Adversary.Means;
import dev.codegym.verify.adversary.Fitted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plays what adversaries have learned on tasks that they did not learn on. Of the many rules that are tried some win a few tasks by
 * chance: one that wins must win on fresh tasks, too; where no fresh ones can be had, the tasks decide. Has one owner.
 */
final class AdversaryTrial {
    private static final int WITNESSES = 2;
    private static final EpisodeRules RULES = EpisodeRules.DEFAULT.withLimits(Subject.PROBING);

    private final Subject subject;
    private final List<Task> measuring;
    private @Nullable List<Task> all;

    AdversaryTrial(Subject subject, List<Task> measuring) {
        this.subject = subject;
        this.measuring = List.copyOf(measuring);
    }

    /** What was won, and by the best constant, out of how many, whether that is too much, and episodes that show it. */
    record Result(int wins, int constant, int tasks, boolean gives, List<Witness> witnesses) {}

    /** Plays the tasks and, where it wins them, fresh ones. */
    Result measured(Fitted fitted, Means means, int certain) {
        Result result = played(fitted, means, measuring);
        boolean sure = result.wins() == measuring.size() && measuring.size() >= certain;
        return !result.gives() || sure ? result : played(fitted, means, withFurther());
    }

    /** Plays fresh tasks only, because it has learned on all others; nothing is won where there are none. */
    Result measuredOnFresh(Fitted fitted, Means means) {
        return played(fitted, means, subject.furtherTasks());
    }

    private List<Task> withFurther() {
        if (all == null) {
            all = new ArrayList<>(measuring);
            all.addAll(subject.furtherTasks());
        }
        return all;
    }

    private Result played(Fitted fitted, Means means, List<Task> tasks) {
        int wins = 0;
        int constant = Guessing.best(subject, tasks).wins();
        List<Witness> witnesses = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            List<ToolCall> calls = new ArrayList<>();
            if (wins(fitted.policy(), means, tasks.get(i), i, calls)) {
                wins++;
                if (witnesses.size() < WITNESSES && subject.tasks().contains(tasks.get(i))) {
                    witnesses.add(Witness.of(tasks.get(i), calls, "the answer was paid"));
                }
            }
            boolean hopeless = !NoOracle.gives(subject, wins + tasks.size() - 1 - i, tasks.size(), constant);
            if (hopeless && wins == 0) {
                break;
            }
        }
        boolean gives = !tasks.isEmpty() && NoOracle.gives(subject, wins, tasks.size(), constant);
        return new Result(wins, constant, tasks.size(), gives, witnesses);
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
