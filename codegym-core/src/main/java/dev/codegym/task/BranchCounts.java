package dev.codegym.task;

import java.util.Arrays;
import java.util.BitSet;

/** How many of the tasks take each branch of the original. Has one owner. */
final class BranchCounts {
    private final int[] counts;
    private int covered;

    BranchCounts(int branches) {
        counts = new int[branches];
    }

    int covered() {
        return covered;
    }

    boolean complete() {
        return covered == counts.length;
    }

    void clear() {
        Arrays.fill(counts, 0);
        covered = 0;
    }

    void add(BitSet taken) {
        taken.stream().forEach(branch -> covered += counts[branch]++ == 0 ? 1 : 0);
    }

    void remove(BitSet taken) {
        taken.stream().forEach(branch -> covered -= --counts[branch] == 0 ? 1 : 0);
    }

    /** How many of these no task takes yet. */
    int fresh(BitSet taken) {
        return (int) taken.stream().filter(branch -> counts[branch] == 0).count();
    }

    /** Whether each of these is taken by two tasks or more. */
    boolean spares(BitSet taken) {
        return taken.stream().allMatch(branch -> counts[branch] > 1);
    }
}
