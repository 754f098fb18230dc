package dev.codegym.task;

import dev.codegym.env.Difficulty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks for inputs that tell mutants apart where the tasks do not: drawn, varied from tasks and examples, and small ones. What it
 * finds becomes a task where it can. Has one owner.
 */
final class MutantSearch {
    private static final int SMALLEST = 6;

    /** The search is given up after so much work: inputs on which the original works long are few then. */
    private static final long MOST_FUEL = 8_000_000;

    private final EnvironmentHost host;
    private final MutantTrials trials;
    private final TaskExchange exchange;
    private final TierSizes sizes;
    private final InputGenerator generator;
    private final InputMutation mutation;
    private final Random random;
    private final List<ObjectNode> examples;
    private final Set<ObjectNode> seen = new HashSet<>();
    private final List<Integer> open;
    private long fuel;

    /** Inputs that tell mutants apart and could not become tasks. */
    final Map<Integer, ObjectNode> beyond = new HashMap<>();

    /** The same, where nothing but the balance of the tasks spoke against it. */
    final Map<Integer, ObjectNode> missed = new HashMap<>();

    /** A search for these mutants. */
    MutantSearch(
            EnvironmentHost host,
            MutantTrials trials,
            TaskExchange exchange,
            TierSizes sizes,
            Collection<ObjectNode> examples,
            List<Integer> open,
            Random random) {
        this.host = host;
        this.trials = trials;
        this.exchange = exchange;
        this.sizes = sizes;
        this.generator = InputGenerator.of(host.definition().inputs());
        this.mutation = new InputMutation(generator, random);
        this.random = random;
        this.examples = List.copyOf(examples);
        this.open = new ArrayList<>(open);
        seen.addAll(examples);
        trials.tasks().forEach(ran -> seen.add(ran.task().input()));
    }

    /** Tries so many inputs, or fewer where no mutant is left. */
    void run(int inputs) {
        for (int i = 0; i < inputs && !open.isEmpty() && fuel < MOST_FUEL; i++) {
            ObjectNode input = switch (i % 4) {
                case 0 -> drawn(Difficulty.values()[i / 4 % 3]);
                case 1 -> i % 8 == 1 ? varied(example()) : small();
                default -> varied(parent());
            };
            if (input != null && seen.add(input)) {
                offer(input);
            }
        }
    }

    private @Nullable ObjectNode drawn(Difficulty tier) {
        TierSizes.Range range = sizes.of(tier);
        return generator.draw(random.nextLong(), range.low() + random.nextInt(range.high() - range.low() + 1));
    }

    private @Nullable ObjectNode small() {
        return generator.draw(random.nextLong(), 1 + random.nextInt(SMALLEST));
    }

    private @Nullable ObjectNode example() {
        if (examples.isEmpty()) {
            return parent();
        }
        TierSizes.Range range = sizes.easy();
        int size = range.low() + random.nextInt(range.high() - range.low() + 1);
        return mutation.sized(examples.get(random.nextInt(examples.size())), size);
    }

    /** A task to vary: mostly one on which a mutant did something else on the way, and came to the same answer. */
    private ObjectNode parent() {
        List<MutantTrials.Ran> tasks = trials.tasks();
        int mutant = open.get(random.nextInt(open.size()));
        MutantTrials.Ran ran = tasks.get(random.nextInt(tasks.size()));
        for (int i = 0; i < 4 && !ran.differed().get(mutant); i++) {
            ran = tasks.get(random.nextInt(tasks.size()));
        }
        return ran.task().input();
    }

    private @Nullable ObjectNode varied(@Nullable ObjectNode parent) {
        return parent == null ? null : mutation.of(parent);
    }

    private void offer(ObjectNode input) {
        MutantTrials.Ran ran = trials.tried(input);
        if (ran == null) {
            return;
        }
        List<Integer> killed = new ArrayList<>();
        fuel += ran.fuel();
        for (int mutant : open) {
            if (ran.differed().get(mutant)) {
                fuel += ran.fuel();
                if (trials.isKilledBy(mutant, ran)) {
                    killed.add(mutant);
                }
            }
        }
        if (!killed.isEmpty()) {
            place(ran, killed);
        }
    }

    private void place(MutantTrials.Ran ran, List<Integer> killed) {
        Task found = ran.task();
        SolverRun run = host.solve(found.input(), found.answer());
        int calls = run.distinctCalls();
        boolean fits =
                run.solved() && calls >= EnvironmentHost.MIN_SOLVER_CALLS && calls <= EnvironmentHost.MAX_SOLVER_CALLS;
        if (!fits) {
            killed.forEach(mutant -> beyond.putIfAbsent(mutant, found.input()));
            return;
        }
        Task task = new Task("", Difficulty.EASY, found.input(), found.answer(), calls);
        Task placed = exchange.place(ran.as(task));
        if (placed == null) {
            killed.forEach(mutant -> missed.putIfAbsent(mutant, found.input()));
            return;
        }
        killed.forEach(mutant -> trials.killers().put(mutant, placed));
        open.removeAll(killed);
    }
}
