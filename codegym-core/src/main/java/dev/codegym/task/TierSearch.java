package dev.codegym.task;

import dev.codegym.env.Difficulty;
import dev.codegym.tool.DataType;
import dev.codegym.tool.InputSpec;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the tasks of one tier: draws inputs and has the original answer them; of those it takes the ones that take new
 * branches and have rare answers, and only these are given to the solver. Where answers or branches are missing, inputs are
 * varied that came near, the statement's examples among them. Has one owner.
 */
final class TierSearch {
    static final int PER_TIER = 10;

    /** Inputs drawn before the first are taken. */
    private static final int FIRST_DRAWS = 18;

    private static final int ROUNDS = 18;
    private static final int PER_ROUND = 10;

    /** A tier with all its tasks is searched on for missing branches until so many rounds found none. */
    private static final int STALE_ROUNDS = 2;

    /** Tasks with fewer calls than befit the tier are passed over so many times while there may be better ones. */
    private static final int MOST_WEAK = 8;

    private static final int WAITING = 40;

    /**
     * Where the answer is a truth value, so many tasks of each value may be just any inputs; the others are near ones of the
     * other value. Inputs that are wrong all over are told from right ones by a single look.
     */
    private static final int MOST_PLAIN = 2;

    /** From this round on plain inputs fill what near ones have not. */
    private static final int PLAIN_ROUND = 5;

    private final Difficulty tier;
    private final TierSizes.Range sizes;
    private final TaskTrials trials;
    private final InputGenerator generator;
    private final Random random;
    private final InputMutation mutation;
    private final BranchCounts branches;
    private final List<ObjectNode> seeds;
    private final AnswerShares shares;
    private final boolean truths;
    private final List<String> observed;

    /** Inputs made by one small change of hidden data from an input with another answer. */
    private final Set<ObjectNode> near = Collections.newSetFromMap(new IdentityHashMap<>());

    private boolean plainToo;
    private final List<Chosen> chosen = new ArrayList<>();
    private final List<TaskTrials.Answered> waiting = new ArrayList<>();
    private final List<Chosen> weak = new ArrayList<>();

    /** A task with the branches that its input takes. */
    record Chosen(Task task, BitSet taken) {}

    /**
     * A search.
     *
     * @param seeds inputs to vary besides what is drawn, whatever their size
     * @param branches what the tasks of other tiers take
     */
    TierSearch(
            Difficulty tier,
            TierSizes.Range sizes,
            EnvironmentHost host,
            InputGenerator generator,
            TaskTrials trials,
            BranchCounts branches,
            List<ObjectNode> seeds,
            Random random) {
        this.tier = tier;
        this.sizes = sizes;
        this.trials = trials;
        this.generator = generator;
        this.random = random;
        this.mutation = new InputMutation(generator, random);
        this.branches = branches;
        this.seeds = List.copyOf(seeds);
        this.truths = host.definition().problem().answer().equals(DataType.BOOLEAN);
        this.shares = new AnswerShares(truths);
        this.observed = host.definition().problem().inputs().stream()
                .filter(input -> !input.hidden())
                .map(InputSpec::name)
                .toList();
    }

    /**
     * What was found.
     *
     * @param all the tasks, at most ten
     * @param balanced those of them among which no answer has more than its share
     */
    record Found(List<Task> all, List<Task> balanced) {}

    /**
     * Searches.
     *
     * @param proposed inputs to take before any is drawn, as far as they make tasks
     */
    Found run(List<ObjectNode> proposed) {
        proposed.forEach(input -> offer(trials.made(input)));
        choose();
        for (int i = 0; i < FIRST_DRAWS; i++) {
            offer(drawn());
        }
        choose();
        int stale = 0;
        for (int round = 0; round < ROUNDS; round++) {
            boolean full = chosen.size() == PER_TIER;
            if (full && (branches.complete() || stale >= STALE_ROUNDS)) {
                break;
            }
            int before = branches.covered();
            plainToo = round >= PLAIN_ROUND;
            for (int i = 0; i < PER_ROUND; i++) {
                offer(random.nextInt(4) == 0 ? drawn() : varied());
            }
            choose();
            stale = branches.covered() > before ? 0 : stale + 1;
        }
        while (chosen.size() < PER_TIER && !weak.isEmpty()) {
            take(weak.remove(0));
        }
        List<Task> all = chosen.stream().map(Chosen::task).toList();
        return new Found(all, shares.balanced(all));
    }

    private void offer(TaskTrials.@Nullable Answered answered) {
        if (answered != null) {
            waiting.add(answered);
            if (waiting.size() > WAITING) {
                waiting.remove(commonest());
            }
        }
    }

    private int commonest() {
        int worst = 0;
        for (int i = 1; i < waiting.size(); i++) {
            if (commonness(waiting.get(i)) > commonness(waiting.get(worst))) {
                worst = i;
            }
        }
        return worst;
    }

    private double commonness(TaskTrials.Answered answered) {
        return shares.of(answered.answer()) + (near.contains(answered.input()) ? 0 : 0.5);
    }

    private TaskTrials.@Nullable Answered drawn() {
        int size = sizes.low() + random.nextInt(sizes.high() - sizes.low() + 1);
        ObjectNode input = generator.draw(random.nextLong(), size);
        return input == null ? null : trials.drawn(input);
    }

    /** An input to vary, with its answer where that is known. */
    private record Parent(ObjectNode input, @Nullable JsonNode answer) {
        static Parent of(Task task) {
            return new Parent(task.input(), task.answer());
        }
    }

    /** A changed input: mostly one whose answer is rare. */
    private TaskTrials.@Nullable Answered varied() {
        Parent parent = parent();
        if (parent == null) {
            return null;
        }
        ObjectNode base = parent.input();
        int cells = InputMutation.cells(base);
        if (cells < sizes.low() || cells > 2 * sizes.high()) {
            base = mutation.sized(base, sizes.low() + random.nextInt(sizes.high() - sizes.low() + 1));
            if (random.nextInt(3) == 0) {
                return trials.made(base);
            }
        }
        Parent other = random.nextInt(5) == 0 ? parent() : null;
        ObjectNode both = other == null || cells + InputMutation.cells(other.input()) > 2 * sizes.high()
                ? null
                : mutation.joined(base, other.input());
        ObjectNode input = both != null ? both : mutation.of(base);
        TaskTrials.Answered made = input == null ? null : trials.made(input);
        if (made != null && both == null && base == parent.input() && isNear(parent, made)) {
            near.add(made.input());
        }
        return made;
    }

    /** Whether the answer changed, and nothing that {@code observe} tells: what it tells apart needs no tool. */
    private boolean isNear(Parent parent, TaskTrials.Answered made) {
        return parent.answer() != null
                && !parent.answer().equals(made.answer())
                && observed.stream()
                        .allMatch(name -> Objects.equals(
                                parent.input().get(name), made.input().get(name)));
    }

    private @Nullable Parent parent() {
        int roll = random.nextInt(10);
        if (roll < 3 && !seeds.isEmpty() || chosen.isEmpty() && waiting.isEmpty()) {
            return seeds.isEmpty() ? null : new Parent(seeds.get(random.nextInt(seeds.size())), null);
        }
        if (roll < 6 && !waiting.isEmpty() || chosen.isEmpty()) {
            TaskTrials.Answered any = waiting.get(random.nextInt(waiting.size()));
            return new Parent(any.input(), any.answer());
        }
        Chosen first = chosen.get(random.nextInt(chosen.size()));
        Chosen second = chosen.get(random.nextInt(chosen.size()));
        boolean rarer =
                shares.of(second.task().answer()) < shares.of(first.task().answer());
        return Parent.of((rarer ? second : first).task());
    }

    /** Takes what is best of the waiting until the tier is full, then what takes branches that nothing else takes. */
    private void choose() {
        boolean found = true;
        while (found) {
            TaskTrials.Answered best = best();
            found = best != null;
            if (best != null) {
                waiting.remove(best);
                Task task = trials.solved(tier, best);
                if (task != null) {
                    place(new Chosen(task, best.taken()));
                }
            }
        }
    }

    /** The waiting input to try next, or null where none is of use. */
    private TaskTrials.@Nullable Answered best() {
        boolean full = chosen.size() == PER_TIER;
        TaskTrials.Answered best = null;
        double most = 0;
        for (TaskTrials.Answered answered : waiting) {
            int fresh = branches.fresh(answered.taken());
            int count = shares.of(answered.answer());
            boolean room = count < shares.most(PER_TIER) && mayFill(answered);
            boolean useful = full ? fresh > 0 && victim(answered) != null : room;
            double score = useful ? 1 + Math.min(fresh, 8) + 4.0 / (1 + count) + 2 * answered.variety() : 0;
            if (score > most) {
                most = score;
                best = answered;
            }
        }
        return best;
    }

    /** Whether an input is near one with the other answer, or there are not yet many others of its answer. */
    private boolean mayFill(TaskTrials.Answered answered) {
        return !truths
                || plainToo
                || near.contains(answered.input())
                || chosen.stream()
                                .map(Chosen::task)
                                .filter(task -> task.answer().equals(answered.answer()) && !near.contains(task.input()))
                                .count()
                        < MOST_PLAIN;
    }

    private void place(Chosen found) {
        boolean full = chosen.size() == PER_TIER;
        boolean fresh = branches.fresh(found.taken()) > 0;
        if (!full && !fresh && found.task().solverCalls() < fitting() && weak.size() < MOST_WEAK) {
            weak.add(found);
            return;
        }
        if (full) {
            Chosen victim = victim(
                    new TaskTrials.Answered(found.task().input(), found.task().answer(), found.taken()));
            if (victim == null) {
                return;
            }
            chosen.remove(victim);
            shares.remove(victim.task().answer());
            branches.remove(victim.taken());
        }
        take(found);
    }

    /** The calls from which on a task counts as one of this tier. */
    private int fitting() {
        return switch (tier) {
            case EASY -> EnvironmentHost.MIN_SOLVER_CALLS;
            case MEDIUM -> 20;
            case HARD -> 45;
        };
    }

    private void take(Chosen found) {
        chosen.add(found);
        shares.add(found.task().answer());
        branches.add(found.taken());
    }

    /** A task that can go for this one: without it no branch is lost, and no answer gets more than its share. */
    private @Nullable Chosen victim(TaskTrials.Answered answered) {
        boolean crowded = shares.of(answered.answer()) >= shares.most(PER_TIER);
        Chosen victim = null;
        for (Chosen each : chosen) {
            boolean fits = !crowded || each.task().answer().equals(answered.answer());
            boolean common = victim == null
                    || shares.of(each.task().answer()) > shares.of(victim.task().answer());
            if (fits && common && branches.spares(each.taken())) {
                victim = each;
            }
        }
        return victim;
    }
}
