package dev.codegym.task;

import dev.codegym.env.Difficulty;
import dev.codegym.tool.DataType;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts found tasks among those that there are: in the place of one that tells no mutant apart by itself, or beside them, so that
 * no answer gets more than its share of a tier and no branch is lost where that can be had. Has one owner.
 */
final class TaskExchange {
    /** Tasks of a tier that has found no other way to keep its branches. */
    private static final int MOST_PER_TIER = TierSearch.PER_TIER + 2;

    private final MutantTrials trials;
    private final boolean truths;
    private int placed;

    TaskExchange(EnvironmentHost host, MutantTrials trials) {
        this.trials = trials;
        this.truths = host.definition().problem().answer().equals(DataType.BOOLEAN);
    }

    /** How many tasks were placed. */
    int placed() {
        return placed;
    }

    /** Places a task in the tier that its calls befit; null where there is no room in any. */
    @Nullable
    Task place(MutantTrials.Ran found) {
        List<Difficulty> tiers = List.of(Difficulty.values());
        List<Difficulty> nearest = tiers.stream()
                .sorted(Comparator.comparingDouble(
                        tier -> distance(tier, found.task().solverCalls())))
                .toList();
        for (Difficulty tier : nearest.subList(0, 2)) {
            Task old = found.task();
            Task task = new Task("", tier, old.input(), old.answer(), old.solverCalls());
            if (fits(found.as(task))) {
                placed++;
                return task;
            }
        }
        return null;
    }

    private double distance(Difficulty tier, int calls) {
        double mean = tier(tier).stream()
                .mapToInt(ran -> ran.task().solverCalls())
                .average()
                .orElse(Integer.MAX_VALUE);
        return Math.abs(StrictMath.log(mean + 1) - StrictMath.log(calls + 1));
    }

    private List<MutantTrials.Ran> tier(Difficulty tier) {
        return trials.tasks().stream()
                .filter(ran -> ran.task().difficulty() == tier)
                .toList();
    }

    private boolean fits(MutantTrials.Ran found) {
        List<MutantTrials.Ran> tier = tier(found.task().difficulty());
        AnswerShares shares = new AnswerShares(truths);
        tier.forEach(ran -> shares.add(ran.task().answer()));
        boolean room = shares.of(found.task().answer()) < shares.most(tier.size() + 1);
        MutantTrials.Ran victim = tier.size() < TierSearch.PER_TIER && room ? null : victim(tier, found, shares);
        boolean adds = room && tier.size() < MOST_PER_TIER && (victim == null || lost(victim) > 0);
        if (!adds && victim == null) {
            return false;
        }
        if (!adds) {
            trials.tasks().remove(victim);
        }
        trials.tasks().add(found);
        return true;
    }

    private MutantTrials.@Nullable Ran victim(
            List<MutantTrials.Ran> tier, MutantTrials.Ran found, AnswerShares shares) {
        boolean crowded = shares.of(found.task().answer()) >= shares.most(tier.size());
        MutantTrials.Ran best = null;
        double least = Double.MAX_VALUE;
        for (MutantTrials.Ran ran : tier) {
            boolean fits = !crowded || ran.task().answer().equals(found.task().answer());
            boolean needed = trials.killers().containsValue(ran.task());
            double cost = lost(ran) - 0.01 * shares.of(ran.task().answer());
            if (ran.isWatched() && fits && !needed && cost < least) {
                least = cost;
                best = ran;
            }
        }
        return best;
    }

    /** How many mutants would do nothing else on any task without this one: among them are those of each branch. */
    private int lost(MutantTrials.Ran victim) {
        BitSet others = new BitSet();
        trials.tasks().stream().filter(ran -> ran != victim).forEach(ran -> others.or(ran.differed()));
        BitSet alone = (BitSet) victim.differed().clone();
        alone.andNot(others);
        return alone.cardinality();
    }
}
