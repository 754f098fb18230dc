package dev.codegym.task;

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

    private final EnvironmentHost host;
    private final MutatedReference reference;
    private final List<Ran> tasks = new ArrayList<>();
    private final BitSet reached = new BitSet();

    /** Which task tells a mutant apart; mutants that no task tells apart have none. */
    private final Map<Integer, Task> killers = new HashMap<>();

    /**
     * An input on which the original ran.
     *
     * @param differed the mutants that would have computed something else on the way
     */
    record Ran(Task task, AnswerKey key, long fuel, BitSet differed) {}

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
        Ran ran = ran(task, key, TaskTrials.LIMITS);
        if (ran == null || key.judge(task.answer()) != AnswerKey.Verdict.RIGHT) {
            return false;
        }
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
        return new Ran(task, key, watched.run().fuel(), watched.differed());
    }

    /** Runs the original on an input that is no task; null where it has no answer within little work. */
    @Nullable
    Ran tried(ObjectNode input) {
        MutatedReference.Watched watched = reference.watch(input, TaskTrials.CHEAP);
        JsonNode answer = watched.run().answer();
        if (answer == null) {
            return null;
        }
        Task task = new Task("", dev.codegym.env.Difficulty.EASY, input, answer, 0);
        AnswerKey key = host.definition().answer().key(answer);
        return new Ran(task, key, watched.run().fuel(), watched.differed());
    }

    /** Lets the tasks tell these mutants apart, cheap ones and those that told others apart first. */
    void judge(List<Integer> chosen) {
        List<Ran> order = new ArrayList<>(tasks);
        order.sort(Comparator.comparingLong(Ran::fuel));
        for (int mutant : chosen) {
            for (int i = 0; i < order.size(); i++) {
                Ran ran = order.get(i);
                if (isKilledBy(mutant, ran)) {
                    killers.put(mutant, ran.task());
                    Collections.rotate(order.subList(0, i + 1), 1);
                    break;
                }
            }
        }
    }

    /** Whether a mutant has another answer than the original, or none. */
    boolean isKilledBy(int mutant, Ran ran) {
        if (!ran.differed().get(mutant)) {
            return false;
        }
        Limits limits = Limits.DEFAULT.withFuelPerCall(PATIENCE * ran.fuel() + SPARE_FUEL);
        JsonNode answer = reference.mutated(mutant, ran.task().input(), limits).answer();
        return answer == null
                || !answer.equals(ran.task().answer()) && ran.key().judge(answer) != AnswerKey.Verdict.RIGHT;
    }

    /** Chooses mutants in code that tasks run. */
    List<Integer> choose(int wanted, Random random) {
        return MutantChoice.of(mutants(), reached, wanted, random);
    }
}
