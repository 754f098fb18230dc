package dev.codegym.task;

import dev.codegym.env.Difficulty;
import dev.codegym.env.TaskSource;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link TaskSampler} draws.
 *
 * @param seed decides the order; the same seed gives the same order on every machine
 * @param tiers the tiers to draw from, at least one
 * @param source stored tasks, or fresh ones: in each epoch one for each stored task of a tier, never the same twice
 * @param shard which part of the tasks this sampler draws, from 0 on
 * @param shards in how many parts they are drawn
 * @param target which success rate is wanted, or null where all tasks are
 */
public record SamplerOptions(
        long seed,
        Set<Difficulty> tiers,
        TaskSource source,
        int shard,
        int shards,
        @Nullable Target target) {
    /** Seed 0, stored tasks of all tiers, in one part. */
    public static final SamplerOptions DEFAULT =
            new SamplerOptions(0, EnumSet.allOf(Difficulty.class), TaskSource.STORED, 0, 1, null);

    /** Copies the tiers and checks the rest. */
    public SamplerOptions {
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException("no tier to draw from: name at least one of easy, medium and hard");
        }
        tiers = Collections.unmodifiableSet(EnumSet.copyOf(tiers));
        if (shard < 0 || shard >= shards) {
            throw new IllegalArgumentException(
                    "shard " + shard + " of " + shards + ": it must be from 0 to " + (shards - 1));
        }
        if (target != null && source == TaskSource.FRESH) {
            throw new IllegalArgumentException(
                    "a success rate can be aimed at with stored tasks only: nobody has played a fresh task before");
        }
    }

    /**
     * A success rate to aim at: what is learned from a task that is always or never solved is next to nothing. A draw looks at some tasks
     * that are next in order and takes the first that is expected to be near enough, or the nearest; the others are passed over until
     * the next epoch.
     *
     * @param rate the wanted rate, from 0 to 1
     * @param tolerance by how much an expected rate may differ, from 0 to 1
     * @param looks at how many tasks a draw may look, at least 1; each may cost reading a package
     */
    public record Target(double rate, double tolerance, int looks) {
        /** From a quarter to three quarters, which several published filters keep; at most 8 looks. */
        public static final Target HALF = new Target(0.5, 0.25, 8);

        /** Checks the ranges. */
        public Target {
            if (!(rate >= 0 && rate <= 1 && tolerance >= 0 && tolerance <= 1) || looks < 1) {
                throw new IllegalArgumentException("a target of " + rate + " within " + tolerance + " in " + looks
                        + " looks: both rates must be from 0 to 1, and looks at least 1");
            }
        }
    }

    /** The same with another seed. */
    public SamplerOptions withSeed(long newSeed) {
        return new SamplerOptions(newSeed, tiers, source, shard, shards, target);
    }

    /** The same drawn from these tiers only. */
    public SamplerOptions withTiers(Difficulty first, Difficulty... others) {
        return new SamplerOptions(seed, EnumSet.of(first, others), source, shard, shards, target);
    }

    /** The same from another source. */
    public SamplerOptions withSource(TaskSource newSource) {
        return new SamplerOptions(seed, tiers, newSource, shard, shards, target);
    }

    /** The same for one of so many workers: together they draw every task once, and none twice. */
    public SamplerOptions withShard(int newShard, int newShards) {
        return new SamplerOptions(seed, tiers, source, newShard, newShards, target);
    }

    /** The same with a success rate to aim at, or with none. */
    public SamplerOptions withTarget(@Nullable Target newTarget) {
        return new SamplerOptions(seed, tiers, source, shard, shards, newTarget);
    }
}
