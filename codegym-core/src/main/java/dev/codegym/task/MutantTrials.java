package dev.codegym.task;

import dev.codegym.env.Difficulty;
import dev.codegym.sandbox.Limits;
import dev.codegym.sandbox.rewrite.Mutant;
import dev.codegym.tool.AnswerKey;
import dev.codegym.tool.MutatedReference;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs mutants of an original on tasks, as few as possible: a run of the original tells which mutants would do the same all the
 * way, and of the others each is run until a first task tells it apart. Has one owner.
 */
final class MutantTrials {
    /** A mutant may work so many times as long as the original, and some more: loops that do not end are no answers. */
    private static final int PATIENCE = 3;

    private static final int SPARE_FUEL = 2_000;

    private static final int SPARE_BYTES = 100_000;

    /** Where the original works long, the first tasks are asked, and no more mutants than so much work allows. */
    private static final long MOST_FUEL = 1_500_000;

    private static final int FEWEST_TASKS = 10;

    private final EnvironmentHost host;
    private final MutatedReference reference;
    private final List<Ran> tasks = new ArrayList<>();
    private final BitSet reached = new BitSet();
    private long spent;

    /** Which task tells a mutant apart; mutants that no task tells apart have none. */
    private final Map<Integer, Task> killers = new HashMap<>();

    /**
     * An input on which the original ran.
     *
     * @param limits what a mutant may spend on it
     * @param differed the mutants that would have computed something else on the way
     */
    record Ran(Task task, AnswerKey key, long fuel, Limits limits, BitSet differed) {
        Ran(Task task, AnswerKey key, MutatedReference.Watched watched) {
            this(task, key, watched.run().fuel(), limits(watched.run()), watched.differed());
        }

        private static Limits limits(MutatedReference.Run run) {
            return Limits.DEFAULT
                    .withFuelPerCall(PATIENCE * run.fuel() + SPARE_FUEL)
                    .withBytesPerCall(PATIENCE * run.bytes() + SPARE_BYTES);
        }

        /** A task that is left as it is, because the others have cost enough. */
        static Ran unwatched(Task task, AnswerKey key) {
            return new Ran(task, key, Long.MAX_VALUE, Limits.DEFAULT, new BitSet());
        }

        boolean isWatched() {
            return fuel < Long.MAX_VALUE;
        }

        /** The same input as another task. */
        Ran as(Task other) {
            return new Ran(other, key, fuel, limits, differed);
        }
    }

    /** Mutants of a host's original. Throws {@link dev.codegym.sandbox.GuestRejectedException} where there is no place for them. */
    MutantTrials(EnvironmentHost host) {
        this.host = host;
        this.reference = MutatedReference.of(host.definition().problem(), host.problemClasses());
    }

    List<Mutant> mutants() {
        return reference.mutants();
    }

    List<Ran> tasks() {
        return tasks;
    }

    /** The mutants whose code some task runs. */
    BitSet reached() {
        return reached;
    }

    Map<Integer, Task> killers() {
        return killers;
    }

    /** Runs the original on a task; whether its answer is that of the task. */
    boolean add(Task task) {
        AnswerKey key = host.definition().answer().key(task.answer());
        boolean enough = tasks.size() >= FEWEST_TASKS && spent > MOST_FUEL;
        Ran ran = enough ? Ran.unwatched(task, key) : ran(task, key, TaskTrials.LIMITS);
        if (ran == null) {
            return false;
        }
        spent += enough ? 0 : ran.fuel();
        tasks.add(ran);
        return true;
    }

    private @Nullable Ran ran(Task task, AnswerKey key, Limits limits) {
        MutatedReference.Watched watched = reference.watch(task.input(), limits);
        JsonNode answer = watched.run().answer();
        if (answer == null || !answer.equals(task.answer()) && key.judge(answer) != AnswerKey.Verdict.RIGHT) {
            return null;
        }
        reached.or(watched.reached());
        return new Ran(task, key, watched);
    }

    /** Runs the original on an input that is no task; null where it has no answer within little work. */
    @Nullable
    Ran tried(ObjectNode input) {
        MutatedReference.Watched watched = reference.watch(input, TaskTrials.CHEAP);
        JsonNode answer = watched.run().answer();
        if (answer == null) {
            return null;
        }
        Task task = new Task("", Difficulty.EASY, input, answer, 0);
        AnswerKey key = host.definition().answer().key(answer);
        return new Ran(task, key, watched);
    }

    /**
     * Lets the tasks tell these mutants apart, cheap ones and those that told others apart first.
     *
     * @return the mutants that were tried: the first ones where each costs much
     */
    List<Integer> judge(List<Integer> chosen) {
        List<Ran> order = new ArrayList<>(tasks);
        order.sort(Comparator.comparingLong(Ran::fuel));
        List<Integer> tried = new ArrayList<>();
        spent = 0;
        for (int mutant : chosen) {
            if (spent > 2 * MOST_FUEL) {
                break;
            }
            tried.add(mutant);
            for (int i = 0; i < order.size(); i++) {
                if (isKilledBy(mutant, order.get(i))) {
                    killers.put(mutant, order.get(i).task());
                    Collections.rotate(order.subList(0, i + 1), 1);
                    break;
                }
            }
        }
        return tried;
    }

    /** Whether a mutant has another answer than the original, or none. */
    boolean isKilledBy(int mutant, Ran ran) {
        if (!ran.differed().get(mutant)) {
            return false;
        }
        MutatedReference.Run run = reference.mutated(mutant, ran.task().input(), ran.limits());
        spent += run.fuel();
        JsonNode answer = run.answer();
        return answer == null
                || !answer.equals(ran.task().answer()) && ran.key().judge(answer) != AnswerKey.Verdict.RIGHT;
    }

    /** Chooses mutants in code that tasks run. */
    List<Integer> choose(int wanted, Random random) {
        return MutantChoice.of(mutants(), reached, wanted, random);
    }
}
