package dev.codegym.sandbox;

import dev.codegym.sandbox.rewrite.BranchProbes;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Which ways the branches of a probed guest went since the last {@link #clear}. Each way of a conditional jump or a switch
 * counts, in all methods that can be reached from the one for which the probes were made; ways that no input can take count
 * like the others. Guests of several threads would write into one another's record: it has one owner.
 */
public final class BranchRecord implements HostHandle {
    private final boolean[] taken;

    BranchRecord(int edges) {
        taken = new boolean[edges];
    }

    /** How many ways there are. */
    public int edges() {
        return taken.length;
    }

    /** Forgets what was taken. */
    public void clear() {
        Arrays.fill(taken, false);
    }

    /** The numbers of the ways that were taken. */
    public BitSet taken() {
        BitSet set = new BitSet(taken.length);
        for (int i = 0; i < taken.length; i++) {
            set.set(i, taken[i]);
        }
        return set;
    }

    /** Has the guest's probes write here. The class with the flags has no initializer, so no guest code runs. */
    @Override
    public void attach(GuestClasses classes) {
        HostHandle.set(classes, BranchProbes.HOLDER, BranchProbes.FLAGS, taken);
    }
}
